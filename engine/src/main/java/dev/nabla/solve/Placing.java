package dev.nabla.solve;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.Map;

/// Puts numbers in the place of symbols.
final class Placing {
  private Placing() {}

  static Guarded in(Guarded function, Map<Expr, Expr> values) {
    if (values.isEmpty()) {
      return function;
    }
    return new Guarded(
        Walk.substitute(function.expression(), values),
        function.where().stream()
            .map(
                each ->
                    new Relation(
                        Walk.substitute(each.left(), values),
                        each.comparison(),
                        Walk.substitute(each.right(), values)))
            .toList());
  }
}
