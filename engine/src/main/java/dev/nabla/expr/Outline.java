package dev.nabla.expr;

import java.util.stream.Collectors;

/// A bounded prefix view of an expression for a debugger.
final class Outline {
  private static final int DEPTH = 5;

  private Outline() {}

  static String of(Expr expr) {
    return of(expr, DEPTH);
  }

  private static String of(Expr expr, int depth) {
    String head =
        switch (expr) {
          case Expr.Numeral numeral -> numeral.value().toString();
          case Expr.Constant constant -> constant.number().plain();
          case Expr.Symbol symbol -> symbol.name();
          case Expr.Sum sum -> "+";
          case Expr.Product product -> "*";
          case Expr.Power power -> "^";
          case Expr.Apply apply -> apply.function().plainName();
          case ArrayExpr array -> array.operation().getClass().getSimpleName();
          case Expr.Piecewise piecewise -> "piecewise";
        };
    if (expr.children().isEmpty()) {
      return head;
    }
    if (depth == 0) {
      return "…";
    }
    return expr.children().stream()
        .map(child -> of(child, depth - 1))
        .collect(Collectors.joining(" ", "(" + head + " ", ")"));
  }
}
