package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import java.util.List;

/// An exponential keeps itself and gives out the slope of its exponent.
final class ChainRuleExponential extends RuleExample {
  // shown
  private final Formula inner = Nabla.parse("3x + 1");
  private final Formula outer = Nabla.parse("e^u");
  private final Formula y = outer.with("u", inner);
  private final Formula slope = y.diff("x").simplify();

  // end shown

  ChainRuleExponential() {
    super("chain-rule-exponential", "Chain rule with an exponential", 12);
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
        "\\frac{d}{du}%s \\cdot %s, \\quad u = %s"
            .formatted(group(outer), prime(inner), inner.latex()),
        "\\D{%s} \\cdot \\D{%s}".formatted(outer.diff("u").latex(), inner.diff("x").latex()));
  }
}
