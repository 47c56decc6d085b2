package dev.nabla.algebra;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.math.BigInteger;
import java.util.function.Function;

/// How long an expression is to read: about the number of symbols, numbers and operations when it
/// is written out. Simplification never makes it larger.
public final class Cost {
  private static final long MOST = Long.MAX_VALUE / 4;

  private Cost() {}

  public static long of(Expr expr) {
    return Walk.fold(expr, Cost::step);
  }

  private static long step(Expr node, Function<Expr, Long> of) {
    long cost =
        switch (node) {
          case Expr.Numeral numeral -> ofNumber(numeral.value());
          case Expr.Constant constant -> 2;
          case Expr.Symbol symbol -> 2;
          case Expr.Sum sum -> 1 + of.apply(sum.left()) + of.apply(sum.right());
          case Expr.Product product -> ofProduct(product, of);
          case Expr.Power power -> ofPower(power, of);
          case Expr.Apply apply -> {
            long arguments = 2;
            for (Expr argument : apply.arguments()) {
              arguments += of.apply(argument);
            }
            yield arguments;
          }
          case ArrayExpr array -> {
            long parts = 1;
            for (Expr part : array.operands()) {
              parts += of.apply(part);
            }
            yield parts;
          }
          case Expr.Piecewise piecewise -> {
            long parts = 2;
            for (Expr part : piecewise.children()) {
              parts += 1 + of.apply(part);
            }
            yield parts;
          }
        };
    return Math.min(cost, MOST);
  }

  private static long ofNumber(Rational value) {
    long digits = 2L + value.numerator().bitLength() / 10 + (value.signum() < 0 ? 1 : 0);
    return value.isInteger() ? digits : digits + 2 + value.denominator().bitLength() / 10;
  }

  private static long ofProduct(Expr.Product product, Function<Expr, Long> of) {
    if (product.left() instanceof Expr.Numeral numeral
        && numeral.value().numerator().abs().equals(BigInteger.ONE)) {
      return ofUnitFraction(numeral.value()) + of.apply(product.right());
    }
    return 1 + of.apply(product.left()) + of.apply(product.right());
  }

  /// A sign, and what stands below the bar.
  private static long ofUnitFraction(Rational coefficient) {
    long sign = coefficient.signum() < 0 ? 1 : 0;
    return coefficient.isInteger()
        ? sign
        : sign + 1 + ofNumber(Rational.of(coefficient.denominator()));
  }

  /// A reciprocal is a fraction bar; a square root is a sign; otherwise base and exponent.
  private static long ofPower(Expr.Power power, Function<Expr, Long> of) {
    long base = of.apply(power.base());
    if (power.exponent() instanceof Expr.Numeral exponent) {
      boolean bar = exponent.value().signum() < 0;
      Rational size = exponent.value().abs();
      long raised = size.isOne() ? 0 : size.equals(Rational.HALF) ? 1 : 1 + ofNumber(size);
      if (power.base() instanceof Expr.Numeral radicand && !exponent.value().isInteger()) {
        raised += ofUnfinishedRoot(radicand.value(), bar);
      }
      return base + raised + (bar ? 1 : 0);
    }
    return 1 + base + of.apply(power.exponent());
  }

  /// Roots of fractions, below a bar, or with a square inside can be written with less under them.
  private static long ofUnfinishedRoot(Rational radicand, boolean bar) {
    return bar || !radicand.isInteger() || hasSmallSquare(radicand) ? 5 : 0;
  }

  private static boolean hasSmallSquare(Rational integer) {
    for (int p = 2; p < 100; p++) {
      if (integer.div(Rational.of((long) p * p)).isInteger()) {
        return true;
      }
    }
    return false;
  }
}
