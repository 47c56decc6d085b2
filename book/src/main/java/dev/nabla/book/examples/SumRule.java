package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import java.util.List;

/// Every summand is differentiated by itself.
final class SumRule extends RuleExample {
  // shown
  private final Formula f = Nabla.parse("5x^2");
  private final Formula g = Nabla.parse("3x");
  private final Formula y = f.plus(g).plus(Nabla.number(1));
  private final Formula slope = y.diff("x");

  // end shown

  SumRule() {
    super("sum-rule", "Sum rule", 8);
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
        prime(f) + " + " + prime(g) + " + " + prime(Nabla.number(1)),
        "\\D{%s} + \\D{%s} + \\D{0}".formatted(f.diff("x").latex(), g.diff("x").latex()));
  }
}
