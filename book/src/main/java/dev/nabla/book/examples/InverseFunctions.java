package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.figure.Axes;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The slope of an inverse function is the reciprocal slope: exactly as formulas, nearly in
/// floating point.
final class InverseFunctions implements Example {
  private static final int POINTS = 1000;
  private static final double REACH = 1.2;

  @Override
  public String name() {
    return "inverse-functions";
  }

  @Override
  public String title() {
    return "The derivative of an inverse function, exactly and in floating point";
  }

  @Override
  public List<Integer> cells() {
    return List.of(6);
  }

  @Override
  public List<Control> controls() {
    return List.of(SharedControls.POINT);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    from sympy import *
    y = symbols("y", positive=True)
    print(simplify(diff(log(y), y) - 1 / exp(log(y))))\
    """
        .formatted();
  }

  /// A function of x and its inverse, a function of y.
  private record Pair(String name, Formula function, Formula inverse) {
    static Pair of(String name, String function, String inverse) {
      return new Pair(name, Nabla.parse(function), Nabla.parse(inverse));
    }
  }

  @Override
  public Output run(Parameters parameters) {
    double x = SharedControls.point(parameters);
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    List<Pair> pairs =
        List.of(Pair.of("square", "x^2", "sqrt(y)"), Pair.of("exponential", "e^x", "ln(y)"));
    for (Pair pair : pairs) {
      // shown
      Formula direct = pair.inverse().diff("y");
      Formula slopeOfFunction = pair.function().diff("x").with("x", pair.inverse());
      Formula reciprocal = Nabla.number(1).div(slopeOfFunction);
      Formula difference = direct.minus(reciprocal).simplify();
      // end shown
      Rounding rounding = Rounding.between(direct, reciprocal);
      text.append("g(y) = %s, the inverse of %s\n".formatted(pair.inverse(), pair.function()));
      text.append("  g'(y)         = %s\n".formatted(direct.simplify()));
      text.append("  1/f'(g(y))    = %s\n".formatted(reciprocal.simplify()));
      text.append("  difference    = %s\n".formatted(difference));
      text.append("  in doubles    : %s\n".formatted(rounding));
      values.put(pair.name() + ".f", pair.function().latex());
      values.put(pair.name() + ".g", pair.inverse().latex());
      values.put(pair.name() + ".direct", "\\D{" + direct.simplify().latex() + "}");
      values.put(pair.name() + ".difference", difference.latex());
      values.put(
          pair.name() + ".check",
          "\\D{g'(y)} = \\D{%s} \\qquad \\frac{1}{\\D{f'(g(y))}} = \\frac{1}{%s} = \\D{%s}"
              .formatted(
                  direct.simplify().latex(),
                  slopeOfFunction.latex(),
                  reciprocal.simplify().latex()));
      values.put(pair.name() + ".unequal", Integer.toString(rounding.unequal()));
      values.put(pair.name() + ".largest", Numbers.shown(rounding.largest()));
    }
    values.put("points", Integer.toString(POINTS));
    double slope = Math.exp(x);
    values.put("x", Numbers.shown(x));
    values.put("y", Numbers.shown(slope));
    String message =
        "At (%s, %s) the exponential has slope %s; at the mirrored point the logarithm has slope %s."
            .formatted(
                Numbers.shown(x),
                Numbers.shown(slope),
                Numbers.shown(slope),
                Numbers.shown(1 / slope));
    values.put("message", message);
    Figure figure = Figure.of(mirror(pairs.get(1), x)).withMessage(message);
    return new Output(text.toString(), Optional.of(figure), values);
  }

  /// Function and inverse mirror each other in the diagonal, and so do their tangents.
  private static Panel mirror(Pair pair, double x) {
    double[] xs = Samples.between(-6, 6);
    Formula inverse = pair.inverse().with("y", Nabla.symbol("x"));
    double y = pair.function().at(x);
    double slope = pair.function().diff("x").at(x);
    double reach = REACH / Math.hypot(1, slope);
    return Panel.untitled()
        .withAxes(
            Axes.throughOrigin()
                .withX(-3.6, 3.6)
                .withY(-2.4, 2.4)
                .withEqualAspect()
                .labelled("$x$", "$y$"))
        .with(Mark.Line.segment(-6, -6, 6, 6, Role.GUIDE))
        .line(xs, pair.function().compile("x").over(xs), Role.FUNCTION, "$f = e^x$")
        .line(xs, inverse.compile("x").over(xs), Role.FUNCTION, "$g = \\ln x$")
        .with(
            Mark.Line.segment(
                x - reach, y - reach * slope, x + reach, y + reach * slope, Role.TANGENT),
            Mark.Line.segment(
                y - reach * slope, x - reach, y + reach * slope, x + reach, Role.TANGENT),
            Mark.Line.segment(x, y, y, x, Role.GUIDE),
            Mark.Scatter.at(y, x, Role.POINT),
            Mark.Scatter.at(x, y, Role.POINT).named("x"),
            Mark.Text.at(x, y, "slope " + Numbers.label(slope), Role.TANGENT),
            Mark.Text.at(y, x, "slope " + Numbers.label(1 / slope), Role.TANGENT));
  }

  /// How far two formulas that are equal differ when they are computed in doubles.
  ///
  /// @param unequal at how many of the points they differ at all
  /// @param largest the largest relative difference
  private record Rounding(int unequal, double largest) {
    static Rounding between(Formula first, Formula second) {
      int unequal = 0;
      double largest = 0;
      var one = first.compile("y");
      var other = second.compile("y");
      for (int i = 1; i <= POINTS; i++) {
        double y = i / 100.0;
        double difference = Math.abs(one.at(y) - other.at(y));
        unequal += difference == 0 ? 0 : 1;
        largest = Math.max(largest, difference / Math.abs(one.at(y)));
      }
      return new Rounding(unequal, largest);
    }

    @Override
    public String toString() {
      return "unequal at %d of %d points, by at most %s of the value"
          .formatted(unequal, POINTS, Numbers.plain(largest));
    }
  }
}
