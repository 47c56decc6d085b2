package dev.nabla.algebra.polynomial;

import dev.nabla.algebra.Tidy;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Polynomials written as sums in canonical form.
public final class CanonicalSum {
  private final IntFunction<Expr> atoms;
  private final Function<Monomial, List<Expr>> powers;
  private final Map<Long, Expr> symbolPowers = new HashMap<>();

  /// @param atoms by number; symbols before all others, by name
  /// @param powers the factors of a monomial in which not only symbols occur
  CanonicalSum(IntFunction<Expr> atoms, Function<Monomial, List<Expr>> powers) {
    this.atoms = atoms;
    this.powers = powers;
  }

  /// The sum with the highest degree first, but a positive term in front where there is one: 1 − x
  /// rather than −x + 1.
  ///
  /// @param atoms by number; symbols before all others, by name
  public static Expr of(Polynomial polynomial, IntFunction<Expr> atoms) {
    return new CanonicalSum(atoms, monomial -> powers(monomial, atoms)).of(polynomial);
  }

  private static List<Expr> powers(Monomial monomial, IntFunction<Expr> atoms) {
    List<Expr> powers = new ArrayList<>();
    for (int atom = 0; atom < monomial.atoms(); atom++) {
      if (monomial.exponent(atom) != 0) {
        powers.add(Tidy.power(atoms.apply(atom), Build.number(monomial.exponent(atom))));
      }
    }
    return powers;
  }

  Expr of(Polynomial polynomial) {
    List<Map.Entry<Monomial, Rational>> terms = positiveFirst(polynomial.descending());
    // Different monomials in symbols are different terms: nothing is left to collect.
    boolean plain = terms.stream().allMatch(term -> isPlain(term.getKey()));
    if (!plain) {
      return Tidy.sum(terms.stream().map(this::collected).toList());
    }
    Expr sum = Build.ZERO;
    for (Map.Entry<Monomial, Rational> term : terms) {
      Effort.spend(1);
      sum = Build.sum(sum, Build.product(Build.number(term.getValue()), product(term.getKey())));
    }
    return sum;
  }

  private boolean isPlain(Monomial monomial) {
    for (int atom = 0; atom < monomial.atoms(); atom++) {
      int exponent = monomial.exponent(atom);
      if (exponent < 0 || (exponent > 0 && !(atoms.apply(atom) instanceof Expr.Symbol))) {
        return false;
      }
    }
    return true;
  }

  private Expr product(Monomial monomial) {
    Expr product = Build.ONE;
    for (int atom = 0; atom < monomial.atoms(); atom++) {
      int exponent = monomial.exponent(atom);
      if (exponent > 0) {
        Expr symbol = atoms.apply(atom);
        Expr power =
            symbolPowers.computeIfAbsent(
                ((long) atom << Integer.SIZE) + exponent,
                key -> Build.power(symbol, Build.number(exponent)));
        product = Build.product(product, power);
      }
    }
    return product;
  }

  private Expr collected(Map.Entry<Monomial, Rational> term) {
    Effort.spend(1);
    List<Expr> factors = new ArrayList<>(List.of(Build.number(term.getValue())));
    factors.addAll(powers.apply(term.getKey()));
    return Tidy.product(factors);
  }

  private static List<Map.Entry<Monomial, Rational>> positiveFirst(
      List<Map.Entry<Monomial, Rational>> terms) {
    List<Map.Entry<Monomial, Rational>> ordered = new ArrayList<>(terms);
    for (int i = 0; i < ordered.size(); i++) {
      if (ordered.get(i).getValue().signum() > 0) {
        ordered.addFirst(ordered.remove(i));
        break;
      }
    }
    return ordered;
  }
}
