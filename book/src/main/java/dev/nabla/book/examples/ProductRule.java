package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import java.util.List;

/// Each factor has its turn while the other one waits.
final class ProductRule extends RuleExample {
  // shown
  private final Formula f = Nabla.parse("5x^2");
  private final Formula g = Nabla.parse("3x + 1");
  private final Formula y = f.times(g);
  private final Formula slope = y.diff("x").simplify();

  // end shown

  ProductRule() {
    super("product-rule", "Product rule", 9);
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
        prime(f) + group(g) + " + " + group(f) + prime(g),
        "\\D{%s} %s + %s \\cdot \\D{%s}"
            .formatted(group(f.diff("x")), group(g), group(f), g.diff("x").latex()),
        y.diff("x").expand().latex());
  }
}
