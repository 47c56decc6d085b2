package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.algebra.Limit;
import dev.nabla.algebra.Limit.Side;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A function at a point with two secants, one to each side, over steps of the same length; and the
/// derivative from each side, worked out line by line.
class SecantPair implements Example {
  private static final Control.Number STEP =
      new Control.Number("h", "h", "0.8", 0, 2, 0.01, List.of(new Control.Mark(0, "0/0")));

  private final String name;
  private final String title;
  private final String function;

  SecantPair(String name, String title, String function) {
    this.name = name;
    this.title = title;
    this.function = function;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final List<Integer> cells() {
    return List.of();
  }

  @Override
  public List<Control> controls() {
    return List.of(STEP);
  }

  /// The function of x.
  Formula function(Parameters parameters) {
    return Nabla.parse(function);
  }

  /// The point in question.
  Formula point(Parameters parameters) {
    return Nabla.number(0);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    from sympy import *
    x, h = symbols("x h", real=True)
    f = %s
    quotient = (f.subs(x, %2$s + h) - f.subs(x, %2$s)) / h
    print(limit(quotient, h, 0, "-"), limit(quotient, h, 0, "+"))\
    """
        .formatted(function(parameters).python(), point(parameters).python());
  }

  @Override
  public final Output run(Parameters parameters) {
    Formula f = function(parameters);
    Formula point = point(parameters);
    double h = Math.abs(parameters.number("h"));
    // shown
    OneSidedRate left = new OneSidedRate(f, point, Side.LEFT);
    OneSidedRate right = new OneSidedRate(f, point, Side.RIGHT);
    Limit fromLeft = left.slope();
    Limit fromRight = right.slope();
    // end shown
    double a = point.at(0);
    double y = f.at(a);
    double leftRate = (y - f.at(a - h)) / h;
    double rightRate = (f.at(a + h) - y) / h;
    String message = message(y, h, leftRate, rightRate);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("f", f.latex());
    values.put("left", OneSidedRate.latex(fromLeft));
    values.put("right", OneSidedRate.latex(fromRight));
    values.put("message", message);
    putLines(values, "left.", left.lines(fromLeft));
    putLines(values, "right.", right.lines(fromRight));
    String text =
        "f(x) = %s\nfrom the left   %s\nfrom the right  %s\n"
            .formatted(f, OneSidedRate.plain(fromLeft), OneSidedRate.plain(fromRight));
    Panel panel = panel(f, a, h);
    return new Output(text, Optional.of(Figure.of(panel).withMessage(message)), values);
  }

  private static void putLines(Map<String, String> values, String prefix, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      values.put(prefix + (i + 1), lines.get(i));
    }
  }

  private static String message(double y, double h, double left, double right) {
    if (!Double.isFinite(y)) {
      return "The function has no value at this point, and so there is no secant through it.";
    }
    if (h == 0) {
      return "At h = 0 there is no quotient: rise and run are both 0.";
    }
    if (Double.isNaN(left) && Double.isNaN(right)) {
      return "The function has no values beside this point, and so there are no secants.";
    }
    if (Double.isNaN(left) || Double.isNaN(right)) {
      return "With h = %s there is no secant on the %s; on the %s it has slope %s."
          .formatted(
              Numbers.shown(h),
              Double.isNaN(left) ? "left" : "right",
              Double.isNaN(left) ? "right" : "left",
              Numbers.shown(Double.isNaN(left) ? right : left));
    }
    return "With h = %s the secant has slope %s on the left and %s on the right."
        .formatted(Numbers.shown(h), Numbers.shown(left), Numbers.shown(right));
  }

  private static Panel panel(Formula f, double a, double h) {
    double y = f.at(a);
    double before = f.at(a - h);
    double after = f.at(a + h);
    Window window = Window.around(a, y, a - h, before, a + h, after);
    // shown
    double[] xs = Samples.between(window.from(), window.to());
    Panel panel =
        Panel.untitled()
            .withAxes(window.axes())
            .line(xs, Samples.broken(f, xs), Role.FUNCTION, "$f$");
    // end shown
    if (h > 0 && Double.isFinite(y)) {
      panel = panel.with(secant(window, a, y, -h, before), secant(window, a, y, h, after));
    }
    return panel.with(
        Mark.Scatter.at(a - h, before, Role.POINT),
        Mark.Scatter.at(a, y, Role.FUNCTION).named("a"),
        Mark.Scatter.at(a + h, after, Role.POINT).named("h"));
  }

  /// The line through the point and the far end of a step, across the whole picture.
  private static Mark.Line secant(Window window, double a, double y, double h, double end) {
    double slope = (end - y) / h;
    double far = h < 0 ? window.from() : window.to();
    double near = h < 0 ? window.to() : window.from();
    return Mark.Line.segment(near, y + slope * (near - a), far, y + slope * (far - a), Role.TANGENT)
        .labelled((h < 0 ? "left: slope " : "right: slope ") + Numbers.label(slope));
  }
}
