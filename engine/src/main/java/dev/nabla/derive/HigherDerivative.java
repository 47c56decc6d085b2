package dev.nabla.derive;

import dev.nabla.algebra.Conditions;
import dev.nabla.algebra.Tidy;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Kinks;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.List;

/// Derivatives of any order: one after the other as long as they stay readable, and otherwise all
/// at once by [TaylorCoefficients], whose size grows with the square of the order and not
/// exponentially.
final class HigherDerivative {
  /// More distinct nodes than this nobody reads.
  private static final int LONGEST_READABLE = 300;

  private HigherDerivative() {}

  static Guarded of(Guarded function, Expr.Symbol variable, int order) {
    Guarded derivative = function;
    for (int i = 0; i < order; i++) {
      if (i > 0
          && Walk.size(derivative.expression()) > LONGEST_READABLE
          && isSmooth(function.expression())) {
        return atOnce(function, variable, order);
      }
      derivative = Derivative.of(derivative, variable);
    }
    return derivative;
  }

  /// Whether no part has a kink or cases, so that it has all derivatives wherever it has one.
  private static boolean isSmooth(Expr function) {
    return Walk.postOrder(function).stream()
        .allMatch(
            node ->
                switch (node) {
                  case Expr.Apply apply -> apply.function().kinks() == Kinks.NONE;
                  case ArrayExpr array -> false;
                  case Expr.Piecewise piecewise -> false;
                  case Expr.Leaf leaf -> true;
                  case Expr.Binary binary -> true;
                });
  }

  private static Guarded atOnce(Guarded function, Expr.Symbol variable, int order) {
    Expr canonical = Tidy.of(function.expression());
    Expr derivative = new TaylorCoefficients(variable).derivative(canonical, order);
    List<Relation> needed = new ArrayList<>(Derivative.of(function, variable).where());
    needed.addAll(Conditions.natural(function.expression()));
    return new Guarded(derivative, Conditions.notImplied(needed, derivative));
  }
}
