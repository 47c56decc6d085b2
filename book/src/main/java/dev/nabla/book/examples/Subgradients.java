package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.algebra.Limit.Side;
import dev.nabla.figure.Axes;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lines through the corner of ReLU that stay below its graph.
final class Subgradients implements Example {
  private static final double REACH = 3;

  @Override
  public String name() {
    return "subgradients";
  }

  @Override
  public String title() {
    return "Lines through the corner of ReLU that stay below it";
  }

  @Override
  public List<Integer> cells() {
    return List.of();
  }

  @Override
  public List<Control> controls() {
    return List.of(
        new Control.Number(
            "m",
            "m",
            "0.4",
            -0.5,
            1.5,
            0.05,
            List.of(new Control.Mark(0, "flattest"), new Control.Mark(1, "steepest"))));
  }

  @Override
  public Output run(Parameters parameters) {
    double m = parameters.number("m");
    // shown
    Formula f = Nabla.parse("relu(x)");
    double least = new OneSidedRate(f, Nabla.number(0), Side.LEFT).number();
    double most = new OneSidedRate(f, Nabla.number(0), Side.RIGHT).number();
    boolean below = least <= m && m <= most;
    double flattest = Math.clamp(0, least, most);
    // end shown
    String message =
        below
            ? "The line of slope %s never rises above the graph: %1$s is a subgradient at 0."
                .formatted(Numbers.shown(m))
            : "The line of slope %s cuts above the graph on the %s: %1$s is no subgradient at 0."
                .formatted(Numbers.shown(m), m > most ? "right" : "left");
    double[] xs = Samples.between(-REACH, REACH);
    Panel panel =
        Panel.untitled()
            .withAxes(Axes.throughOrigin().withX(-REACH, REACH).withY(-1.3, 2.6).withEqualAspect())
            .line(xs, f.compile("x").over(xs), Role.FUNCTION, "ReLU")
            .with(
                Mark.Line.segment(-REACH, -REACH * m, REACH, REACH * m, Role.TANGENT)
                    .labelled("slope " + Numbers.label(m)),
                Mark.Scatter.at(0, 0, Role.FUNCTION));
    Map<String, String> values = new LinkedHashMap<>();
    values.put("least", Numbers.shown(least));
    values.put("most", Numbers.shown(most));
    values.put("flattest", Numbers.shown(flattest));
    values.put("message", message);
    String text =
        "f(x) = %s\nsubgradients at 0 from %s to %s, the smallest in size is %s\n%s\n"
            .formatted(
                f, Numbers.plain(least), Numbers.plain(most), Numbers.plain(flattest), message);
    return new Output(text, Optional.of(Figure.of(panel).withMessage(message)), values);
  }
}
