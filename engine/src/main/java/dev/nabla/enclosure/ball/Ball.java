package dev.nabla.enclosure.ball;

import dev.nabla.expr.Rational;
import java.math.BigInteger;
import java.util.OptionalInt;

/// A number known to lie within `radius` of `mantissa * 2^exponent`.
///
/// Midpoint and radius are kept as in F. Johansson, "Arb: efficient arbitrary-precision
/// midpoint-radius interval arithmetic" (2017): the bound covers both the error of the operands and
/// the rounding.
public record Ball(BigInteger mantissa, long exponent, Bound radius) implements Quantity {
  static Ball of(BigInteger mantissa, long exponent) {
    return new Ball(mantissa, exponent, Bound.ZERO);
  }

  static Ball of(long value) {
    return of(BigInteger.valueOf(value), 0);
  }

  /// Zero, give or take.
  static Ball within(Bound radius) {
    return new Ball(BigInteger.ZERO, 0, radius);
  }

  /// A ball from a number scaled by 2^bits, with so many units of error.
  static Ball ofFixed(BigInteger value, int bits, int units) {
    return new Ball(value, -bits, Bound.of(units, -bits));
  }

  boolean isExact() {
    return radius.isZero();
  }

  /// The same ball around a midpoint of at most so many bits.
  Ball rounded(int bits) {
    int shift = mantissa.bitLength() - bits;
    return shift <= 0
        ? this
        : new Ball(
            mantissa.shiftRight(shift),
            exponent + shift,
            radius.plus(Bound.powerOfTwo(exponent + shift)));
  }

  Ball widened(Bound more) {
    return new Ball(mantissa, exponent, radius.plus(more));
  }

  /// The midpoint alone.
  Ball midpoint() {
    return of(mantissa, exponent);
  }

  Ball negate() {
    return new Ball(mantissa.negate(), exponent, radius);
  }

  Ball shifted(long places) {
    return new Ball(mantissa, exponent + places, radius.shifted(places));
  }

  /// The exponent of the leading bit of the midpoint plus 1; very small for 0.
  long magnitude() {
    return mantissa.signum() == 0 ? Long.MIN_VALUE / 4 : mantissa.bitLength() + exponent;
  }

  /// Whether the exponent is beyond what is written down.
  public boolean isOutOfRange() {
    return mantissa.signum() != 0 && Math.abs(magnitude()) > Elementary.LARGEST_EXPONENT;
  }

  /// Whether every number in the ball is smaller than 2^exponent in absolute value.
  public boolean isBelow(long limit) {
    Bound upper = upper();
    return upper.isZero() || upper.exponent() < limit;
  }

  /// A bound of the absolute value.
  Bound upper() {
    return Bound.of(mantissa, exponent).plus(radius);
  }

  Ball plus(Ball other, int bits) {
    if (mantissa.signum() == 0 || other.mantissa.signum() == 0) {
      Ball middle = mantissa.signum() == 0 ? other : this;
      return new Ball(middle.mantissa, middle.exponent, radius.plus(other.radius)).rounded(bits);
    }
    Ball larger = magnitude() >= other.magnitude() ? this : other;
    Ball smaller = larger == this ? other : this;
    if (larger.magnitude() - smaller.magnitude() > bits + 64L) {
      return larger.widened(smaller.upper()).rounded(bits);
    }
    long low = Math.min(exponent, other.exponent);
    BigInteger sum =
        mantissa
            .shiftLeft((int) (exponent - low))
            .add(other.mantissa.shiftLeft((int) (other.exponent - low)));
    return new Ball(sum, low, radius.plus(other.radius)).rounded(bits);
  }

  Ball minus(Ball other, int bits) {
    return plus(other.negate(), bits);
  }

  Ball times(Ball other, int bits) {
    Bound error =
        upper().times(other.radius).plus(Bound.of(other.mantissa, other.exponent).times(radius));
    return new Ball(mantissa.multiply(other.mantissa), exponent + other.exponent, error)
        .rounded(bits);
  }

  Ball square(int bits) {
    return times(this, bits);
  }

  /// The quotient; the divisor must keep away from 0.
  Ball div(Ball divisor, int bits) {
    int shift = Math.max(0, bits + 2 + divisor.mantissa.bitLength() - mantissa.bitLength());
    BigInteger quotient = mantissa.shiftLeft(shift).divide(divisor.mantissa);
    long at = exponent - shift - divisor.exponent;
    // |a/b − A/B| ≤ (|Δa| + |A/B| |Δb|) / |b| for a, b anywhere in the balls.
    Bound slack = Bound.of(quotient, at).plus(Bound.powerOfTwo(at));
    Bound error = radius.plus(slack.times(divisor.radius)).times(divisor.lower().reciprocal());
    return new Ball(quotient, at, error.plus(Bound.powerOfTwo(at))).rounded(bits);
  }

  /// A lower bound of the absolute value of a ball that keeps away from 0.
  Bound lower() {
    Ball end = mantissa.signum() > 0 ? end(-1) : end(1);
    BigInteger size = end.mantissa.abs();
    int shift = Math.max(0, size.bitLength() - 52);
    return Bound.of(size.shiftRight(shift).doubleValue(), end.exponent + shift);
  }

  /// The square root of a positive ball.
  Ball sqrt(int bits) {
    int shift = Math.max(0, 2 * bits + 4 - mantissa.bitLength());
    if (((exponent - shift) & 1) != 0) {
      shift++;
    }
    long at = (exponent - shift) / 2;
    BigInteger root = mantissa.shiftLeft(shift).sqrt();
    Ball value = of(root, at).widened(Bound.powerOfTwo(at));
    // |√a − √A| ≤ |a − A| / √A.
    Bound error = isExact() ? Bound.ZERO : radius.times(Bound.of(root, at).lowered().reciprocal());
    return value.widened(error).rounded(bits);
  }

  /// Sign of every number in the ball, or nothing when they differ.
  public OptionalInt sign() {
    if (isExact()) {
      return OptionalInt.of(mantissa.signum());
    }
    boolean apart =
        magnitude() > radius.exponent() + 2
            || (magnitude() >= radius.exponent()
                && end(-1).mantissa.signum() * end(1).mantissa.signum() > 0);
    return apart ? OptionalInt.of(mantissa.signum()) : OptionalInt.empty();
  }

  /// The lower end (−1) or the upper end (+1), exactly, or a little further out when the radius is
  /// far smaller than the midpoint's last bit.
  Ball end(int side) {
    if (isExact()) {
      return this;
    }
    long low = radius.wholeExponent();
    if (exponent - low > 256) {
      return of(mantissa.shiftLeft(64).add(BigInteger.valueOf(side)), exponent - 64);
    }
    if (low - exponent > 1 << 20) {
      return of(BigInteger.valueOf(side), radius.exponent() + 2);
    }
    BigInteger distance = radius.wholeMantissa();
    long at = Math.min(low, exponent);
    return of(
        mantissa
            .shiftLeft((int) (exponent - at))
            .add(distance.shiftLeft((int) (low - at)).multiply(BigInteger.valueOf(side))),
        at);
  }

  /// A fraction that no number of the ball is below (−1) or above (+1).
  public Rational limit(int side) {
    Ball end = end(side);
    Rational power = Rational.of(BigInteger.ONE.shiftLeft((int) Math.abs(end.exponent)));
    Rational whole = Rational.of(end.mantissa);
    return end.exponent < 0 ? whole.div(power) : whole.times(power);
  }

  /// To the power of a whole number of at least 1.
  Ball pow(BigInteger power, int bits) {
    int work = bits + power.bitLength() + 8;
    Ball result = of(1);
    for (int i = power.bitLength() - 1; i >= 0; i--) {
      Interruption.check();
      result = result.square(work);
      if (power.testBit(i)) {
        result = result.times(this, work);
      }
    }
    return result.rounded(bits);
  }

  /// The midpoint times 2^bits as a whole number, within 1.
  BigInteger toFixed(int bits) {
    long shift = exponent + bits;
    if (-shift > mantissa.bitLength()) {
      return mantissa.signum() < 0 ? BigInteger.ONE.negate() : BigInteger.ZERO;
    }
    return shift >= 0 ? mantissa.shiftLeft((int) shift) : mantissa.shiftRight((int) -shift);
  }
}
