package dev.nabla.algebra;

import dev.nabla.expr.Effort;
import dev.nabla.expr.Rational;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A sparse polynomial with exact coefficients in numbered atoms. Immutable.
final class Polynomial {
  static final Polynomial ZERO = new Polynomial(Map.of());
  static final Polynomial ONE = constant(Rational.ONE);

  /// No coefficient is 0.
  private final Map<Monomial, Rational> terms;

  private Polynomial(Map<Monomial, Rational> terms) {
    this.terms = terms;
  }

  static Polynomial constant(Rational value) {
    return value.isZero() ? ZERO : new Polynomial(Map.of(Monomial.ONE, value));
  }

  static Polynomial of(Monomial monomial) {
    return new Polynomial(Map.of(monomial, Rational.ONE));
  }

  /// The sum of many polynomials.
  static Polynomial sum(Iterable<Polynomial> parts) {
    Map<Monomial, Rational> sum = new HashMap<>();
    for (Polynomial part : parts) {
      Effort.spend(part.size());
      part.terms.forEach((monomial, value) -> sum.merge(monomial, value, Polynomial::plusOrNone));
    }
    return new Polynomial(sum);
  }

  /// Removes the entry from a map when the sum is 0.
  @SuppressWarnings("NullAway") // Map.merge takes null as "no entry".
  private static Rational plusOrNone(Rational a, Rational b) {
    Rational sum = a.plus(b);
    return sum.isZero() ? null : sum;
  }

  int size() {
    return terms.size();
  }

  boolean isZero() {
    return terms.isEmpty();
  }

  /// The monomials with their coefficients, the highest first.
  List<Map.Entry<Monomial, Rational>> descending() {
    Comparator<Map.Entry<Monomial, Rational>> ascending = Map.Entry.comparingByKey();
    return terms.entrySet().stream().sorted(ascending.reversed()).toList();
  }

  boolean isConstant() {
    return terms.keySet().stream().allMatch(Monomial.ONE::equals);
  }

  /// Whether no exponent is negative.
  boolean isNatural() {
    return terms.keySet().stream().allMatch(Monomial::isNatural);
  }

  /// One more than the largest atom that occurs.
  int atoms() {
    return terms.keySet().stream().mapToInt(Monomial::atoms).max().orElse(0);
  }

  Polynomial minus(Polynomial other) {
    return sum(List.of(this, other.scaled(Rational.MINUS_ONE, Monomial.ONE)));
  }

  Polynomial scaled(Rational factor, Monomial monomial) {
    if (factor.isZero()) {
      return ZERO;
    }
    Map<Monomial, Rational> scaled = new HashMap<>();
    terms.forEach((each, value) -> scaled.put(each.times(monomial), value.times(factor)));
    return new Polynomial(scaled);
  }

  Polynomial times(Polynomial other) {
    Polynomial few = size() < other.size() ? this : other;
    Polynomial many = few == this ? other : this;
    Map<Monomial, Rational> product = new HashMap<>();
    for (Map.Entry<Monomial, Rational> a : few.terms.entrySet()) {
      Effort.spend(many.size());
      many.terms.forEach(
          (monomial, value) ->
              product.merge(
                  a.getKey().times(monomial), a.getValue().times(value), Polynomial::plusOrNone));
    }
    return new Polynomial(product);
  }

  /// A natural power, by repeated multiplication, which suits sparse polynomials.
  Polynomial pow(int exponent) {
    Polynomial power = ONE;
    for (int i = 0; i < exponent; i++) {
      power = power.times(this);
    }
    return power;
  }

  /// An integer power, which may be negative, of a polynomial with exactly one term.
  Optional<Polynomial> monomialToThe(int exponent) {
    if (size() != 1) {
      return Optional.empty();
    }
    Map.Entry<Monomial, Rational> only = leading();
    return Optional.of(
        new Polynomial(Map.of(only.getKey().pow(exponent), only.getValue().pow(exponent))));
  }

  private Map.Entry<Monomial, Rational> leading() {
    return terms.entrySet().stream().max(Map.Entry.comparingByKey()).orElseThrow();
  }

  /// The quotient, when the divisor divides exactly; both must be natural, the divisor not 0.
  Optional<Polynomial> dividedExactlyBy(Polynomial divisor) {
    Map.Entry<Monomial, Rational> lead = divisor.leading();
    Polynomial rest = this;
    Map<Monomial, Rational> quotient = new HashMap<>();
    while (!rest.isZero()) {
      Map.Entry<Monomial, Rational> top = rest.leading();
      Monomial monomial = top.getKey().div(lead.getKey());
      if (!monomial.isNatural()) {
        return Optional.empty();
      }
      Rational factor = top.getValue().div(lead.getValue());
      quotient.put(monomial, factor);
      rest = rest.minus(divisor.scaled(factor, monomial));
    }
    return Optional.of(new Polynomial(quotient));
  }

  /// Whether at most one atom occurs.
  boolean isUnivariateIn(int atom) {
    return terms.keySet().stream()
        .allMatch(each -> each.isNatural() && each.degree() == each.exponent(atom));
  }

  /// The greatest common divisor of polynomials in one atom, with leading coefficient 1: Euclid.
  static Polynomial gcd(Polynomial a, Polynomial b) {
    Polynomial larger = a;
    Polynomial smaller = b;
    while (!smaller.isZero()) {
      Polynomial monic = smaller.monic();
      Polynomial remainder = larger.remainder(monic);
      larger = monic;
      smaller = remainder;
    }
    return larger.monic();
  }

  private Polynomial monic() {
    return isZero() ? this : scaled(leading().getValue().reciprocal(), Monomial.ONE);
  }

  private Polynomial remainder(Polynomial monicDivisor) {
    Monomial lead = monicDivisor.leading().getKey();
    Polynomial rest = this;
    while (!rest.isZero()) {
      Map.Entry<Monomial, Rational> top = rest.leading();
      Monomial monomial = top.getKey().div(lead);
      if (!monomial.isNatural()) {
        break;
      }
      rest = rest.minus(monicDivisor.scaled(top.getValue(), monomial));
    }
    return rest;
  }
}
