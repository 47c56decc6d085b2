package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Effort;
import dev.nabla.expr.Rational;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Division of natural polynomials that leaves nothing.
final class ExactDivision {
  private ExactDivision() {}

  static Optional<Polynomial> of(Polynomial dividend, Polynomial divisor) {
    if (divisor.isConstant()) {
      Rational inverse = divisor.leading().getValue().reciprocal();
      return Optional.of(inverse.isOne() ? dividend : dividend.scaled(inverse));
    }
    for (int atom : divisor.variables()) {
      if (!dividend.isZero() && divisor.degree(atom) > dividend.degree(atom)) {
        return Optional.empty();
      }
    }
    Map.Entry<Monomial, Rational> lead = divisor.leading();
    TreeMap<Monomial, Rational> rest = new TreeMap<>(dividend.terms());
    Map<Monomial, Rational> quotient = new HashMap<>();
    while (!rest.isEmpty()) {
      Effort.spend(divisor.size());
      Map.Entry<Monomial, Rational> top = rest.lastEntry();
      Monomial monomial = top.getKey().div(lead.getKey());
      if (!monomial.isNatural()) {
        return Optional.empty();
      }
      Rational factor = top.getValue().div(lead.getValue());
      quotient.put(monomial, factor);
      Rational minus = factor.negate();
      divisor
          .terms()
          .forEach(
              (each, value) ->
                  rest.merge(each.times(monomial), value.times(minus), Polynomial::plusOrNone));
    }
    return Optional.of(Polynomial.of(quotient));
  }
}
