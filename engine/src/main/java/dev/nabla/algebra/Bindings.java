package dev.nabla.algebra;

import dev.nabla.expr.Expr;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the symbols of a pattern stand for. Immutable.
record Bindings(Map<Expr, Expr> values) {
  static final Bindings NONE = new Bindings(Map.of());

  Optional<Expr> of(Expr.Symbol symbol) {
    return Optional.ofNullable(values.get(symbol));
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
