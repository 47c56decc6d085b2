package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import dev.nabla.solve.Solution;
import dev.nabla.solve.Solutions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Solutions as examples show them.
final class Zeros {
  private Zeros() {}

  /// The values of one unknown, in the order of the solutions.
  static List<Formula> valuesOf(Solutions solutions, String name) {
    List<Formula> values = new ArrayList<>();
    for (Solution solution : solutions.solutions()) {
      solution
          .values()
          .forEach(
              (symbol, value) -> {
                if (symbol.name().equals(name)) {
                  values.add(Formula.of(value));
                }
              });
    }
    return values;
  }

  /// All solutions in one line, as in `[{x: 0}, {y: 6}]`. An unknown that is not named is free.
  static String listed(Solutions solutions) {
    return solutions.solutions().stream()
        .map(
            solution ->
                solution.values().entrySet().stream()
                    .map(Zeros::named)
                    .collect(Collectors.joining(", ", "{", "}")))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /// Conditions in one line, as in `k != 0, x > 0`.
  static String conditions(List<Relation> where) {
    return where.stream()
        .map(
            relation ->
                "%s %s %s"
                    .formatted(
                        Formula.of(relation.left()),
                        relation.comparison().plain(),
                        Formula.of(relation.right())))
        .collect(Collectors.joining(", "));
  }

  private static String named(Map.Entry<Expr.Symbol, Expr> value) {
    return value.getKey().name() + ": " + Formula.of(value.getValue());
  }
}
