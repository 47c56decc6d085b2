package dev.nabla.algebra.asymptotic;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/// Factors of integers, as far as small primes find them; what is left counts as a prime.
final class Primes {
  private static final int LARGEST_TRIED = 1_000;

  private Primes() {}

  /// The primes of a positive integer with their exponents; none for 1.
  static Map<BigInteger, Integer> of(BigInteger value) {
    Map<BigInteger, Integer> primes = new LinkedHashMap<>();
    BigInteger rest = value;
    for (int p = 2; p <= LARGEST_TRIED && rest.compareTo(BigInteger.ONE) > 0; p++) {
      BigInteger divisor = BigInteger.valueOf(p);
      if (divisor.multiply(divisor).compareTo(rest) > 0) {
        break;
      }
      while (rest.mod(divisor).signum() == 0) {
        primes.merge(divisor, 1, Integer::sum);
        rest = rest.divide(divisor);
      }
    }
    if (rest.compareTo(BigInteger.ONE) > 0) {
      primes.merge(rest, 1, Integer::sum);
    }
    return primes;
  }
}
