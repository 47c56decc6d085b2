package dev.nabla.book.guess;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.expr.Build;
import java.util.Arrays;
import java.util.List;

/// A slip at work on a function that invites it.
///
/// @param slip which one
/// @param function the function
/// @param wrong what comes out
/// @param right the derivative
public record SlipShown(Slip slip, Formula function, Formula wrong, Formula right) {

  /// Every slip.
  public static List<SlipShown> all() {
    return Arrays.stream(Slip.values()).map(SlipShown::of).toList();
  }

  private static SlipShown of(Slip slip) {
    Formula function = Nabla.parse(slip.typical());
    Formula wrong =
        WrongDerivatives.of(function.expression(), Build.symbol("x")).stream()
            .filter(bend -> bend.slip() == slip)
            .findFirst()
            .map(bend -> Formula.of(bend.derivative()).simplify())
            .orElseThrow(() -> new IllegalStateException(slip + " does not happen to " + function));
    return new SlipShown(slip, function, wrong, function.diff("x").simplify());
  }
}
