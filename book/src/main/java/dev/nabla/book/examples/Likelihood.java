package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.expr.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How likely k heads in n tosses are, for a coin that shows heads with probability p, and the
/// slope of that in p.
final class Likelihood implements Example {
  static final Control.Number HEADS = new Control.Number("k", "k", "7", 0, 20, 1, List.of());
  static final Control.Number TOSSES = new Control.Number("n", "n", "10", 1, 20, 1, List.of());
  private static final int MOST_TOSSES = 200;

  /// The factor that counts the orders of heads and tails is left out: it does not depend on p.
  static Formula formula() {
    return Nabla.parse("p^k * (1 - p)^(n - k)");
  }

  /// The two counts as typed.
  ///
  /// @throws IllegalArgumentException unless they are whole numbers and fit each other
  static Counts counts(Parameters parameters) {
    Counts counts = new Counts(whole(HEADS, parameters), whole(TOSSES, parameters));
    if (counts.tosses() < 1 || counts.tosses() > MOST_TOSSES) {
      throw new IllegalArgumentException(
          "The number of tosses lies between 1 and %d.".formatted(MOST_TOSSES));
    }
    if (counts.heads() < 0 || counts.heads() > counts.tosses()) {
      throw new IllegalArgumentException(
          "With n = %d tosses, k lies between 0 and %d."
              .formatted(counts.tosses(), counts.tosses()));
    }
    return counts;
  }

  private static int whole(Control.Number control, Parameters parameters) {
    double value = parameters.number(control.name());
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%s is a whole number, not %s.".formatted(control.name(), Numbers.plain(value)));
    }
    return (int) value;
  }

  /// How often the coin was thrown, and how often it showed heads.
  record Counts(int heads, int tosses) {
    /// A formula of k and n for these counts.
    Formula in(Formula formula) {
      return formula.with("k", Rational.of(heads)).with("n", Rational.of(tosses));
    }
  }

  @Override
  public String name() {
    return "likelihood";
  }

  @Override
  public String title() {
    return "The likelihood of k heads in n tosses and its slope";
  }

  @Override
  public List<Integer> cells() {
    return List.of(13, 14);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    from sympy import *
    p, k, n = symbols("p k n", positive=True)
    print(factor(simplify(diff(%s, p))))\
    """
        .formatted(formula().python());
  }

  @Override
  public Output run(Parameters parameters) {
    // shown
    Formula likelihood = Nabla.parse("p^k * (1 - p)^(n - k)");
    Formula derivative = likelihood.diff("p");
    Formula factored = derivative.factor();
    // end shown
    Map<String, String> values = new LinkedHashMap<>();
    values.put("likelihood", likelihood.latex());
    values.put("derivative", derivative.latex());
    values.put("factored", factored.latex());
    values.put("line.1", "\\displaystyle L(p) = \\F{" + likelihood.latex() + "}");
    values.put("line.2", "\\displaystyle\\frac{dL}{dp} = " + derivative.latex());
    values.put("line.3", "\\displaystyle\\frac{dL}{dp} = \\D{" + factored.latex() + "}");
    String text =
        "L(p)     = %s\ndL/dp    = %s\nfactored = %s\n".formatted(likelihood, derivative, factored);
    return new Output(text, Optional.empty(), values);
  }
}
