package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The irreducible factors of an integer polynomial without multiple factors.
final class UnivariateFactors {
  private static final int[] SMALL_PRIMES = {
    2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47
  };

  private UnivariateFactors() {}

  /// @param polynomial primitive, without multiple factors, leading coefficient positive
  static List<IntegerPolynomial> of(IntegerPolynomial polynomial) {
    List<IntegerPolynomial> factors = new ArrayList<>();
    IntegerPolynomial rest = polynomial;
    if (rest.degree() > 0 && rest.coefficient(0).signum() == 0) {
      factors.add(IntegerPolynomial.ONE.shiftedUp());
      rest = rest.shifted(1);
    }
    if (rest.degree() > 0) {
      factors.addAll(withConstantTerm(rest));
    }
    return factors;
  }

  /// A polynomial in x^k is factored as one in x first: its factors in x^k are smaller problems.
  private static List<IntegerPolynomial> withConstantTerm(IntegerPolynomial polynomial) {
    if (isEisenstein(polynomial)) {
      return List.of(polynomial);
    }
    int step = polynomial.exponentStep();
    if (polynomial.degree() <= 2 || step == 1) {
      return dense(polynomial);
    }
    Optional<List<IntegerPolynomial>> cyclotomic = Cyclotomic.factors(polynomial);
    if (cyclotomic.isPresent()) {
      return cyclotomic.get();
    }
    List<IntegerPolynomial> factors = new ArrayList<>();
    for (IntegerPolynomial part : dense(polynomial.shrunk(step))) {
      factors.addAll(dense(part.stretched(step)));
    }
    return factors;
  }

  /// Whether a small prime divides all coefficients but the leading one, and the last only once.
  private static boolean isEisenstein(IntegerPolynomial polynomial) {
    BigInteger common = BigInteger.ZERO;
    for (int i = 0; i < polynomial.degree(); i++) {
      common = common.gcd(polynomial.coefficient(i));
    }
    for (int prime : SMALL_PRIMES) {
      BigInteger p = BigInteger.valueOf(prime);
      if (common.mod(p).signum() == 0
          && polynomial.leading().mod(p).signum() != 0
          && polynomial.coefficient(0).mod(p.multiply(p)).signum() != 0) {
        return true;
      }
    }
    return false;
  }

  private static List<IntegerPolynomial> dense(IntegerPolynomial polynomial) {
    return switch (polynomial.degree()) {
      case 1 -> List.of(polynomial);
      case 2 -> ofQuadratic(polynomial);
      default -> Zassenhaus.factors(polynomial);
    };
  }

  private static List<IntegerPolynomial> ofQuadratic(IntegerPolynomial polynomial) {
    BigInteger a = polynomial.coefficient(2);
    BigInteger b = polynomial.coefficient(1);
    BigInteger c = polynomial.coefficient(0);
    BigInteger discriminant = b.multiply(b).subtract(a.multiply(c).shiftLeft(2));
    Optional<Rational> root = Rational.of(discriminant).root(2);
    if (root.isEmpty()) {
      return List.of(polynomial);
    }
    BigInteger twice = a.shiftLeft(1);
    IntegerPolynomial first =
        IntegerPolynomial.of(new BigInteger[] {b.subtract(root.get().numerator()), twice})
            .primitive();
    IntegerPolynomial second =
        IntegerPolynomial.of(new BigInteger[] {b.add(root.get().numerator()), twice}).primitive();
    return List.of(first, second);
  }
}
