package dev.nabla.derive;

import dev.nabla.expr.Expr;
import java.util.function.UnaryOperator;

/// How a node changes with one of its operands: a linear map from the operand's change to the
/// node's, from which both forward and reverse differentiation are read.
public sealed interface Partial {
  /// Multiplication by an expression.
  record Factor(Expr value) implements Partial {}

  /// The change passes where this operand is the selected value of a piecewise node and is exactly
  /// 0 elsewhere, never "not a number".
  record Selected() implements Partial {}

  /// Another linear map, where an operation takes arrays as wholes. Both ways are graphs again.
  ///
  /// @param forward from the operand's change to the node's
  /// @param backward from the adjoint of the node to that of the operand: the transposed map
  record Linear(UnaryOperator<Expr> forward, UnaryOperator<Expr> backward) implements Partial {}

  /// The operand decides only which branch is taken.
  record Unfelt() implements Partial {}
}
