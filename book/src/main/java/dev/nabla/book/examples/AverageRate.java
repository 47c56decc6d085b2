package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.figure.Anchor;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The average rate of change of one function between two points.
final class AverageRate implements Example {
  private static final double ROOM_FOR_LABEL = 0.7;

  @Override
  public String name() {
    return "average-rate";
  }

  @Override
  public String title() {
    return "Average rate of change: rise, run and secant";
  }

  @Override
  public List<Integer> cells() {
    return List.of(3);
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
    a, dx = %s, %s
    print((f.subs(x, a + dx) - f.subs(x, a)) / dx)\
    """
        .formatted(
            SharedControls.function(parameters).python(),
            parameters.number("x"),
            parameters.number("dx"));
  }

  @Override
  public Output run(Parameters parameters) {
    Formula f = SharedControls.function(parameters);
    double x = SharedControls.point(parameters);
    double dx = SharedControls.step(parameters);
    // shown
    double rise = f.at(x + dx) - f.at(x);
    double slope = rise / dx;
    // end shown
    double start = f.at(x);
    double end = f.at(x + dx);
    String message = message(x, dx, slope);
    Figure figure = Figure.of(panel(f, x, dx, start, end)).withMessage(message);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("f", f.latex());
    values.put("x", Numbers.shown(x));
    values.put("end", Numbers.shown(x + dx));
    values.put("run", Numbers.shown(dx));
    values.put("rise", Numbers.shown(rise));
    values.put("slope", Numbers.shown(slope));
    values.put("message", message);
    values.put(
        "quotient",
        "\\frac{\\F{\\Delta f}}{\\P{\\Delta x}} = \\frac{\\F{%s}}{\\P{%s}} = \\T{%s}"
            .formatted(Numbers.longerLatex(rise), Numbers.longerLatex(dx), Numbers.latex(slope)));
    String text =
        """
        f(x)  = %s
        x     = %s
        run   = %s
        rise  = %s
        slope = %s
        """
            .formatted(f, plain(x), plain(dx), plain(rise), plain(slope));
    return new Output(text, Optional.of(figure), values);
  }

  private static String plain(double value) {
    return Numbers.plain(value);
  }

  private static String message(double x, double dx, double slope) {
    if (dx == 0) {
      return "With Δx = 0 there is only one point: rise and run are both 0, and 0/0 is not a"
          + " number.";
    }
    if (!Double.isFinite(slope)) {
      return "The function has no value at one of the two ends, so there is no average rate between"
          + " them.";
    }
    return "From x = %s to %s the function changes by %s per unit of x on average."
        .formatted(Numbers.shown(x), Numbers.shown(x + dx), Numbers.shown(slope));
  }

  private static Panel panel(Formula f, double x, double dx, double start, double end) {
    Window window = Window.around(x, start, x + dx, end);
    // shown
    double[] xs = Samples.between(window.from(), window.to());
    Panel panel =
        Panel.untitled()
            .withAxes(window.axes())
            .line(xs, f.compile("x").over(xs), Role.FUNCTION, "$f$")
            .with(
                Mark.Line.segment(x, start, x + dx, start, Role.POINT),
                Mark.Line.segment(x + dx, start, x + dx, end, Role.POINT),
                secant(window, x, dx, start, end),
                Mark.Scatter.at(x, start, Role.POINT).named("x"),
                Mark.Scatter.at(x + dx, end, Role.POINT).named("dx"));
    // end shown
    if (dx == 0 || !Double.isFinite(start) || !Double.isFinite(end)) {
      return panel;
    }
    double rise = end - start;
    return panel.with(
        Mark.Text.at(x + dx / 2, start, "run " + Numbers.label(dx), Role.POINT)
            .anchored(rise > ROOM_FOR_LABEL ? Anchor.ABOVE : Anchor.BELOW)
            .withBackground(),
        Mark.Text.at(x + dx, start + rise / 2, "rise " + Numbers.label(rise), Role.POINT)
            .anchored(dx > 0 ? Anchor.RIGHT : Anchor.LEFT));
  }

  /// The line through both points, across the whole picture.
  static Mark.Line secant(Window window, double x, double dx, double start, double end) {
    double slope = (end - start) / dx;
    return Mark.Line.segment(
            window.from(),
            start + slope * (window.from() - x),
            window.to(),
            start + slope * (window.to() - x),
            Role.TANGENT)
        .labelled("slope " + Numbers.label(slope));
  }
}
