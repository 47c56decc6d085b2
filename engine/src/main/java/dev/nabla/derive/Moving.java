package dev.nabla.derive;

import dev.nabla.algebra.Conditions;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Kinks;
import dev.nabla.expr.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which parts of a function change with the variable. A step function of something that changes
/// does not: it is constant between its jumps.
final class Moving {
  private final Set<Expr> nodes = new HashSet<>();

  private Moving() {}

  /// The distinct nodes that change with the variable near all but single points.
  static Moving in(Expr function, Expr.Symbol variable) {
    Moving moving = new Moving();
    for (Expr node : Walk.postOrder(function)) {
      if (node == variable || moving.moves(node) || keepsConditions(node)) {
        moving.nodes.add(node);
      }
    }
    return moving;
  }

  /// Whether a node that was looked at changes with the variable.
  boolean contains(Expr node) {
    return nodes.contains(node);
  }

  /// Looks at a node whose operands were looked at.
  void add(Expr node) {
    if (moves(node)) {
      nodes.add(node);
    }
  }

  /// Whether a piecewise node has conditions inside of its branches that only its own derivative,
  /// branch by branch, can tell.
  private static boolean keepsConditions(Expr node) {
    return node instanceof Expr.Piecewise piecewise
        && (!Conditions.areComplete(piecewise)
            || values(piecewise)
                .flatMap(each -> Walk.postOrder(each).stream())
                .anyMatch(Moving::hasKinks));
  }

  private static Stream<Expr> values(Expr.Piecewise piecewise) {
    return Stream.concat(
        piecewise.branches().stream().map(Branch::value), piecewise.otherwise().stream());
  }

  private static boolean hasKinks(Expr node) {
    return node instanceof Expr.Piecewise
        || (node instanceof Expr.Apply apply && apply.function().kinks() != Kinks.NONE);
  }

  private boolean moves(Expr node) {
    List<Expr> operands = node.children();
    for (int i = 0; i < operands.size(); i++) {
      if (nodes.contains(operands.get(i)) && isFelt(node, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFelt(Expr node, int index) {
    return switch (node) {
      case Expr.Leaf leaf -> false;
      case Expr.Binary binary -> true;
      case Expr.Apply apply ->
          !apply.function().slope(apply.arguments(), apply, index).equals(Optional.of(Build.ZERO));
      case ArrayExpr array -> true;
      case Expr.Piecewise piecewise ->
          switch (Partials.of(piecewise, index)) {
            case Partial.Factor factor -> true;
            case Partial.Linear linear -> true;
            case Partial.Selected selected -> true;
            case Partial.Unfelt unfelt -> false;
          };
    };
  }
}
