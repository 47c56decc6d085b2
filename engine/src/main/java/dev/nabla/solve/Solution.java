package dev.nabla.solve;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One solution, or a family of solutions.
///
/// An unknown that is not among the values is free. A value may contain other unknowns, which are
/// free then, symbols of [#integers()], which stand for every integer, and symbols of [#roots()],
/// which stand for numbers that have no formula.
///
/// @param values the unknowns with their values
/// @param where what must hold beside
/// @param integers symbols that stand for every integer: the solution is a family
/// @param roots symbols that stand for real roots of polynomials
/// @param bounds proven bounds of the unknowns whose values have no formula
public record Solution(
    Map<Expr.Symbol, Expr> values,
    List<Relation> where,
    List<Expr.Symbol> integers,
    Map<Expr.Symbol, RootOf> roots,
    Map<Expr.Symbol, Bounds> bounds) {
  public Solution {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    where = List.copyOf(where);
    integers = List.copyOf(integers);
    roots = Collections.unmodifiableMap(new LinkedHashMap<>(roots));
    bounds = Collections.unmodifiableMap(new LinkedHashMap<>(bounds));
  }

  /// Whether the values are exact: formulas, or roots of polynomials that are named.
  public boolean isExact() {
    return bounds.isEmpty() || !roots.isEmpty();
  }
}
