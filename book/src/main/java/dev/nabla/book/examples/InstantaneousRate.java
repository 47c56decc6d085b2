package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The instantaneous rate of change: what the average rate tends to when the step shrinks.
final class InstantaneousRate implements Example {
  private static final double[] STEPS = {1, 0.1, 0.01, 0.001, 0.0001};

  @Override
  public String name() {
    return "instantaneous-rate";
  }

  @Override
  public String title() {
    return "Instantaneous rate of change: the tangent";
  }

  @Override
  public List<Integer> cells() {
    return List.of(4);
  }

  @Override
  public List<Control> controls() {
    return List.of(SharedControls.FUNCTION, SharedControls.POINT, SharedControls.STEP);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    from sympy import *
    x = symbols("x", real=True)
    f = %s
    print(f.diff(x).subs(x, %s))\
    """
        .formatted(SharedControls.function(parameters).python(), parameters.number("x"));
  }

  @Override
  public Output run(Parameters parameters) {
    Formula f = SharedControls.function(parameters);
    double x = SharedControls.point(parameters);
    double dx = SharedControls.step(parameters);
    // shown
    Formula derivative = f.diff("x").simplify();
    double slope = derivative.at(x);
    double y = f.at(x);
    // end shown
    Map<String, String> values = new LinkedHashMap<>();
    values.put("f", f.latex());
    values.put("derivative", derivative.latex());
    values.put("x", Numbers.shown(x));
    values.put("slope", Numbers.shown(slope));
    StringBuilder text = new StringBuilder("f(x)  = %s\nf'(x) = %s\n\n".formatted(f, derivative));
    text.append("%12s %16s\n".formatted("step", "average rate"));
    for (int i = 0; i < STEPS.length; i++) {
      double step = STEPS[i];
      double average = (f.at(x + step) - y) / step;
      text.append("%12s %16s\n".formatted(Numbers.plain(step), plain(average)));
      values.put("row" + i + ".step", Numbers.shown(step));
      values.put("row" + i + ".average", plain(average).replace('-', '−'));
    }
    text.append("%12s %16s\n".formatted("limit", plain(slope)));
    String message = message(x, slope, dx);
    values.put("message", message);
    Panel panel = panel(f, x, dx, slope);
    return new Output(text.toString(), Optional.of(Figure.of(panel).withMessage(message)), values);
  }

  private static String plain(double value) {
    return Numbers.plain(value);
  }

  private static String message(double x, double slope, double dx) {
    if (!Double.isFinite(slope)) {
      return "At x = %s the function has no derivative: no single line fits it there."
          .formatted(Numbers.shown(x));
    }
    return "At x = %s the function changes at the rate %s%s"
        .formatted(
            Numbers.shown(x),
            Numbers.shown(slope),
            dx == 0 ? "." : "; the grey secant turns into the tangent as Δx shrinks.");
  }

  private static Panel panel(Formula f, double x, double dx, double slope) {
    double y = f.at(x);
    Window window = Window.around(x, y, x + dx, f.at(x + dx));
    double[] xs = Samples.between(window.from(), window.to());
    // shown
    Panel panel =
        Panel.untitled()
            .withAxes(window.axes())
            .line(xs, f.compile("x").over(xs), Role.FUNCTION, "$f$")
            .with(secant(f, window, x, dx), tangent(window, x, y, slope))
            .with(
                Mark.Scatter.at(x + dx, f.at(x + dx), Role.GUIDE).named("dx"),
                Mark.Scatter.at(x, y, Role.POINT).named("x"));
    // end shown
    return panel;
  }

  private static Mark.Line secant(Formula f, Window window, double x, double dx) {
    double y = f.at(x);
    double slope = (f.at(x + dx) - y) / dx;
    return Mark.Line.segment(
        window.from(),
        y + slope * (window.from() - x),
        window.to(),
        y + slope * (window.to() - x),
        Role.GUIDE);
  }

  /// The line that touches the curve, across the whole picture.
  static Mark.Line tangent(Window window, double x, double y, double slope) {
    return Mark.Line.segment(
            window.from(),
            y + slope * (window.from() - x),
            window.to(),
            y + slope * (window.to() - x),
            Role.TANGENT)
        .labelled("slope " + Numbers.label(slope));
  }
}
