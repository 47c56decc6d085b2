package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Role;
import dev.nabla.optimize.ExpressionObjective;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The negative gradient of the temperature at one place, as an arrow over its contours.
final class NegativeGradient implements Example {
  private static final Control.Number X =
      new Control.Number("x", "x", "1", 0, Landscape.SIDE, 0.1, List.of());
  private static final Control.Number Y =
      new Control.Number("y", "y", "3", 0, Landscape.SIDE, 0.1, List.of());

  /// An arrow is a tenth as long as its vector.
  static final double ARROW_SCALE = 10;

  @Override
  public String name() {
    return "negative-gradient";
  }

  @Override
  public String title() {
    return "The negative gradient points where it gets colder fastest";
  }

  @Override
  public List<Integer> cells() {
    return List.of(26);
  }

  @Override
  public List<Control> controls() {
    return List.of(X, Y);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    from sympy import *
    x, y = symbols("x y", real=True)
    T = %s
    gradient = lambdify((x, y), [diff(T, x), diff(T, y)])
    print(gradient(%s, %s))\
    """
        .formatted(Sauna.temperature().python(), parameters.number("x"), parameters.number("y"));
  }

  @Override
  public Output run(Parameters parameters) {
    double x = parameters.number("x");
    double y = parameters.number("y");
    // shown
    Formula temperature = Landscape.SAUNA.formula();
    ExpressionObjective objective = temperature.objective("x", "y");
    double[] gradient = new double[2];
    double degrees = objective.valueAndGradient(new double[] {x, y}, gradient);
    Mark arrow =
        Mark.Arrows.of(
                new double[] {x},
                new double[] {y},
                new double[] {-gradient[0]},
                new double[] {-gradient[1]},
                Role.PATH)
            .scaled(ARROW_SCALE);
    // end shown
    String place = "(%s, %s)".formatted(Numbers.shown(x), Numbers.shown(y));
    String message =
        "At %s it is %s degrees, and gets colder fastest by %s degrees per unit."
            .formatted(
                place, Numbers.shown(degrees), Numbers.shown(Math.hypot(gradient[0], gradient[1])));
    Figure ground = Landscape.SAUNA.figure();
    Figure figure =
        ground
            .withPanels(
                List.of(
                    ground
                        .panels()
                        .getFirst()
                        .with(Mark.Scatter.at(x, y, Role.PATH).named("x"), arrow)))
            .withTitle("Negative gradient at " + place)
            .withMessage(message);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("temperature", temperature.latex());
    values.put("x", Numbers.shown(x));
    values.put("y", Numbers.shown(y));
    values.put("slope.x", Numbers.shown(gradient[0]));
    values.put("slope.y", Numbers.shown(gradient[1]));
    values.put("message", message);
    String text =
        "T(x, y) = %s\ngradient at [%s, %s] = [%s, %s]\n"
            .formatted(
                temperature,
                Digits.of(x),
                Digits.of(y),
                Digits.of(gradient[0]),
                Digits.of(gradient[1]));
    return new Output(text, Optional.of(figure), values);
  }
}
