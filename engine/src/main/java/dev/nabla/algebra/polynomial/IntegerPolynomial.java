package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Effort;
import dev.nabla.expr.Rational;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A polynomial in one variable with integer coefficients, all of them stored. Immutable.
final class IntegerPolynomial {
  static final IntegerPolynomial ZERO = new IntegerPolynomial(new BigInteger[0]);
  static final IntegerPolynomial ONE = new IntegerPolynomial(new BigInteger[] {BigInteger.ONE});

  /// By power; the last is not 0.
  private final BigInteger[] coefficients;

  private IntegerPolynomial(BigInteger[] coefficients) {
    this.coefficients = coefficients;
  }

  /// @param coefficients by power; not changed afterwards by the caller
  static IntegerPolynomial of(BigInteger[] coefficients) {
    int length = coefficients.length;
    while (length > 0 && coefficients[length - 1].signum() == 0) {
      length--;
    }
    return length == 0
        ? ZERO
        : new IntegerPolynomial(
            length == coefficients.length ? coefficients : Arrays.copyOf(coefficients, length));
  }

  /// The primitive polynomial of rational coefficients, with a positive leading one.
  static IntegerPolynomial primitive(List<Rational> rationals) {
    BigInteger denominator = BigInteger.ONE;
    for (Rational each : rationals) {
      BigInteger next = each.denominator();
      denominator = denominator.multiply(next.divide(denominator.gcd(next)));
    }
    Rational scale = Rational.of(denominator);
    return of(rationals.stream()
            .map(each -> each.times(scale).numerator())
            .toArray(BigInteger[]::new))
        .primitive();
  }

  Polynomial toPolynomial(int atom) {
    return Polynomial.of(Arrays.stream(coefficients).map(Rational::of).toList(), atom);
  }

  /// −1 for the polynomial 0.
  int degree() {
    return coefficients.length - 1;
  }

  boolean isZero() {
    return coefficients.length == 0;
  }

  BigInteger coefficient(int power) {
    return power < coefficients.length ? coefficients[power] : BigInteger.ZERO;
  }

  BigInteger leading() {
    return coefficients[coefficients.length - 1];
  }

  /// The number of bits of the largest coefficient.
  int bitLength() {
    return Arrays.stream(coefficients).mapToInt(BigInteger::bitLength).max().orElse(0);
  }

  /// The sum of the squares of the coefficients.
  BigInteger squaredNorm() {
    BigInteger sum = BigInteger.ZERO;
    for (BigInteger each : coefficients) {
      sum = sum.add(each.multiply(each));
    }
    return sum;
  }

  IntegerPolynomial plus(IntegerPolynomial other) {
    BigInteger[] sum = new BigInteger[Math.max(coefficients.length, other.coefficients.length)];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = coefficient(i).add(other.coefficient(i));
    }
    return of(sum);
  }

  IntegerPolynomial minus(IntegerPolynomial other) {
    BigInteger[] difference =
        new BigInteger[Math.max(coefficients.length, other.coefficients.length)];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = coefficient(i).subtract(other.coefficient(i));
    }
    return of(difference);
  }

  IntegerPolynomial times(IntegerPolynomial other) {
    if (isZero() || other.isZero()) {
      return ZERO;
    }
    BigInteger[] product = new BigInteger[coefficients.length + other.coefficients.length - 1];
    Arrays.fill(product, BigInteger.ZERO);
    for (int i = 0; i < coefficients.length; i++) {
      Effort.spend(other.coefficients.length * (1L + coefficients[i].bitLength() / Long.SIZE));
      for (int j = 0; coefficients[i].signum() != 0 && j < other.coefficients.length; j++) {
        product[i + j] = product[i + j].add(coefficients[i].multiply(other.coefficients[j]));
      }
    }
    return of(product);
  }

  IntegerPolynomial times(BigInteger factor) {
    return of(Arrays.stream(coefficients).map(factor::multiply).toArray(BigInteger[]::new));
  }

  /// Every coefficient divided by a number that divides it.
  private IntegerPolynomial over(BigInteger divisor) {
    return divisor.equals(BigInteger.ONE)
        ? this
        : of(
            Arrays.stream(coefficients)
                .map(each -> each.divide(divisor))
                .toArray(BigInteger[]::new));
  }

  /// The greatest common divisor of the coefficients, with the sign of the leading one; 1 for 0.
  BigInteger content() {
    BigInteger content = BigInteger.ZERO;
    for (BigInteger each : coefficients) {
      content = content.gcd(each);
    }
    return isZero() ? BigInteger.ONE : leading().signum() < 0 ? content.negate() : content;
  }

  IntegerPolynomial primitive() {
    return over(content());
  }

  IntegerPolynomial derivative() {
    BigInteger[] slope = new BigInteger[Math.max(0, coefficients.length - 1)];
    for (int i = 0; i < slope.length; i++) {
      slope[i] = coefficients[i + 1].multiply(BigInteger.valueOf(i + 1L));
    }
    return of(slope);
  }

  /// The coefficients between −m/2 and m/2.
  IntegerPolynomial symmetric(BigInteger modulus) {
    BigInteger half = modulus.shiftRight(1);
    return of(
        Arrays.stream(coefficients)
            .map(each -> each.mod(modulus))
            .map(each -> each.compareTo(half) > 0 ? each.subtract(modulus) : each)
            .toArray(BigInteger[]::new));
  }

  /// The coefficients between 0 and m − 1.
  IntegerPolynomial mod(BigInteger modulus) {
    return of(
        Arrays.stream(coefficients).map(each -> each.mod(modulus)).toArray(BigInteger[]::new));
  }

  /// Quotient and remainder modulo a number, by a divisor with leading coefficient 1.
  IntegerPolynomial[] divided(IntegerPolynomial monic, BigInteger modulus) {
    BigInteger[] rest = coefficients.clone();
    int top = monic.degree();
    BigInteger[] quotient = new BigInteger[Math.max(0, rest.length - top)];
    for (int i = rest.length - 1; i >= top; i--) {
      Effort.spend(top * (1L + modulus.bitLength() / Long.SIZE));
      BigInteger factor = rest[i].mod(modulus);
      quotient[i - top] = factor;
      for (int j = 0; factor.signum() != 0 && j < top; j++) {
        rest[i - top + j] = rest[i - top + j].subtract(factor.multiply(monic.coefficients[j]));
      }
    }
    return new IntegerPolynomial[] {
      of(quotient), of(Arrays.copyOf(rest, Math.min(rest.length, top))).mod(modulus)
    };
  }

  /// The quotient with integer coefficients, when the divisor divides exactly.
  Optional<IntegerPolynomial> dividedExactlyBy(IntegerPolynomial divisor) {
    BigInteger[] rest = coefficients.clone();
    int top = divisor.degree();
    if (isZero() || rest.length <= top) {
      return isZero() ? Optional.of(ZERO) : Optional.empty();
    }
    BigInteger[] quotient = new BigInteger[rest.length - top];
    for (int i = rest.length - 1; i >= top; i--) {
      Effort.spend(top * (1L + rest[i].bitLength() / Long.SIZE));
      BigInteger[] parts = rest[i].divideAndRemainder(divisor.leading());
      if (parts[1].signum() != 0) {
        return Optional.empty();
      }
      quotient[i - top] = parts[0];
      for (int j = 0; parts[0].signum() != 0 && j < top; j++) {
        rest[i - top + j] = rest[i - top + j].subtract(parts[0].multiply(divisor.coefficients[j]));
      }
    }
    for (int i = 0; i < top; i++) {
      if (rest[i].signum() != 0) {
        return Optional.empty();
      }
    }
    return Optional.of(of(quotient));
  }

  /// The value at an integer.
  BigInteger at(BigInteger x) {
    BigInteger value = BigInteger.ZERO;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      value = value.multiply(x).add(coefficients[i]);
    }
    return value;
  }

  /// The greatest common divisor of the exponents that occur: f is a polynomial in the variable to
  /// this power.
  int exponentStep() {
    int step = 0;
    for (int i = 1; i < coefficients.length; i++) {
      if (coefficients[i].signum() != 0) {
        step = BigInteger.valueOf(step).gcd(BigInteger.valueOf(i)).intValue();
      }
    }
    return Math.max(1, step);
  }

  /// The polynomial in x^step.
  IntegerPolynomial stretched(int step) {
    BigInteger[] wide = new BigInteger[degree() * step + 1];
    Arrays.fill(wide, BigInteger.ZERO);
    for (int i = 0; i < coefficients.length; i++) {
      wide[i * step] = coefficients[i];
    }
    return of(wide);
  }

  /// The polynomial g with g(x^step) = f(x).
  IntegerPolynomial shrunk(int step) {
    BigInteger[] narrow = new BigInteger[degree() / step + 1];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = coefficients[i * step];
    }
    return of(narrow);
  }

  /// Multiplied by the variable.
  IntegerPolynomial shiftedUp() {
    BigInteger[] higher = new BigInteger[coefficients.length + 1];
    higher[0] = BigInteger.ZERO;
    System.arraycopy(coefficients, 0, higher, 1, coefficients.length);
    return of(higher);
  }

  /// Divided by a power of the variable.
  IntegerPolynomial shifted(int power) {
    return of(Arrays.copyOfRange(coefficients, power, coefficients.length));
  }

  /// The greatest common divisor of the primitive parts, primitive.
  static IntegerPolynomial gcd(IntegerPolynomial one, IntegerPolynomial other) {
    return ModularGcd.of(one.primitive(), other.primitive());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IntegerPolynomial that
        && Arrays.equals(coefficients, that.coefficients);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(coefficients);
  }
}
