package dev.nabla.derive;

import static dev.nabla.expr.Build.ZERO;

import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// That one value of a piecewise node is the one taken.
///
/// @param value the place of the value, `otherwise` last
record Guard(Expr.Piecewise piecewise, int value) {
  /// Whether the cases differ from entry to entry.
  boolean isEntrywise() {
    return piecewise.branches().stream()
        .flatMap(branch -> branch.conditions().stream())
        .anyMatch(
            relation ->
                !relation.left().shape().isScalar() || !relation.right().shape().isScalar());
  }

  /// The expression where the value is taken, exactly 0 elsewhere.
  Expr masked(Expr expr) {
    List<Expr> parts = new ArrayList<>();
    int values = piecewise.branches().size() + (piecewise.otherwise().isPresent() ? 1 : 0);
    for (int i = 0; i < values; i++) {
      parts.add(i == value ? expr : ZERO);
    }
    return chosen(piecewise, parts);
  }

  /// The same cases with other values.
  static Expr chosen(Expr.Piecewise piecewise, List<Expr> parts) {
    List<Branch> branches = new ArrayList<>();
    for (int i = 0; i < piecewise.branches().size(); i++) {
      branches.add(new Branch(piecewise.branches().get(i).conditions(), parts.get(i)));
    }
    Optional<Expr> otherwise = piecewise.otherwise().map(last -> parts.getLast());
    return Build.piecewise(branches, otherwise);
  }
}
