package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.solve.Solutions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the slope of the likelihood is 0, for all counts at once and then for given ones.
final class LikelihoodMaximum implements Example {
  @Override
  public String name() {
    return "likelihood-maximum";
  }

  @Override
  public String title() {
    return "The probability that makes the counts most likely";
  }

  @Override
  public List<Integer> cells() {
    return List.of(16, 17);
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
    p, k, n = symbols("p k n")
    zeros = solve(diff(%s, p), p)
    print(zeros, zeros[0].evalf(subs={k: %d, n: %d}))\
    """
        .formatted(Likelihood.formula().python(), counts.heads(), counts.tosses());
  }

  @Override
  public Output run(Parameters parameters) {
    Likelihood.Counts counts = Likelihood.counts(parameters);
    // shown
    Formula likelihood = Nabla.parse("p^k * (1 - p)^(n - k)");
    Solutions zeros = likelihood.diff("p").solve("p");
    // end shown
    List<Formula> places = Zeros.valuesOf(zeros, "p");
    Formula best = places.getFirst();
    Formula value = counts.in(best).simplify();
    double decimal = value.at(0);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("zero", best.latex());
    values.put("k", Integer.toString(counts.heads()));
    values.put("n", Integer.toString(counts.tosses()));
    values.put("value", value.latex());
    values.put("decimal", Numbers.shown(decimal));
    values.put("line.1", "\\displaystyle \\D{" + likelihood.diff("p").factor().latex() + "} = 0");
    values.put("line.2", "\\displaystyle p = " + best.latex());
    values.put(
        "line.3",
        "\\displaystyle p = %s = %s \\quad\\text{for } k = %d,\\ n = %d"
            .formatted(value.latex(), Numbers.latex(decimal), counts.heads(), counts.tosses()));
    String text =
        "dL/dp = 0 at p = %s where %s, %s\nfor k = %d, n = %d: p = %s = %s\n"
            .formatted(
                places,
                Zeros.conditions(zeros.solutions().getFirst().where()),
                zeros.isComplete() ? "and nowhere else" : "perhaps elsewhere too",
                counts.heads(),
                counts.tosses(),
                value,
                Numbers.plain(decimal));
    return new Output(text, Optional.empty(), values);
  }
}
