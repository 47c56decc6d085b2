package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.List;

/// Irreducible factors over the rationals.
final class Irreducible {
  private Irreducible() {}

  static Factorization factorsOf(Polynomial polynomial) {
    if (polynomial.isZero() || !polynomial.isNatural()) {
      throw new IllegalArgumentException("only natural polynomials other than 0 have factors");
    }
    List<Factorization.Factor> factors = new ArrayList<>();
    Monomial monomial = Divisors.monomial(polynomial);
    for (int atom = 0; atom < monomial.atoms(); atom++) {
      if (monomial.exponent(atom) > 0) {
        factors.add(new Factorization.Factor(Polynomial.atom(atom), monomial.exponent(atom)));
      }
    }
    Factorization parts = SquareFree.of(Divisors.withoutMonomial(polynomial));
    for (Factorization.Factor part : parts.factors()) {
      for (Polynomial irreducible : ofSquareFree(part.base())) {
        factors.add(new Factorization.Factor(irreducible, part.multiplicity()));
      }
    }
    return new Factorization(parts.content(), factors);
  }

  /// Of a primitive polynomial without multiple factors.
  static List<Polynomial> ofSquareFree(Polynomial polynomial) {
    List<Integer> atoms = polynomial.variables();
    if (atoms.isEmpty()) {
      return List.of();
    }
    if (atoms.size() == 1) {
      int atom = atoms.getFirst();
      List<Rational> coefficients = polynomial.rationalCoefficients(atom);
      return UnivariateFactors.of(IntegerPolynomial.primitive(coefficients)).stream()
          .map(each -> each.toPolynomial(atom))
          .toList();
    }
    return MultivariateFactors.of(polynomial);
  }
}
