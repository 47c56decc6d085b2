package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Rational;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Square roots of polynomials, term by term from the highest.
final class SquareRoot {
  private SquareRoot() {}

  static Optional<Polynomial> of(Polynomial square) {
    if (square.isZero()) {
      return Optional.of(square);
    }
    Map.Entry<Monomial, Rational> top = square.leading();
    Optional<Monomial> monomial = half(top.getKey());
    Optional<Rational> value = top.getValue().root(2);
    if (monomial.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    Map<Monomial, Rational> root = new HashMap<>(Map.of(monomial.get(), value.get()));
    Rational twice = value.get().times(Rational.TWO);
    Polynomial rest = square.minus(Polynomial.of(Map.of(top.getKey(), top.getValue())));
    Monomial last = monomial.get();
    while (!rest.isZero()) {
      Map.Entry<Monomial, Rational> next = rest.leading();
      Monomial shift = next.getKey().div(monomial.get());
      if (!shift.isNatural() || shift.compareTo(last) >= 0) {
        return Optional.empty();
      }
      Rational factor = next.getValue().div(twice);
      Polynomial term = Polynomial.of(Map.of(shift, factor));
      // (r + t)² = r² + (2r + t)t
      Polynomial twiceAndTerm = Polynomial.of(root).scaled(Rational.TWO).plus(term);
      rest = rest.minus(twiceAndTerm.times(term));
      root.put(shift, factor);
      last = shift;
    }
    return Optional.of(Polynomial.of(root));
  }

  private static Optional<Monomial> half(Monomial monomial) {
    Monomial half = Monomial.ONE;
    for (int atom = 0; atom < monomial.atoms(); atom++) {
      if (monomial.exponent(atom) % 2 != 0) {
        return Optional.empty();
      }
      half = half.with(atom, monomial.exponent(atom) / 2);
    }
    return Optional.of(half);
  }
}
