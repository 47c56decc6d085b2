package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import java.util.List;

/// A constant factor waits outside.
final class ConstantMultipleRule extends RuleExample {
  // shown
  private final Formula f = Nabla.parse("x^2");
  private final Formula y = Nabla.number(5).times(f);
  private final Formula slope = y.diff("x");

  // end shown

  ConstantMultipleRule() {
    super("constant-multiple-rule", "Constant multiple rule", 7);
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
    return List.of("5 " + prime(f), "5 \\cdot \\D{" + f.diff("x").latex() + "}");
  }
}
