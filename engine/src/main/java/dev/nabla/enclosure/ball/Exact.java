package dev.nabla.enclosure.ball;

import dev.nabla.expr.Rational;
import java.math.BigInteger;

/// `rational + turns * π`, exactly; so that 1/3 − 1/3 is 0 and sin π is 0.
public record Exact(Rational rational, Rational halfTurns) implements Quantity {
  static final Exact ZERO = of(Rational.ZERO);
  static final Exact ONE = of(Rational.ONE);

  /// Beyond this size the number goes on as a ball.
  private static final int LARGEST = 20_000;

  public static Exact of(Rational rational) {
    return new Exact(rational, Rational.ZERO);
  }

  static Exact of(long value) {
    return of(Rational.of(value));
  }

  boolean isRational() {
    return halfTurns.isZero();
  }

  boolean isInteger() {
    return isRational() && rational.isInteger();
  }

  boolean isSmall() {
    return Math.max(rational.bitLength(), halfTurns.bitLength()) <= LARGEST;
  }

  Exact plus(Exact other) {
    return new Exact(rational.plus(other.rational), halfTurns.plus(other.halfTurns));
  }

  Exact times(Rational factor) {
    return new Exact(rational.times(factor), halfTurns.times(factor));
  }

  /// To at least so many bits.
  public Ball toBall(int bits) {
    Ball ball = toBall(rational, bits);
    return isRational()
        ? ball
        : ball.plus(Constants.pi(bits + 8).times(toBall(halfTurns, bits + 8), bits + 8), bits);
  }

  private static Ball toBall(Rational value, int bits) {
    BigInteger top = value.numerator();
    BigInteger bottom = value.denominator();
    if (bottom.equals(BigInteger.ONE)) {
      return Ball.of(top, 0).rounded(bits);
    }
    int shift = Math.max(0, bits + 2 - top.bitLength() + bottom.bitLength());
    Ball quotient = Ball.of(top.shiftLeft(shift).divide(bottom), -shift);
    return quotient.widened(Bound.powerOfTwo(-shift)).rounded(bits);
  }
}
