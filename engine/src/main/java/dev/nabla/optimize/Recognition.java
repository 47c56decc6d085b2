package dev.nabla.optimize;

import dev.nabla.enclosure.Digits;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.solve.Simplest;
import java.util.Map;
import java.util.Optional;

/// Guesses a formula of a number from many of its digits. The guess is to be proved.
final class Recognition {
  private static final int SIMPLE_BITS = 24;
  private static final int VERY_SIMPLE_BITS = 16;
  private static final int LARGEST_PART = 6;
  private static final int MOST_PARTS = 24;
  private static final int LARGEST_DENOMINATOR = 12;
  private static final int LARGEST_NUMERATOR = 1_000;
  private static final double CLOSE = 1e-8;
  private static final Rational NARROW = Rational.of(10).pow(-20);
  private static final Rational PI = Rational.of(Digits.evaluate(Build.PI, Map.of(), 60));

  private Recognition() {}

  /// A fraction, a square root of one, or a fraction plus a simple multiple of π.
  static Optional<Expr> between(Rational low, Rational high) {
    Rational fraction = Simplest.between(low, high);
    if (fraction.bitLength() <= SIMPLE_BITS) {
      return Optional.of(Build.number(fraction));
    }
    if (high.minus(low).compareTo(NARROW) > 0) {
      return Optional.empty();
    }
    boolean negative = high.signum() < 0;
    Rational small = negative ? high.negate() : low;
    Rational large = negative ? low.negate() : high;
    Rational square = Simplest.between(small.times(small), large.times(large));
    if (square.bitLength() <= VERY_SIMPLE_BITS) {
      Expr root = Build.sqrt(Build.number(square));
      return Optional.of(negative ? root.unaryMinus() : root);
    }
    return withAngle(low);
  }

  /// A fraction with a small denominator plus a simple multiple of π. Doubles leave out nearly all
  /// that are none.
  private static Optional<Expr> withAngle(Rational number) {
    double near = number.doubleValue();
    for (int part = 1; part <= LARGEST_PART; part++) {
      for (int times = -MOST_PARTS; times <= MOST_PARTS; times++) {
        double rest = near - Math.PI * times / part;
        for (int denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
          double numerator = Math.rint(rest * denominator);
          if (times == 0
              || Math.abs(rest * denominator - numerator) > CLOSE
              || Math.abs(numerator) > LARGEST_NUMERATOR) {
            continue;
          }
          Rational turns = Rational.of(times, part);
          Rational fraction = Rational.of((long) numerator, denominator);
          Rational guess = turns.times(PI).plus(fraction);
          if (guess.minus(number).abs().compareTo(NARROW) < 0) {
            return Optional.of(Build.number(fraction).plus(Build.number(turns).times(Build.PI)));
          }
        }
      }
    }
    return Optional.empty();
  }
}
