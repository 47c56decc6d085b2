package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import java.util.List;

/// The slope of the outer function, at the inner one, times the slope of the inner one.
final class ChainRule extends RuleExample {
  // shown
  private final Formula inner = Nabla.parse("3x + 1");
  private final Formula outer = Nabla.parse("5u^2");
  private final Formula y = outer.with("u", inner);
  private final Formula slope = y.diff("x").simplify();

  // end shown

  ChainRule() {
    super("chain-rule", "Chain rule", 11);
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
        "\\D{%s} \\cdot \\D{%s}".formatted(outer.diff("u").latex(), inner.diff("x").latex()),
        "%s \\cdot %s"
            .formatted(outer.diff("u").with("u", inner).latex(), inner.diff("x").latex()));
  }
}
