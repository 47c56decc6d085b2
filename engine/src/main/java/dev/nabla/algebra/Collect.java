package dev.nabla.algebra;

import dev.nabla.algebra.polynomial.Monomial;
import dev.nabla.algebra.polynomial.Polynomial;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Multiplies out and gathers the terms with the same power of a symbol: a x + b x + c is (a + b) x
/// + c.
public final class Collect {
  private Collect() {}

  /// The powers of the symbol, the highest first, each with one coefficient.
  ///
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public static Guarded of(Expr root, Expr.Symbol symbol) {
    return Fractions.rewritten(root, canonical -> collected(canonical, symbol));
  }

  /// The same for a guarded expression; its conditions stay.
  public static Guarded of(Guarded before, Expr.Symbol symbol) {
    return Fractions.kept(before, of(before.expression(), symbol));
  }

  private static Expr collected(Expr canonical, Expr.Symbol symbol) {
    Expand expand = new Expand();
    Polynomial polynomial = expand.polynomial(canonical);
    int atom = expand.number(symbol);
    Map<Integer, Map<Monomial, Rational>> byPower = new TreeMap<>(Comparator.reverseOrder());
    polynomial
        .terms()
        .forEach(
            (monomial, value) ->
                byPower
                    .computeIfAbsent(monomial.exponent(atom), power -> new HashMap<>())
                    .put(monomial.with(atom, 0), value));
    List<Expr> terms = new ArrayList<>();
    byPower.forEach(
        (power, coefficients) -> {
          Expr coefficient = expand.toExpression(Polynomial.of(coefficients));
          terms.add(Tidy.product(List.of(coefficient, Tidy.power(symbol, Build.number(power)))));
        });
    return Tidy.sum(terms);
  }
}
