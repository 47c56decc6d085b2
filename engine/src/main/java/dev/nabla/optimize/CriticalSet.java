package dev.nabla.optimize;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Critical points that are not by themselves: a curve, a surface, or all points.
///
/// @param at the coordinates that are determined, perhaps by the others
/// @param free the coordinates that can be any
/// @param value the value of the function on it
/// @param where what must hold beside
public record CriticalSet(
    Map<Expr.Symbol, Expr> at, List<Expr.Symbol> free, Expr value, List<Relation> where) {
  public CriticalSet {
    at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
    free = List.copyOf(free);
    where = List.copyOf(where);
  }
}
