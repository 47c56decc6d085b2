package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Effort;
import dev.nabla.expr.Rational;
import java.math.BigInteger;
import java.util.Map;
import java.util.SplittableRandom;

/// How high the degree of a common divisor can be, from images modulo a prime in which one atom is
/// left and numbers stand for the others.
final class ImageDegrees {
  private static final long PRIME = (1L << 30) + 3;
  private static final BigInteger MODULUS = BigInteger.valueOf(PRIME);
  private static final long SEED = 40_961;
  private static final int TRIES = 3;

  private ImageDegrees() {}

  /// A bound on the degree in the atom of any common divisor of polynomials with integer
  /// coefficients.
  static int bound(Polynomial a, Polynomial b, int atom) {
    int bound = Math.min(a.degree(atom), b.degree(atom));
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < TRIES; i++) {
      long[] values = random.longs(Math.max(a.atoms(), b.atoms()), 2, PRIME).toArray();
      ModularPolynomial one = image(a, atom, values);
      ModularPolynomial other = image(b, atom, values);
      // Where no leading coefficient vanishes, the image of a divisor divides the images.
      if (one.degree() == a.degree(atom) && other.degree() == b.degree(atom)) {
        return Math.min(bound, ModularPolynomial.gcd(one, other).degree());
      }
    }
    return bound;
  }

  private static ModularPolynomial image(Polynomial polynomial, int atom, long[] values) {
    Effort.spend(polynomial.size());
    long[] coefficients = new long[polynomial.degree(atom) + 1];
    for (Map.Entry<Monomial, Rational> term : polynomial.terms().entrySet()) {
      Monomial monomial = term.getKey();
      long value = term.getValue().numerator().mod(MODULUS).longValueExact();
      for (int i = 0; i < monomial.atoms(); i++) {
        if (i != atom && monomial.exponent(i) != 0) {
          value = value * power(values[i], monomial.exponent(i)) % PRIME;
        }
      }
      int power = monomial.exponent(atom);
      coefficients[power] = (coefficients[power] + value) % PRIME;
    }
    return ModularPolynomial.of(PRIME, coefficients);
  }

  private static long power(long base, int exponent) {
    long power = 1;
    long square = base;
    for (int left = exponent; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        power = power * square % PRIME;
      }
      square = square * square % PRIME;
    }
    return power;
  }
}
