package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.algebra.Series;
import dev.nabla.figure.Animation;
import dev.nabla.figure.Axes;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Taylor polynomials of the sine at 0, from order 1 to 25.
final class SineSeries implements Example {
  private static final int LAST = 25;
  private static final double REACH = 10;

  @Override
  public String name() {
    return "sine-series";
  }

  @Override
  public String title() {
    return "Taylor polynomials of the sine, order after order";
  }

  @Override
  public List<Integer> cells() {
    return List.of(56);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    from sympy import *
    x = symbols("x", real=True)
    for order in range(1, 27, 2):
        print(order, series(sin(x), x, 0, order + 1).removeO())\
    """;
  }

  private static Formula polynomial(Formula f, int order) {
    return switch (f.series("x", Nabla.parse("0"), order)) {
      case Series.Expansion expansion -> Formula.of(expansion.terms().expression());
      case Series.Outside _, Series.Unknown _ ->
          throw new IllegalArgumentException("%s has no series at 0.".formatted(f));
    };
  }

  @Override
  public Output run(Parameters parameters) {
    Formula sine = Nabla.parse("sin(x)");
    double[] xs = Samples.between(-REACH, REACH);
    Panel panel =
        Panel.untitled()
            .withAxes(
                Axes.throughOrigin().withX(-REACH, REACH).withY(-REACH, REACH).withEqualAspect())
            .line(xs, sine.compile("x").over(xs), Role.FUNCTION, "$\\sin x$");
    Figure base = Figure.of(panel).withPanelSize(480, 440);
    List<Animation.Frame> frames = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Map<String, String> values = new LinkedHashMap<>();
    for (int order = 1; order <= LAST; order += 2) {
      // shown
      Formula polynomial = polynomial(sine, order);
      double[] ys = polynomial.compile("x").over(xs);
      // end shown
      frames.add(
          Animation.Frame.over(
              base,
              "order " + order,
              Mark.Line.of(xs, ys, Role.TANGENT).labelled("order " + order)));
      text.append("order %d: %s\n".formatted(order, polynomial));
      values.put("order." + order, polynomial.latex());
    }
    String message =
        "Each order more keeps the polynomial at the sine for a longer way, and it leaves all the"
            + " faster then.";
    values.put("message", message);
    Animation animation =
        Animation.of(frames)
            .withTitle("Taylor polynomials of $\\sin x$ of order 1, 3, …, 25")
            .withMessage(message)
            .withSeconds(0.5);
    return new Output(text.toString(), Optional.of(animation), values);
  }
}
