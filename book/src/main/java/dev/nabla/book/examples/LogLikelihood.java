package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The same maximum by way of the logarithm, line by line. The logarithm grows with its argument,
/// so both are highest at the same place.
final class LogLikelihood implements Example {
  /// The logarithm of the likelihood as a sum.
  static Formula formula() {
    return Nabla.parse("k ln p + (n - k) ln(1 - p)");
  }

  @Override
  public String name() {
    return "log-likelihood";
  }

  @Override
  public String title() {
    return "The same maximum by way of the logarithm";
  }

  @Override
  public List<Integer> cells() {
    return List.of(17);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    from sympy import *
    p, k, n = symbols("p k n", positive=True)
    print(solve(diff(k*log(p) + (n - k)*log(1 - p), p), p))\
    """;
  }

  @Override
  public Output run(Parameters parameters) {
    // shown
    Formula heads = Nabla.parse("k ln p");
    Formula tails = Nabla.parse("(n - k) ln(1 - p)");
    Formula logarithm = heads.plus(tails);
    Formula slope = logarithm.diff("p");
    Formula fraction = slope.together();
    Formula best = Zeros.valuesOf(slope.solve("p"), "p").getFirst();
    // end shown
    Formula likelihood = Likelihood.formula();
    List<String> lines = new ArrayList<>();
    lines.add(
        "\\ln L = \\ln\\left(%s\\right) = \\F{%s}"
            .formatted(likelihood.latex(), logarithm.latex()));
    lines.add(
        "\\frac{d}{dp} \\ln L = \\frac{d}{dp}\\left(%s\\right) + \\frac{d}{dp}\\left(%s\\right)"
            .formatted(heads.latex(), tails.latex()));
    lines.add(
        "\\frac{d}{dp} \\ln L = k \\cdot %s + \\left(n - k\\right) \\cdot \\left(%s\\right)"
            .formatted(
                Nabla.parse("ln p").diff("p").latex(), Nabla.parse("ln(1 - p)").diff("p").latex()));
    lines.add("\\frac{d}{dp} \\ln L = \\D{%s}".formatted(slope.latex()));
    lines.add("\\frac{d}{dp} \\ln L = \\D{%s}".formatted(fraction.latex()));
    lines.add("\\frac{d}{dp} \\ln L = 0 \\quad\\text{where}\\quad p = " + best.latex());
    Map<String, String> values = new LinkedHashMap<>();
    values.put("logarithm", logarithm.latex());
    values.put("derivative", slope.latex());
    values.put("fraction", fraction.latex());
    values.put("zero", best.latex());
    for (int i = 0; i < lines.size(); i++) {
      values.put("line." + (i + 1), "\\displaystyle " + lines.get(i));
    }
    String text =
        "ln L      = %s\nd/dp ln L = %s\n          = %s\nzero      : p = %s\n"
            .formatted(logarithm, slope, fraction, best);
    return new Output(text, Optional.empty(), values);
  }
}
