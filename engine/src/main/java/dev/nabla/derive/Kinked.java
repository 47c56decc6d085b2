package dev.nabla.derive;

import dev.nabla.algebra.Tidy;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Where a function may have a value but no derivative: the kinks of the table's functions and the
/// borders between the branches of piecewise functions.
final class Kinked {
  private Kinked() {}

  /// Relations that keep away from every possible kink outside of piecewise branches.
  ///
  /// @param function in canonical form
  static List<Relation> avoided(Expr function, Expr.Symbol variable) {
    Moving moving = Moving.in(function, variable);
    List<Relation> avoided = new ArrayList<>();
    for (Expr node : Walk.postOrderOutsideBranches(function)) {
      switch (node) {
        case Expr.Apply apply -> {
          if (apply.arguments().stream().anyMatch(moving::contains)) {
            avoided.addAll(apply.function().kinks().avoided(apply.arguments()));
          }
        }
        case Expr.Piecewise piecewise -> avoided.addAll(borders(piecewise, variable, moving));
        case ArrayExpr array -> {}
        case Expr.Leaf leaf -> {}
        case Expr.Binary binary -> {}
      }
    }
    return avoided;
  }

  private static List<Relation> borders(
      Expr.Piecewise piecewise, Expr.Symbol variable, Moving moving) {
    if (isSmooth(piecewise, variable)) {
      return List.of();
    }
    List<Relation> borders = new ArrayList<>();
    for (Branch branch : piecewise.branches()) {
      for (Relation relation : branch.conditions()) {
        boolean moves = moving.contains(relation.left()) || moving.contains(relation.right());
        if (moves && !isConstant(relation)) {
          borders.add(new Relation(relation.left(), Comparison.NOT_EQUAL, relation.right()));
        }
      }
    }
    return borders;
  }

  /// Whether the two sides differ by a number: then there is no border between them.
  private static boolean isConstant(Relation relation) {
    return Tidy.of(relation.left().minus(relation.right())) instanceof Expr.Numeral;
  }

  /// Whether two branches that meet at one number have the same value and slope there, exactly.
  private static boolean isSmooth(Expr.Piecewise piecewise, Expr.Symbol variable) {
    if (piecewise.branches().size() != 1 || piecewise.otherwise().isEmpty()) {
      return false;
    }
    Branch branch = piecewise.branches().getFirst();
    Relation border = branch.conditions().getFirst();
    if (branch.conditions().size() != 1
        || border.left() != variable
        || !(border.right() instanceof Expr.Numeral at)) {
      return false;
    }
    Expr one = branch.value();
    Expr other = piecewise.otherwise().get();
    return !hasBranches(one)
        && !hasBranches(other)
        && agree(one, other, variable, at)
        && agree(
            Derivative.of(one, variable).asExpression(),
            Derivative.of(other, variable).asExpression(),
            variable,
            at);
  }

  private static boolean agree(Expr one, Expr other, Expr.Symbol variable, Expr.Numeral at) {
    Map<Expr, Expr> point = Map.of(variable, at);
    Expr left = Tidy.of(Walk.substitute(one, point));
    return left == Tidy.of(Walk.substitute(other, point)) && left.isTotal();
  }

  /// Branches inside of branches are not looked into: each level would double the work.
  private static boolean hasBranches(Expr value) {
    return Walk.postOrder(value).stream().anyMatch(Expr.Piecewise.class::isInstance);
  }
}
