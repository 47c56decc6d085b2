package dev.nabla.algebra;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the symbols of a pattern stand for. Immutable.
record Bindings(Map<Expr, Expr> values) {
  static final Bindings NONE = new Bindings(Map.of());

  /// These bindings with a multiple of what one symbol stands for.
  Bindings scaled(Expr.Symbol symbol, Rational factor) {
    Map<Expr, Expr> changed = new HashMap<>(values);
    changed.computeIfPresent(symbol, (same, value) -> Signs.scaled(factor, value));
    return new Bindings(changed);
  }

  /// Whether all symbols of a pattern stand for something.
  boolean knows(Expr pattern) {
    return values.keySet().containsAll(Walk.symbols(pattern));
  }

  /// What the pattern stands for, in canonical form with signs inside.
  Expr instance(Expr pattern) {
    return Signs.inside(Tidy.of(Walk.substitute(pattern, values)));
  }

  /// These bindings with one more, as a list of one; empty if the symbol stands for something else.
  List<Bindings> with(Expr.Symbol symbol, Expr value) {
    Expr known = values.get(symbol);
    if (known != null) {
      return known == value ? List.of(this) : List.of();
    }
    Map<Expr, Expr> more = new HashMap<>(values);
    more.put(symbol, value);
    return List.of(new Bindings(more));
  }
}
