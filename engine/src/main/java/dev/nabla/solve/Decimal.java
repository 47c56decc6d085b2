package dev.nabla.solve;

import dev.nabla.enclosure.Digits;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.HashMap;
import java.util.Map;

/// Decimals of numbers with roots of polynomials in them.
final class Decimal {
  private static final int BITS = 400;
  private static final int DIGITS = 40;

  private Decimal() {}

  static Bounds bounds(Expr number, Map<Expr.Symbol, RootOf> roots) {
    RootOf root = number instanceof Expr.Symbol symbol ? roots.get(symbol) : null;
    if (root != null) {
      RootOf narrow = root.narrowedTo(BITS / 2);
      return Bounds.of(narrow.low(), narrow.high());
    }
    Map<Expr.Symbol, Rational> near = new HashMap<>();
    roots.forEach((symbol, each) -> near.put(symbol, each.near(BITS)));
    Rational value = Rational.of(Digits.evaluate(number, near, DIGITS));
    Rational margin = value.abs().plus(Rational.of(1, 1000)).times(Rational.of(10).pow(5 - DIGITS));
    return Bounds.of(value.minus(margin), value.plus(margin));
  }
}
