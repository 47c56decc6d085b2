package dev.nabla.enclosure.ball;

import java.math.BigInteger;

/// An upper bound of a non-negative number: `mantissa * 2^exponent`, every operation rounded up.
///
/// @param mantissa 0, or from 1 to below 2
record Bound(double mantissa, long exponent) {
  static final Bound ZERO = new Bound(0, 0);

  /// 2^exponent.
  static Bound powerOfTwo(long exponent) {
    return new Bound(1, exponent);
  }

  static Bound of(double mantissa, long exponent) {
    if (mantissa == 0) {
      return ZERO;
    }
    int shift = Math.getExponent(mantissa);
    return new Bound(Math.scalb(mantissa, -shift), exponent + shift);
  }

  /// A bound of |mantissa| * 2^exponent.
  static Bound of(BigInteger mantissa, long exponent) {
    BigInteger size = mantissa.abs();
    int shift = Math.max(0, size.bitLength() - 52);
    double top = size.shiftRight(shift).doubleValue();
    return of(shift == 0 ? top : top + 1, exponent + shift);
  }

  boolean isZero() {
    return mantissa == 0;
  }

  Bound plus(Bound other) {
    if (isZero() || other.isZero()) {
      return isZero() ? other : this;
    }
    if (exponent < other.exponent) {
      return other.plus(this);
    }
    long difference = exponent - other.exponent;
    double small = difference > 60 ? 0 : Math.scalb(other.mantissa, (int) -difference);
    return of(Math.nextUp(mantissa + small), exponent);
  }

  Bound times(Bound other) {
    return isZero() || other.isZero()
        ? ZERO
        : of(Math.nextUp(mantissa * other.mantissa), exponent + other.exponent);
  }

  Bound shifted(long places) {
    return isZero() ? this : new Bound(mantissa, exponent + places);
  }

  /// Two steps down, for a bound that is to hold from below.
  Bound lowered() {
    return of(Math.nextDown(Math.nextDown(mantissa)), exponent);
  }

  /// An upper bound of the reciprocal of a number of which this is a lower bound.
  Bound reciprocal() {
    return of(Math.nextUp(1 / mantissa), -exponent);
  }

  /// The same number exactly, as a whole mantissa for the exponent that [#wholeExponent()] gives.
  BigInteger wholeMantissa() {
    return BigInteger.valueOf((long) Math.scalb(mantissa, 52));
  }

  long wholeExponent() {
    return exponent - 52;
  }
}
