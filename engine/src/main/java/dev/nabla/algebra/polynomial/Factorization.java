package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Rational;
import java.util.Comparator;
import java.util.List;

/// A polynomial as a rational number times powers of primitive polynomials, each with a positive
/// leading coefficient.
public record Factorization(Rational content, List<Factor> factors) {

  /// A factor with its exponent.
  public record Factor(Polynomial base, int multiplicity) {
    Polynomial multiplied() {
      return base.pow(multiplicity);
    }
  }

  /// Simple factors first: fewer terms, then lower degree, then smaller in the order of monomials.
  private static final Comparator<Factor> ORDER =
      Comparator.<Factor>comparingLong(factor -> factor.base.degree())
          .thenComparingInt(factor -> factor.base.size())
          .thenComparing(factor -> factor.base.toString());

  public Factorization {
    factors = factors.stream().sorted(ORDER).toList();
  }

  static Factorization of(Polynomial polynomial) {
    return Irreducible.factorsOf(polynomial);
  }

  /// The polynomial itself again.
  public Polynomial multiplied() {
    return factors.stream()
        .map(Factor::multiplied)
        .reduce(Polynomial.constant(content), Polynomial::times);
  }
}
