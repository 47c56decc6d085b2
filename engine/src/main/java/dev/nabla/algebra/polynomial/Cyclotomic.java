package dev.nabla.algebra.polynomial;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The factors of xⁿ − 1 and xⁿ + 1: cyclotomic polynomials.
final class Cyclotomic {
  private Cyclotomic() {}

  static Optional<List<IntegerPolynomial>> factors(IntegerPolynomial polynomial) {
    int n = polynomial.degree();
    boolean binomial =
        polynomial.leading().equals(BigInteger.ONE) && polynomial.exponentStep() == n;
    BigInteger last = polynomial.coefficient(0);
    if (!binomial || !last.abs().equals(BigInteger.ONE)) {
      return Optional.empty();
    }
    // xⁿ + 1 is x²ⁿ − 1 over xⁿ − 1: the divisors of 2n that do not divide n.
    boolean plus = last.signum() > 0;
    int order = plus ? 2 * n : n;
    List<IntegerPolynomial> factors = new ArrayList<>();
    ofDivisors(order)
        .forEach(
            (divisor, factor) -> {
              if (!plus || n % divisor != 0) {
                factors.add(factor);
              }
            });
    return Optional.of(factors);
  }

  private static SortedMap<Integer, IntegerPolynomial> ofDivisors(int n) {
    SortedMap<Integer, IntegerPolynomial> all = new TreeMap<>();
    for (int divisor = 1; divisor <= n; divisor++) {
      if (n % divisor == 0) {
        IntegerPolynomial rest =
            IntegerPolynomial.ONE.shiftedUp().stretched(divisor).minus(IntegerPolynomial.ONE);
        for (Map.Entry<Integer, IntegerPolynomial> smaller : all.entrySet()) {
          if (divisor % smaller.getKey() == 0) {
            rest = rest.dividedExactlyBy(smaller.getValue()).orElseThrow();
          }
        }
        all.put(divisor, rest);
      }
    }
    return all;
  }
}
