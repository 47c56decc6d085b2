package dev.nabla.book.guess;

import dev.nabla.expr.Expr;
import java.util.function.Supplier;

/// What comes out when a rule is misremembered.
///
/// @param slip which one
/// @param derivative the wrong derivative
/// @param advice what to do about it at this place of the function; formulas are LaTeX between
///   dollar signs
record Bend(Slip slip, Expr derivative, Supplier<String> advice) {
  Bend with(Expr whole) {
    return new Bend(slip, whole, advice);
  }
}
