package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import java.util.List;

/// The denominator has its turn with a minus, and its square divides.
final class QuotientRule extends RuleExample {
  // shown
  private final Formula f = Nabla.parse("5x^2");
  private final Formula g = Nabla.parse("3x + 1");
  private final Formula y = f.div(g);
  private final Formula slope = y.diff("x").simplify();

  // end shown

  QuotientRule() {
    super("quotient-rule", "Quotient rule", 10);
  }

  @Override
  Formula function() {
    return y;
  }

  @Override
  Formula derivative() {
    return slope;
  }

  @Override
  List<String> between() {
    return List.of(
        "\\frac{%s %s - %s %s}{%s^2}".formatted(prime(f), group(g), group(f), prime(g), group(g)),
        "\\frac{\\D{%s} %s - %s \\cdot \\D{%s}}{%s^2}"
            .formatted(group(f.diff("x")), group(g), group(f), g.diff("x").latex(), group(g)),
        "\\frac{%s}{%s^2}"
            .formatted(
                f.diff("x").times(g).minus(f.times(g.diff("x"))).expand().latex(), group(g)));
  }
}
