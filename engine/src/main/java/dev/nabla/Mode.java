package dev.nabla;

import dev.nabla.derive.Derivative;
import dev.nabla.derive.Pullback;
import dev.nabla.derive.Pushforward;
import dev.nabla.derive.Regular;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import java.util.List;
import java.util.Map;

/// A way to differentiate.
public enum Mode {
  /// By the rules of a textbook, into a formula that can be read.
  SYMBOLIC,
  /// Automatic differentiation from the symbols up: each step hands on its change.
  FORWARD,
  /// Automatic differentiation from the result down: each step hands back its share.
  REVERSE,
  /// From differences of values, without a rule.
  NUMERIC;

  /// An expression for the derivative by one symbol after the other, without a value where it may
  /// not be one; for differences, the function itself, without a value where they may not do.
  Expr derivative(Guarded function, List<Expr.Symbol> wrt) {
    return switch (this) {
      case SYMBOLIC -> {
        Guarded derivative = function;
        for (Expr.Symbol symbol : wrt) {
          derivative = Derivative.of(derivative, symbol);
        }
        yield derivative.asExpression();
      }
      case FORWARD, REVERSE -> Regular.only(walked(function.expression(), wrt), function, wrt);
      case NUMERIC -> Regular.only(function.expression(), function, wrt);
    };
  }

  private Expr walked(Expr function, List<Expr.Symbol> wrt) {
    Expr derivative = function;
    for (Expr.Symbol symbol : wrt) {
      derivative =
          this == FORWARD
              ? Pushforward.of(derivative, Map.of(symbol, Build.ONE))
              : Pullback.of(derivative, List.of(symbol)).getFirst();
    }
    return derivative;
  }
}
