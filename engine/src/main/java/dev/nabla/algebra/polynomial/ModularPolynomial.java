package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Effort;
import java.math.BigInteger;
import java.util.Arrays;

/// A polynomial in one variable modulo a prime below 2^31. Immutable.
final class ModularPolynomial {
  private final long prime;

  /// By power, from 0 to prime − 1; the last is not 0.
  private final long[] coefficients;

  private ModularPolynomial(long prime, long[] coefficients) {
    this.prime = prime;
    this.coefficients = coefficients;
  }

  static ModularPolynomial of(long prime, long[] coefficients) {
    int length = coefficients.length;
    while (length > 0 && coefficients[length - 1] == 0) {
      length--;
    }
    return new ModularPolynomial(
        prime, length == coefficients.length ? coefficients : Arrays.copyOf(coefficients, length));
  }

  static ModularPolynomial of(IntegerPolynomial polynomial, long prime) {
    BigInteger modulus = BigInteger.valueOf(prime);
    long[] residues = new long[polynomial.degree() + 1];
    for (int i = 0; i < residues.length; i++) {
      residues[i] = polynomial.coefficient(i).mod(modulus).longValue();
    }
    return of(prime, residues);
  }

  IntegerPolynomial toIntegers() {
    return IntegerPolynomial.of(
        Arrays.stream(coefficients).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
  }

  long prime() {
    return prime;
  }

  int degree() {
    return coefficients.length - 1;
  }

  boolean isZero() {
    return coefficients.length == 0;
  }

  boolean isConstant() {
    return coefficients.length <= 1;
  }

  long coefficient(int power) {
    return power < coefficients.length ? coefficients[power] : 0;
  }

  ModularPolynomial plus(ModularPolynomial other, long scale) {
    long[] sum = new long[Math.max(coefficients.length, other.coefficients.length)];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (coefficient(i) + scale * other.coefficient(i)) % prime;
    }
    return of(prime, sum);
  }

  ModularPolynomial minus(ModularPolynomial other) {
    return plus(other, prime - 1);
  }

  ModularPolynomial times(ModularPolynomial other) {
    if (isZero() || other.isZero()) {
      return of(prime, new long[0]);
    }
    long[] product = new long[coefficients.length + other.coefficients.length - 1];
    for (int i = 0; i < coefficients.length; i++) {
      Effort.spend(1 + other.coefficients.length / 16);
      long factor = coefficients[i];
      for (int j = 0; factor != 0 && j < other.coefficients.length; j++) {
        product[i + j] = (product[i + j] + factor * other.coefficients[j]) % prime;
      }
    }
    return of(prime, product);
  }

  ModularPolynomial times(long factor) {
    return of(prime, Arrays.stream(coefficients).map(each -> each * factor % prime).toArray());
  }

  ModularPolynomial monic() {
    return isZero() ? this : times(inverse(coefficients[coefficients.length - 1], prime));
  }

  /// Quotient and remainder; the divisor is not 0.
  ModularPolynomial[] divided(ModularPolynomial divisor) {
    int top = divisor.degree();
    long[] rest = coefficients.clone();
    long[] quotient = new long[Math.max(0, rest.length - top)];
    long unit = inverse(divisor.coefficients[top], prime);
    for (int i = rest.length - 1; i >= top; i--) {
      Effort.spend(1 + top / 16);
      long factor = rest[i] * unit % prime;
      quotient[i - top] = factor;
      long minus = prime - factor;
      for (int j = 0; factor != 0 && j < top; j++) {
        rest[i - top + j] = (rest[i - top + j] + minus * divisor.coefficients[j]) % prime;
      }
    }
    return new ModularPolynomial[] {
      of(prime, quotient), of(prime, Arrays.copyOf(rest, Math.min(rest.length, top)))
    };
  }

  ModularPolynomial remainder(ModularPolynomial divisor) {
    return divided(divisor)[1];
  }

  ModularPolynomial derivative() {
    long[] slope = new long[Math.max(0, coefficients.length - 1)];
    for (int i = 0; i < slope.length; i++) {
      slope[i] = coefficients[i + 1] * ((i + 1) % prime) % prime;
    }
    return of(prime, slope);
  }

  /// With leading coefficient 1.
  static ModularPolynomial gcd(ModularPolynomial one, ModularPolynomial other) {
    ModularPolynomial larger = one;
    ModularPolynomial smaller = other;
    while (!smaller.isZero()) {
      ModularPolynomial rest = larger.remainder(smaller);
      larger = smaller;
      smaller = rest;
    }
    return larger.monic();
  }

  boolean isSquareFree() {
    return gcd(this, derivative()).isConstant();
  }

  /// This to a power, modulo another polynomial.
  ModularPolynomial pow(BigInteger exponent, ModularPolynomial modulus) {
    ModularPolynomial power = of(prime, new long[] {1}).remainder(modulus);
    for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
      power = power.times(power).remainder(modulus);
      if (exponent.testBit(bit)) {
        power = power.times(this).remainder(modulus);
      }
    }
    return power;
  }

  /// Polynomials s and t with s·one + t·other = 1, where one and other have no common factor; the
  /// degree of s is below that of other.
  static ModularPolynomial[] bezout(ModularPolynomial one, ModularPolynomial other) {
    long prime = one.prime;
    ModularPolynomial zero = of(prime, new long[0]);
    ModularPolynomial unit = of(prime, new long[] {1});
    ModularPolynomial a = one;
    ModularPolynomial b = other;
    ModularPolynomial s = unit;
    ModularPolynomial nextS = zero;
    ModularPolynomial t = zero;
    ModularPolynomial nextT = unit;
    while (!b.isZero()) {
      ModularPolynomial[] parts = a.divided(b);
      a = b;
      b = parts[1];
      ModularPolynomial freshS = s.minus(parts[0].times(nextS));
      s = nextS;
      nextS = freshS;
      ModularPolynomial freshT = t.minus(parts[0].times(nextT));
      t = nextT;
      nextT = freshT;
    }
    long scale = inverse(a.coefficients[0], prime);
    return new ModularPolynomial[] {s.times(scale), t.times(scale)};
  }

  static long inverse(long value, long prime) {
    return BigInteger.valueOf(value).modInverse(BigInteger.valueOf(prime)).longValue();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModularPolynomial that
        && prime == that.prime
        && Arrays.equals(coefficients, that.coefficients);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(coefficients);
  }
}
