package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.figure.Axes;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The logarithm of the likelihood, and its slope at the reader's p: heads pull to the right, tails
/// to the left, and they balance at the maximum.
final class LogLikelihoodSlope implements Example {
  private static final Control.Number PROBABILITY =
      new Control.Number("p", "p", "0.5", 0.01, 0.99, 0.01, List.of());
  private static final double EDGE = 0.06;
  private static final double REACH = 0.17;

  @Override
  public String name() {
    return "log-likelihood-slope";
  }

  @Override
  public String title() {
    return "The logarithm of the likelihood and its slope";
  }

  @Override
  public List<Integer> cells() {
    return List.of();
  }

  @Override
  public List<Control> controls() {
    return List.of(PROBABILITY, Likelihood.HEADS, Likelihood.TOSSES);
  }

  @Override
  public String python(Parameters parameters) {
    Likelihood.Counts counts = Likelihood.counts(parameters);
    return """
    from sympy import *
    p = symbols("p", positive=True)
    print(diff(%s, p).subs(p, %s))\
    """
        .formatted(counts.in(LogLikelihood.formula()).simplify().python(), probability(parameters));
  }

  private static double probability(Parameters parameters) {
    double p = parameters.number("p");
    if (p <= 0 || p >= 1) {
      throw new IllegalArgumentException("p is a probability between 0 and 1.");
    }
    return p;
  }

  @Override
  public Output run(Parameters parameters) {
    Likelihood.Counts counts = Likelihood.counts(parameters);
    double p = probability(parameters);
    // shown
    Formula logarithm = counts.in(LogLikelihood.formula()).simplify();
    Formula derivative = logarithm.diff("p").simplify();
    double height = logarithm.at(p);
    Formula decimal = Nabla.parse(BigDecimal.valueOf(p).toPlainString());
    double slope = derivative.with("p", decimal).simplify().at(0);
    // end shown
    double up = counts.heads() / p;
    double down = (counts.tosses() - counts.heads()) / (1 - p);
    double best = (double) counts.heads() / counts.tosses();
    double[] ps = Samples.between(0.002, 0.998);
    double[] heights = logarithm.compile("p").over(ps);
    double[] slopes = derivative.compile("p").over(ps);
    double low = Math.min(logarithm.at(EDGE), logarithm.at(1 - EDGE));
    low = Math.min(low, height) * 1.08;
    double high = -0.06 * low;
    double steep = Math.max(4.0 * counts.tosses(), 1.1 * Math.abs(slope));
    double left = Math.max(0, p - REACH);
    double right = Math.min(1, p + REACH);
    Panel above =
        panel("$\\ln L$", low, high)
            .line(ps, heights, Role.FUNCTION, "$\\ln L$")
            .with(
                Mark.Line.segment(
                    left,
                    height + slope * (left - p),
                    right,
                    height + slope * (right - p),
                    Role.TANGENT),
                Mark.Scatter.at(p, height, Role.POINT).named("p"));
    Panel below =
        panel("$(\\ln L)'$", -steep, steep)
            .line(ps, slopes, Role.DERIVATIVE, "$(\\ln L)'$")
            .with(
                Mark.Line.segment(p, 0, p, slope, Role.GUIDE),
                Mark.Scatter.at(p, slope, Role.DERIVATIVE)
                    .labelled("slope " + Numbers.label(slope)));
    if (best > 0 && best < 1) {
      double top = logarithm.at(best);
      above =
          above.with(
              Mark.Line.segment(best, top, best, 0, Role.GUIDE),
              Mark.Scatter.at(best, top, Role.GUIDE));
      below = below.with(Mark.Scatter.at(best, 0, Role.GUIDE));
    }
    String message = message(p, up, down, slope);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("logarithm", logarithm.latex());
    values.put("derivative", derivative.latex());
    values.put("p", Numbers.shown(p));
    values.put("slope", Numbers.shown(slope));
    values.put("up", Numbers.shown(up));
    values.put("down", Numbers.shown(down));
    values.put("best", Numbers.shown(best));
    values.put(
        "equation",
        "\\D{\\frac{d}{dp}\\ln L} = \\frac{%d}{%s} - \\frac{%d}{%s} = %s - %s = \\D{%s}"
            .formatted(
                counts.heads(),
                Numbers.latex(p),
                counts.tosses() - counts.heads(),
                Numbers.latex(1 - p),
                Numbers.latex(up),
                Numbers.latex(down),
                Numbers.latex(slope)));
    values.put("message", message);
    String text =
        "ln L       = %s\nd/dp ln L  = %s\nat p = %s: %s - %s = %s\n"
            .formatted(
                logarithm,
                derivative,
                Numbers.plain(p),
                Numbers.plain(up),
                Numbers.plain(down),
                Numbers.plain(slope));
    Figure figure =
        Figure.grid(1, List.of(above, below)).withPanelSize(600, 230).withMessage(message);
    return new Output(text, Optional.of(figure), values);
  }

  private static Panel panel(String label, double bottom, double top) {
    return Panel.untitled()
        .withAxes(Axes.throughOrigin().withX(0, 1).withY(bottom, top).labelled("$p$", label));
  }

  private static String message(double p, double up, double down, double slope) {
    String start =
        "At p = %s heads pull up with %s and tails pull down with %s"
            .formatted(Numbers.shown(p), Numbers.shown(up), Numbers.shown(down));
    if (slope == 0) {
      return start + ": they balance. This is the maximum.";
    }
    return "%s: the slope is %s, so the maximum lies further to the %s."
        .formatted(start, Numbers.shown(slope), slope > 0 ? "right" : "left");
  }
}
