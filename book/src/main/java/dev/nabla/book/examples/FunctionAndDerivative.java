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

/// A function and its derivative in one picture: the height of one is the slope of the other.
final class FunctionAndDerivative implements Example {
  @Override
  public String name() {
    return "function-and-derivative";
  }

  @Override
  public String title() {
    return "A function and its derivative";
  }

  @Override
  public List<Integer> cells() {
    return List.of(5);
  }

  @Override
  public List<Control> controls() {
    return List.of(SharedControls.FUNCTION, SharedControls.POINT);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    from sympy import *
    x = symbols("x", real=True)
    print(simplify(diff(%s, x)))\
    """
        .formatted(SharedControls.function(parameters).python());
  }

  @Override
  public Output run(Parameters parameters) {
    Formula f = SharedControls.function(parameters);
    double x = SharedControls.point(parameters);
    // shown
    Formula derivative = f.diff("x").simplify();
    double slope = derivative.at(x);
    // end shown
    double y = f.at(x);
    Window window = Window.around(x, y, x, slope);
    double[] xs = Samples.between(window.from(), window.to());
    // shown
    Panel panel =
        Panel.untitled()
            .line(xs, f.compile("x").over(xs), Role.FUNCTION, "$f$")
            .line(xs, derivative.compile("x").over(xs), Role.DERIVATIVE, "$f'$");
    // end shown
    double reach = 0.7;
    panel =
        panel
            .withAxes(window.axes().labelled("$x$", ""))
            .with(
                Mark.Line.segment(
                    x - reach, y - reach * slope, x + reach, y + reach * slope, Role.TANGENT),
                Mark.Line.segment(x, y, x, slope, Role.GUIDE),
                Mark.Scatter.at(x, slope, Role.DERIVATIVE),
                Mark.Scatter.at(x, y, Role.POINT).named("x"));
    String message = message(x, slope);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("f", f.latex());
    values.put("derivative", derivative.latex());
    values.put(
        "equation",
        "\\F{f(x) = %s} \\qquad \\D{f'(x) = %s}".formatted(f.latex(), derivative.latex()));
    values.put("x", Numbers.shown(x));
    values.put("slope", Numbers.shown(slope));
    values.put("message", message);
    String text =
        "f(x)  = %s\nf'(x) = %s\nf'(%s) = %s\n"
            .formatted(f, derivative, Numbers.plain(x), Numbers.plain(slope));
    return new Output(text, Optional.of(Figure.of(panel).withMessage(message)), values);
  }

  private static String message(double x, double slope) {
    return Double.isNaN(slope)
        ? "At x = %s the derivative has no value, so its curve has a gap there."
            .formatted(Numbers.shown(x))
        : "At x = %s the slope of f is %s, and that is how high f′ stands."
            .formatted(Numbers.shown(x), Numbers.shown(slope));
  }
}
