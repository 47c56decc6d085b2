package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The second derivative of the log-likelihood is negative everywhere: what is level is a maximum.
final class LikelihoodCurvature implements Example {
  @Override
  public String name() {
    return "likelihood-curvature";
  }

  @Override
  public String title() {
    return "Why it is a maximum: the second derivative";
  }

  @Override
  public List<Integer> cells() {
    return List.of();
  }

  @Override
  public String python(Parameters parameters) {
    return """
    from sympy import *
    p, k, n = symbols("p k n", positive=True)
    second = diff(k*log(p) + (n - k)*log(1 - p), p, 2)
    print(second, factor(simplify(second.subs(p, k/n))))\
    """;
  }

  @Override
  public Output run(Parameters parameters) {
    // shown
    Formula slope = LogLikelihood.formula().diff("p");
    Formula second = slope.diff("p");
    Formula atBest = second.with("p", Nabla.parse("k/n")).simplify();
    // end shown
    Map<String, String> values = new LinkedHashMap<>();
    values.put("second", second.latex());
    values.put("at-best", atBest.latex());
    List<String> lines =
        List.of(
            "\\frac{d}{dp} \\ln L = \\D{" + slope.latex() + "}",
            "\\frac{d^2}{dp^2} \\ln L = " + second.latex(),
            "\\frac{d^2}{dp^2} \\ln L = "
                + atBest.latex()
                + " \\quad\\text{at}\\quad p = \\frac{k}{n}");
    for (int i = 0; i < lines.size(); i++) {
      values.put("line." + (i + 1), "\\displaystyle " + lines.get(i));
    }
    String text = "(ln L)'  = %s\n(ln L)'' = %s\nat k/n   = %s\n".formatted(slope, second, atBest);
    return new Output(text, Optional.empty(), values);
  }
}
