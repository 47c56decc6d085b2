package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;

/// What an atom stands for: a base to the power of a tail over a whole number. For an ordinary atom
/// like x or sin x the tail is 1 and the number is 1; for √x the number is 2; for pᵏ the tail is k.
public record Generator(Expr base, Expr tail, int over) {

  /// The exponent of the base in an integer power of this atom.
  Expr exponent(int power) {
    return Build.product(Build.number(Rational.of(power, over)), tail);
  }

  public Expr toExpression() {
    return Build.power(base, exponent(1));
  }

  /// Whether the atom is a root of a number or of something that is no atom itself, so that a whole
  /// power of it is not independent of the other atoms.
  boolean isRoot() {
    return over > 1 && tail.isOne() && !(base instanceof Expr.Symbol) && !isOpaque(base);
  }

  private static boolean isOpaque(Expr base) {
    return base instanceof Expr.Apply
        || base instanceof Expr.Piecewise
        || base instanceof Expr.Constant;
  }
}
