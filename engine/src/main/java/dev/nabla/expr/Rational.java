package dev.nabla.expr;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/// An exact rational number of any size, always in lowest terms with a positive denominator.
///
/// Decimals are exact too: `0.1` is 1/10. Floating point begins only at [#doubleValue()].
public final class Rational implements Comparable<Rational> {
  private static final long LARGEST_POWER = 4_000_000;

  public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
  public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);
  public static final Rational TWO = new Rational(BigInteger.TWO, BigInteger.ONE);
  public static final Rational HALF = new Rational(BigInteger.ONE, BigInteger.TWO);
  public static final Rational MINUS_ONE = new Rational(BigInteger.ONE.negate(), BigInteger.ONE);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Rational(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /// An integer.
  public static Rational of(long value) {
    return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /// An integer.
  public static Rational of(BigInteger value) {
    return new Rational(value, BigInteger.ONE);
  }

  /// The fraction `numerator / denominator` in lowest terms.
  ///
  /// @throws ArithmeticException if the denominator is 0
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("a fraction needs a denominator other than 0");
    }
    if (denominator.equals(BigInteger.ONE)) {
      return new Rational(numerator, denominator);
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    return new Rational(numerator.divide(divisor), denominator.divide(divisor));
  }

  /// The fraction `numerator / denominator` in lowest terms.
  ///
  /// @throws ArithmeticException if the denominator is 0
  public static Rational of(long numerator, long denominator) {
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /// The exact value of a decimal: `1.25` is 5/4.
  public static Rational of(BigDecimal value) {
    return value.scale() <= 0
        ? of(value.toBigIntegerExact())
        : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  /// The exact value of a finite double: `0.1` is 3602879701896397/36028797018963968.
  ///
  /// @throws NumberFormatException if the value is infinite or not a number
  public static Rational of(double value) {
    return of(new BigDecimal(value));
  }

  public BigInteger numerator() {
    return numerator;
  }

  public BigInteger denominator() {
    return denominator;
  }

  public int signum() {
    return numerator.signum();
  }

  public boolean isZero() {
    return numerator.signum() == 0;
  }

  public boolean isOne() {
    return isInteger() && numerator.equals(BigInteger.ONE);
  }

  public boolean isInteger() {
    return denominator.equals(BigInteger.ONE);
  }

  /// Whether this is an integer that fits an `int`.
  public boolean isSmallInteger() {
    return isInteger() && numerator.bitLength() < 32;
  }

  /// @throws ArithmeticException if this is not an integer that fits an `int`
  public int intValueExact() {
    if (!isInteger()) {
      throw new ArithmeticException(this + " is not an integer");
    }
    return numerator.intValueExact();
  }

  /// The size of the larger part in bits: a measure of what arithmetic with it costs.
  public int bitLength() {
    return Math.max(numerator.bitLength(), denominator.bitLength());
  }

  public Rational plus(Rational other) {
    if (isInteger() && other.isInteger()) {
      return of(numerator.add(other.numerator));
    }
    return of(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  public Rational times(Rational other) {
    if (isInteger() && other.isInteger()) {
      return of(numerator.multiply(other.numerator));
    }
    return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /// @throws ArithmeticException if the other number is 0
  public Rational div(Rational other) {
    return times(other.reciprocal());
  }

  public Rational negate() {
    return new Rational(numerator.negate(), denominator);
  }

  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  /// The largest rational of which both are whole multiples: of 1/2 and 1/3 it is 1/6.
  public Rational gcd(Rational other) {
    BigInteger common =
        denominator.multiply(other.denominator).divide(denominator.gcd(other.denominator));
    return of(numerator.gcd(other.numerator), common);
  }

  /// The largest integer that is not larger.
  public Rational floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    boolean down = parts[1].signum() < 0;
    return of(down ? parts[0].subtract(BigInteger.ONE) : parts[0]);
  }

  /// @throws ArithmeticException if this is 0
  public Rational reciprocal() {
    return of(denominator, numerator);
  }

  /// This number to an integer power.
  ///
  /// @throws ArithmeticException for a negative power of 0
  /// @throws EffortException if the result would have more than a million digits: its computation
  ///   could not be stopped
  public Rational pow(int exponent) {
    if (exponent < 0) {
      return reciprocal().pow(Math.negateExact(exponent));
    }
    long bits = Math.max(numerator.bitLength(), denominator.bitLength()) - 1L;
    if (bits * exponent > LARGEST_POWER) {
      throw Effort.tooLarge();
    }
    return new Rational(numerator.pow(exponent), denominator.pow(exponent));
  }

  /// The exact non-negative root of a non-negative number, when it is rational: the square root of
  /// 4/9 is 2/3, that of 2 is absent.
  public Optional<Rational> root(int degree) {
    if (degree < 1 || signum() < 0) {
      return Optional.empty();
    }
    return integerRoot(numerator, degree)
        .flatMap(top -> integerRoot(denominator, degree).map(bottom -> of(top, bottom)));
  }

  private static Optional<BigInteger> integerRoot(BigInteger value, int degree) {
    if (value.bitLength() <= 1 || degree == 1) {
      return Optional.of(value);
    }
    if (degree >= value.bitLength()) {
      return Optional.empty();
    }
    // Newton's iteration from above for the floor of the root.
    BigInteger guess = BigInteger.ONE.shiftLeft(value.bitLength() / degree + 1);
    BigInteger lessOne = BigInteger.valueOf(degree - 1L);
    while (true) {
      BigInteger next =
          guess
              .multiply(lessOne)
              .add(value.divide(guess.pow(degree - 1)))
              .divide(BigInteger.valueOf(degree));
      if (next.compareTo(guess) >= 0) {
        return guess.pow(degree).equals(value) ? Optional.of(guess) : Optional.empty();
      }
      guess = next;
    }
  }

  /// The nearest double (ties to even); infinite beyond the range of doubles.
  public double doubleValue() {
    if (numerator.bitLength() <= 53 && denominator.bitLength() <= 53) {
      return (double) numerator.longValue() / (double) denominator.longValue();
    }
    // A quotient of at least 66 bits with a sticky last bit: the decimal below is exact, so the
    // only rounding is BigDecimal's own, which is to the nearest.
    int shift = 66 - numerator.abs().bitLength() + denominator.bitLength();
    BigInteger top = shift > 0 ? numerator.abs().shiftLeft(shift) : numerator.abs();
    BigInteger bottom = shift > 0 ? denominator : denominator.shiftLeft(-shift);
    BigInteger[] parts = top.divideAndRemainder(bottom);
    BigInteger quotient = parts[0].shiftLeft(1);
    if (parts[1].signum() != 0) {
      quotient = quotient.setBit(0);
    }
    return signum() * scaled(quotient, -shift - 1);
  }

  /// `mantissa * 2^exponent`, rounded once.
  private static double scaled(BigInteger mantissa, int exponent) {
    int magnitude = mantissa.bitLength() + exponent;
    if (magnitude > 1024) {
      return Double.POSITIVE_INFINITY;
    }
    if (magnitude < -1075) {
      return 0.0;
    }
    BigDecimal exact =
        exponent >= 0
            ? new BigDecimal(mantissa.shiftLeft(exponent))
            : new BigDecimal(mantissa).divide(new BigDecimal(BigInteger.ONE.shiftLeft(-exponent)));
    return exact.doubleValue();
  }

  /// This number as a decimal, rounded as the context says.
  public BigDecimal toBigDecimal(MathContext context) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), context);
  }

  @Override
  public int compareTo(Rational other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rational that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /// `3`, `-1/2`.
  @Override
  public String toString() {
    return isInteger() ? numerator.toString() : numerator + "/" + denominator;
  }
}
