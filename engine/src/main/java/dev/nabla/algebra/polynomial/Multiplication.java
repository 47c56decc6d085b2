package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Effort;
import dev.nabla.expr.Rational;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Products and natural powers of polynomials.
///
/// Large products of natural polynomials are made with whole coefficients and packed monomials in a
/// table of numbers.
final class Multiplication {
  /// Below so many pairs of terms packing does not pay.
  private static final long FEW_PAIRS = 64;

  /// Pairs of terms that cost about as much as a visit to a node.
  private static final int PAIRS_FOR_A_STEP = 8;

  /// A power with more terms, weighted with the length of its coefficients, is not begun.
  private static final double MOST = 2e7;

  private static final int MOST_TERMS = 500_000;

  /// So many atoms take about as much room as the rest of a term.
  private static final int ATOMS_FOR_A_TERM = 16;

  private Multiplication() {}

  static Polynomial product(Polynomial a, Polynomial b) {
    Polynomial few = a.size() <= b.size() ? a : b;
    Polynomial many = few == a ? b : a;
    if (few.size() == 1) {
      Map.Entry<Monomial, Rational> only = few.leading();
      return many.scaled(only.getValue(), only.getKey());
    }
    if ((long) a.size() * b.size() > FEW_PAIRS && a.isNatural() && b.isNatural()) {
      Optional<Packing> packing = Packing.of(a, b);
      if (packing.isPresent()) {
        return packed(few, many, packing.get());
      }
    }
    return plain(few, many);
  }

  private static Polynomial plain(Polynomial few, Polynomial many) {
    Map<Monomial, Rational> product = new HashMap<>();
    int width = 1 + Math.max(few.atoms(), many.atoms()) / ATOMS_FOR_A_TERM;
    few.terms()
        .forEach(
            (left, factor) ->
                many.terms()
                    .forEach(
                        (right, value) -> {
                          Effort.spend(width);
                          check((long) product.size() * width);
                          product.merge(left.times(right), factor.times(value), Rational::plus);
                        }));
    return Polynomial.of(product);
  }

  private static void check(long terms) {
    if (terms > MOST_TERMS) {
      throw Effort.tooLarge();
    }
  }

  private static Polynomial packed(Polynomial few, Polynomial many, Packing packing) {
    Rational one = few.content().abs();
    Rational other = many.content().abs();
    Polynomial a = one.isOne() ? few : few.scaled(one.reciprocal());
    Polynomial b = other.isOne() ? many : many.scaled(other.reciprocal());
    Rational scale = one.times(other);
    Map<Monomial, Rational> terms = HashMap.newHashMap(few.size() + many.size());
    int pairs = Integer.SIZE - Integer.numberOfLeadingZeros(few.size());
    if (a.bitLength() + b.bitLength() + pairs < Long.SIZE) {
      longs(a, b, packing)
          .forEach((monomial, value) -> put(terms, packing.monomial(monomial), Rational.of(value)));
    } else {
      bigIntegers(a, b, packing)
          .forEach((monomial, value) -> put(terms, packing.monomial(monomial), Rational.of(value)));
    }
    Polynomial product = Polynomial.of(terms);
    return scale.isOne() ? product : product.scaled(scale);
  }

  private static void put(Map<Monomial, Rational> terms, Monomial monomial, Rational value) {
    int width = 1 + monomial.atoms() / ATOMS_FOR_A_TERM;
    Effort.spend(width);
    check((long) terms.size() * width);
    terms.put(monomial, value);
  }

  private static LongTable longs(Polynomial few, Polynomial many, Packing packing) {
    long[] monomials = monomials(many, packing);
    long[] values =
        many.terms().values().stream().mapToLong(v -> v.numerator().longValueExact()).toArray();
    LongTable table = new LongTable(few.size() + many.size());
    few.terms()
        .forEach(
            (monomial, coefficient) -> {
              Effort.spend(1 + monomials.length / PAIRS_FOR_A_STEP);
              long shift = packing.packed(monomial);
              long factor = coefficient.numerator().longValueExact();
              check(table.size());
              table.reserve(monomials.length);
              for (int i = 0; i < monomials.length; i++) {
                table.add(shift + monomials[i], factor * values[i]);
              }
            });
    return table;
  }

  private static Map<Long, BigInteger> bigIntegers(
      Polynomial few, Polynomial many, Packing packing) {
    long[] monomials = monomials(many, packing);
    List<BigInteger> values = many.terms().values().stream().map(Rational::numerator).toList();
    Map<Long, BigInteger> table = HashMap.newHashMap(few.size() + many.size());
    few.terms()
        .forEach(
            (monomial, coefficient) -> {
              Effort.spend(1 + monomials.length);
              check(table.size());
              long shift = packing.packed(monomial);
              BigInteger factor = coefficient.numerator();
              for (int i = 0; i < monomials.length; i++) {
                table.merge(shift + monomials[i], factor.multiply(values.get(i)), BigInteger::add);
              }
            });
    return table;
  }

  private static long[] monomials(Polynomial polynomial, Packing packing) {
    return polynomial.terms().keySet().stream().mapToLong(packing::packed).toArray();
  }

  static Polynomial power(Polynomial base, int exponent) {
    if (exponent == 0) {
      return Polynomial.ONE;
    }
    if (base.size() <= 1 || exponent == 1) {
      return exponent == 1 || base.isZero() ? base : base.monomialToThe(exponent).orElseThrow();
    }
    double terms = termsOfPower(base, exponent);
    double words = 1 + (double) exponent * (base.bitLength() + 1) / Long.SIZE;
    if (terms * words > MOST) {
      throw Effort.tooLarge();
    }
    Effort.spend((long) terms);
    if (base.size() == 2) {
      return binomial(base, exponent);
    }
    Polynomial power = base;
    for (int i = 1; i < exponent; i++) {
      power = power.times(base);
    }
    return power;
  }

  /// A bound on the number of terms: of monomials of the degree in so many variables, and of
  /// monomials in the box of the degrees.
  private static double termsOfPower(Polynomial base, int exponent) {
    double choices = 1;
    for (int i = 1; i < base.size() && choices < MOST; i++) {
      choices = choices * (exponent + (double) i) / i;
    }
    double box = 1;
    for (int atom : base.variables()) {
      int lowest = Integer.MAX_VALUE;
      int highest = Integer.MIN_VALUE;
      for (Monomial monomial : base.terms().keySet()) {
        lowest = Math.min(lowest, monomial.exponent(atom));
        highest = Math.max(highest, monomial.exponent(atom));
      }
      box = Math.min(MOST * 2, box * (1 + (double) exponent * (highest - lowest)));
    }
    return Math.min(choices, box);
  }

  private static Polynomial binomial(Polynomial base, int exponent) {
    List<Map.Entry<Monomial, Rational>> both = base.descending();
    Monomial step = both.get(1).getKey().div(both.get(0).getKey());
    Rational ratio = both.get(1).getValue().div(both.get(0).getValue());
    Map<Monomial, Rational> terms = HashMap.newHashMap(exponent + 1);
    Monomial monomial = both.get(0).getKey().pow(exponent);
    Rational value = both.get(0).getValue().pow(exponent);
    for (int k = 0; k <= exponent; k++) {
      Effort.spend(1);
      terms.put(monomial, value);
      monomial = monomial.times(step);
      value = value.times(ratio).times(Rational.of(exponent - k, k + 1L));
    }
    return Polynomial.of(terms);
  }
}
