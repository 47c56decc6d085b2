package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Effort;
import java.math.BigInteger;

/// Greatest common divisors of integer polynomials from their images modulo primes.
final class ModularGcd {
  private static final long FIRST_PRIME = (1L << 30) + 3;

  private ModularGcd() {}

  /// The greatest common divisor of primitive polynomials, primitive.
  static IntegerPolynomial of(IntegerPolynomial one, IntegerPolynomial other) {
    if (one.isZero() || other.isZero()) {
      return one.isZero() ? other : one;
    }
    BigInteger lead = one.leading().gcd(other.leading());
    BigInteger modulus = BigInteger.ONE;
    IntegerPolynomial known = IntegerPolynomial.ZERO;
    for (BigInteger prime = BigInteger.valueOf(FIRST_PRIME); ; prime = prime.nextProbablePrime()) {
      Effort.spend((one.degree() + other.degree() + 1L) * (1 + modulus.bitLength() / Long.SIZE));
      if (one.leading().mod(prime).signum() == 0 || other.leading().mod(prime).signum() == 0) {
        continue;
      }
      long p = prime.longValueExact();
      ModularPolynomial image =
          ModularPolynomial.gcd(ModularPolynomial.of(one, p), ModularPolynomial.of(other, p));
      if (image.isConstant()) {
        return IntegerPolynomial.ONE;
      }
      if (!known.isZero() && image.degree() > known.degree()) {
        continue;
      }
      image = image.times(lead.mod(prime).longValueExact());
      boolean fresh = known.isZero() || image.degree() < known.degree();
      IntegerPolynomial lifted =
          fresh
              ? image.toIntegers().symmetric(prime)
              : combined(known, modulus, image.toIntegers(), prime);
      modulus = fresh ? prime : modulus.multiply(prime);
      if (fresh || lifted.equals(known)) {
        IntegerPolynomial candidate = lifted.primitive();
        if (one.dividedExactlyBy(candidate).isPresent()
            && other.dividedExactlyBy(candidate).isPresent()) {
          return candidate;
        }
      }
      known = lifted;
    }
  }

  /// The polynomial with both residues, its coefficients nearest to 0.
  private static IntegerPolynomial combined(
      IntegerPolynomial a, BigInteger m, IntegerPolynomial b, BigInteger p) {
    BigInteger inverse = m.modInverse(p);
    IntegerPolynomial step = b.minus(a).times(inverse).mod(p);
    return a.plus(step.times(m)).symmetric(m.multiply(p));
  }
}
