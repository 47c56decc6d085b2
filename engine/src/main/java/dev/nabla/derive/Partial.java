package dev.nabla.derive;

import dev.nabla.expr.Expr;

/// How a node changes with one of its operands: a linear map from the operand's change to the
/// node's, from which both forward and reverse differentiation are read.
public sealed interface Partial {
  /// Multiplication by an expression.
  record Factor(Expr value) implements Partial {}

  /// The change passes where this operand is the selected value of a piecewise node and is exactly
  /// 0 elsewhere, never "not a number".
  record Selected() implements Partial {}

  /// The operand decides only which branch is taken.
  record Unfelt() implements Partial {}
}
