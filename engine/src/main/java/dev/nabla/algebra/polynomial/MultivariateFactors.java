package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The irreducible factors of a polynomial in several atoms without multiple factors.
///
/// Polynomials that are of degree 1 or 2 in some atom, or homogeneous, are factored here; the
/// others by [HardCases].
final class MultivariateFactors {
  private MultivariateFactors() {}

  /// @param polynomial primitive, without multiple factors, not divisible by an atom
  static List<Polynomial> of(Polynomial polynomial) {
    int simplest = polynomial.simplestAtom();
    if (polynomial.degree(simplest) > 2 && isHomogeneous(polynomial)) {
      return homogeneous(polynomial, polynomial.variables().getLast());
    }
    List<Polynomial> factors = new ArrayList<>();
    Polynomial content = Divisors.content(polynomial, simplest);
    if (!content.isConstant()) {
      factors.addAll(Irreducible.ofSquareFree(content));
    }
    Polynomial rest = polynomial.dividedExactlyBy(content).orElseThrow();
    switch (rest.degree(simplest)) {
      case 0 -> {}
      case 1 -> factors.add(rest);
      case 2 -> factors.addAll(quadratic(rest, simplest));
      default -> factors.addAll(HardCases.factors(rest));
    }
    return factors.stream().map(Polynomial::primitive).toList();
  }

  /// Without content in the other atoms, so it is irreducible unless the discriminant is a square.
  private static List<Polynomial> quadratic(Polynomial polynomial, int atom) {
    List<Polynomial> coefficients = polynomial.coefficients(atom);
    Polynomial c = coefficients.get(0);
    Polynomial b = coefficients.get(1);
    Polynomial a = coefficients.get(2);
    Polynomial discriminant = b.times(b).minus(a.times(c).scaled(Rational.of(4)));
    Optional<Polynomial> root = SquareRoot.of(discriminant);
    if (root.isEmpty()) {
      return List.of(polynomial);
    }
    Polynomial slope = a.scaled(Rational.TWO, Monomial.of(atom, 1)).plus(b);
    return List.of(
        withoutContent(slope.minus(root.get()), atom),
        withoutContent(slope.plus(root.get()), atom));
  }

  private static Polynomial withoutContent(Polynomial polynomial, int atom) {
    return polynomial.dividedExactlyBy(Divisors.content(polynomial, atom)).orElseThrow();
  }

  private static boolean isHomogeneous(Polynomial polynomial) {
    long degree = polynomial.degree();
    return polynomial.terms().keySet().stream().allMatch(each -> each.degree() == degree);
  }

  /// With 1 for one atom there is one atom less; the factors get it back by their degree.
  private static List<Polynomial> homogeneous(Polynomial polynomial, int atom) {
    List<Polynomial> factors = new ArrayList<>();
    Polynomial image = polynomial.at(atom, Rational.ONE);
    for (Polynomial factor : Irreducible.ofSquareFree(image.primitive())) {
      long degree = factor.degree();
      Map<Monomial, Rational> terms = new HashMap<>();
      factor
          .terms()
          .forEach(
              (monomial, value) ->
                  terms.put(
                      monomial.with(atom, Math.toIntExact(degree - monomial.degree())), value));
      factors.add(Polynomial.of(terms).primitive());
    }
    return factors;
  }
}
