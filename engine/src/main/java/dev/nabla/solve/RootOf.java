package dev.nabla.solve;

import dev.nabla.expr.Effort;
import dev.nabla.expr.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/// A real root of an irreducible polynomial over the rationals: an exact number without a formula.
/// Immutable.
///
/// @param coefficients of the polynomial, from the power 0 up
/// @param index which of its real roots, in ascending order, from 0
/// @param low below the root, with no other root between
/// @param high above the root, with no other root between
public record RootOf(List<Rational> coefficients, int index, Rational low, Rational high) {
  public RootOf {
    coefficients = List.copyOf(coefficients);
  }

  /// A rational number within 2^−bits of the root, rounded to few digits.
  public Rational near(int bits) {
    RootOf narrow = narrowedTo(bits);
    return narrow.low.plus(narrow.high).div(Rational.TWO);
  }

  /// The root between closer bounds.
  RootOf narrowedTo(int bits) {
    BigInteger[] polynomial = RealRoots.integers(coefficients);
    // Bounds are whole multiples of 2^-places.
    int places =
        Math.max(bits + 1, Math.max(low.denominator().bitLength(), high.denominator().bitLength()));
    BigInteger below = scaled(low, places, RoundingMode.FLOOR);
    BigInteger above = scaled(high, places, RoundingMode.CEILING);
    int signAbove = signNear(polynomial, low, high);
    boolean bisect = false;
    while (above.subtract(below).bitLength() > 2) {
      Effort.spend(polynomial.length * 4L);
      int before = above.subtract(below).bitLength();
      BigInteger middle =
          bisect ? below.add(above).shiftRight(1) : newton(polynomial, below, above, places);
      BigInteger margin = step(below, above);
      if (sign(polynomial, middle, places) * signAbove > 0) {
        above = middle;
        BigInteger next = middle.subtract(margin);
        if (next.compareTo(below) > 0 && sign(polynomial, next, places) * signAbove < 0) {
          below = next;
        }
      } else {
        below = middle;
        BigInteger next = middle.add(margin);
        if (next.compareTo(above) < 0 && sign(polynomial, next, places) * signAbove > 0) {
          above = next;
        }
      }
      bisect = above.subtract(below).bitLength() >= before;
    }
    Rational unit = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(places));
    return new RootOf(
        coefficients,
        index,
        larger(low, Rational.of(below).times(unit)),
        smaller(high, Rational.of(above).times(unit)));
  }

  private static Rational larger(Rational a, Rational b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static Rational smaller(Rational a, Rational b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /// How far beside a Newton step the other bound is looked for: about the square of the distance.
  private static BigInteger step(BigInteger below, BigInteger above) {
    int width = above.subtract(below).bitLength();
    return BigInteger.ONE.shiftLeft(Math.max(1, width / 2));
  }

  /// A Newton step from the middle, or the middle where that leads outside.
  private static BigInteger newton(
      BigInteger[] polynomial, BigInteger below, BigInteger above, int places) {
    BigInteger middle = below.add(above).shiftRight(1);
    BigInteger value = BigInteger.ZERO;
    BigInteger slope = BigInteger.ZERO;
    for (int i = polynomial.length - 1; i >= 0; i--) {
      slope = slope.multiply(middle).shiftRight(places).add(value);
      value = value.multiply(middle).shiftRight(places).add(polynomial[i].shiftLeft(places));
    }
    if (slope.signum() == 0) {
      return middle;
    }
    BigInteger next = middle.subtract(value.shiftLeft(places).divide(slope));
    return next.compareTo(below) > 0 && next.compareTo(above) < 0 ? next : middle;
  }

  private static BigInteger scaled(Rational value, int places, RoundingMode mode) {
    BigDecimal quotient =
        new BigDecimal(value.numerator().shiftLeft(places))
            .divide(new BigDecimal(value.denominator()), 0, mode);
    return quotient.toBigIntegerExact();
  }

  /// The sign above the root.
  private static int signNear(BigInteger[] polynomial, Rational low, Rational high) {
    int above = signAt(polynomial, high);
    // An end may be another root only when it is not strictly inside, which isolation excludes;
    // 0 here means that the upper end is a root of its own and the sign comes from below.
    return above != 0 ? above : -signAt(polynomial, low);
  }

  private static int signAt(BigInteger[] polynomial, Rational at) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger power = BigInteger.ONE;
    for (int i = polynomial.length - 1; i >= 0; i--) {
      sum = sum.multiply(at.numerator()).add(polynomial[i].multiply(power));
      power = power.multiply(at.denominator());
    }
    return sum.signum();
  }

  private static int sign(BigInteger[] polynomial, BigInteger at, int places) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = polynomial.length - 1; i >= 0; i--) {
      sum = sum.multiply(at).add(polynomial[i].shiftLeft(places * (polynomial.length - 1 - i)));
    }
    return sum.signum();
  }

  /// The root rounded to so many significant digits.
  public BigDecimal decimal(int digits) {
    MathContext context = new MathContext(digits, RoundingMode.HALF_EVEN);
    RootOf narrow = this;
    for (int bits = digits * 4 + 16; ; bits *= 2) {
      narrow = narrow.narrowedTo(bits);
      BigDecimal below = narrow.low.toBigDecimal(context);
      if (below.compareTo(narrow.high.toBigDecimal(context)) == 0) {
        return below;
      }
    }
  }
}
