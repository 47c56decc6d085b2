package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.expr.Rational;
import dev.nabla.figure.Axes;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The likelihood of given counts over all probabilities, its maximum marked, and below it the
/// slope, which is 0 there.
final class LikelihoodCurve implements Example {
  private static final double ROOM_ABOVE = 1.25;
  private static final double ROOM_BELOW = 0.12;
  private static final double REACH = 0.2;

  @Override
  public String name() {
    return "likelihood-curve";
  }

  @Override
  public String title() {
    return "The likelihood of 7 heads in 10 tosses, with its maximum";
  }

  @Override
  public List<Integer> cells() {
    return List.of(15);
  }

  @Override
  public List<Control> controls() {
    return List.of(Likelihood.HEADS, Likelihood.TOSSES);
  }

  @Override
  public String python(Parameters parameters) {
    Likelihood.Counts counts = Likelihood.counts(parameters);
    return """
    from sympy import *
    p = symbols("p", real=True)
    L = %s
    print(factor(diff(L, p)), [s for s in solve(diff(L, p), p) if 0 < s < 1])\
    """
        .formatted(counts.in(Likelihood.formula()).python());
  }

  @Override
  public Output run(Parameters parameters) {
    Likelihood.Counts counts = Likelihood.counts(parameters);
    // shown
    Formula likelihood = counts.in(Likelihood.formula());
    Formula derivative = likelihood.diff("p").factor();
    double[] ps = Samples.between(0, 1);
    double[] heights = likelihood.compile("p").over(ps);
    double[] slopes = derivative.compile("p").over(ps);
    // end shown
    double best = (double) counts.heads() / counts.tosses();
    double highest = likelihood.at(best);
    Formula atBest = derivative.with("p", Rational.of(counts.heads(), counts.tosses())).simplify();
    String message = message(counts, best, highest);
    Panel above =
        panel("$L(p)$", -ROOM_BELOW * highest, ROOM_ABOVE * highest)
            .line(ps, heights, Role.FUNCTION, "$L$")
            .with(
                tangent(best, highest, atBest.at(0)),
                Mark.Line.segment(best, 0, best, highest, Role.GUIDE),
                Mark.Scatter.at(best, highest, Role.POINT).labelled("maximum"));
    double steepest = steepest(slopes);
    Panel below =
        panel("$L'(p)$", -ROOM_ABOVE * steepest, ROOM_ABOVE * steepest)
            .line(ps, slopes, Role.DERIVATIVE, "$L'$")
            .with(
                Mark.Scatter.at(best, atBest.at(0), Role.POINT)
                    .labelled("$p = " + Numbers.latex(best) + "$"));
    Figure figure =
        Figure.grid(1, List.of(above, below)).withPanelSize(600, 230).withMessage(message);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("k", Integer.toString(counts.heads()));
    values.put("n", Integer.toString(counts.tosses()));
    values.put("likelihood", likelihood.latex());
    values.put("derivative", derivative.latex());
    values.put(
        "equation",
        "\\F{L(p) = %s} \\qquad \\D{L'(p) = %s}".formatted(likelihood.latex(), derivative.latex()));
    values.put("maximum", Numbers.shown(best));
    values.put("highest", Numbers.shown(highest));
    values.put("slope", atBest.latex());
    values.put("message", message);
    String text =
        "k = %d, n = %d\nL(p)    = %s\ndL/dp   = %s\nmaximum = %s at p = %s, where dL/dp = %s\n"
            .formatted(
                counts.heads(),
                counts.tosses(),
                likelihood,
                derivative,
                Numbers.plain(highest),
                Numbers.plain(best),
                atBest);
    return new Output(text, Optional.of(figure), values);
  }

  private static Panel panel(String label, double bottom, double top) {
    return Panel.untitled()
        .withAxes(Axes.throughOrigin().withX(0, 1).withY(bottom, top).labelled("$p$", label));
  }

  private static Mark tangent(double best, double highest, double slope) {
    double left = Math.max(0, best - REACH);
    double right = Math.min(1, best + REACH);
    return Mark.Line.segment(
        left,
        highest + slope * (left - best),
        right,
        highest + slope * (right - best),
        Role.TANGENT);
  }

  private static double steepest(double[] slopes) {
    double steepest = 0;
    for (double slope : slopes) {
      steepest = Math.max(steepest, Math.abs(slope));
    }
    return steepest;
  }

  private static String message(Likelihood.Counts counts, double best, double highest) {
    boolean atTheEnd = counts.heads() == 0 || counts.heads() == counts.tosses();
    return "%d heads in %d tosses are most likely for p = %s: %s."
        .formatted(
            counts.heads(),
            counts.tosses(),
            Numbers.shown(best),
            atTheEnd
                ? "the best probability is the last one there is, and the slope need not be 0"
                : "there the likelihood is %s and its slope is 0"
                    .formatted(Numbers.shown(highest)));
  }
}
