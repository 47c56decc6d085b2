package dev.nabla.text;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;

/// What `/` means in a text. The writers ask the same question the reader answers, so that what
/// they write as a fraction is read as the same expression.
final class Division {
  private Division() {}

  static Expr quotient(Expr dividend, Expr divisor) {
    return Build.product(dividend, reciprocal(divisor));
  }

  /// One over the expression; of a numeral it is a numeral whatever its length.
  static Expr reciprocal(Expr divisor) {
    return divisor instanceof Expr.Numeral numeral && !numeral.value().isZero()
        ? Build.number(numeral.value().reciprocal())
        : Build.power(divisor, Build.MINUS_ONE);
  }
}
