package dev.nabla.solve;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import java.util.Optional;

/// What a function of one variable does at a point, as far as its derivative is concerned.
public sealed interface PointBehaviour {
  /// There is a derivative.
  ///
  /// @param slope the derivative
  /// @param extension the value that fits in, where the function has none itself
  record Smooth(Expr slope, Optional<Expr> extension) implements PointBehaviour {}

  /// There is none.
  record Kinked(Kink kink) implements PointBehaviour {}

  /// The function has no values at the point and near it.
  record Outside() implements PointBehaviour {}

  /// Nothing is known.
  record Undecided(String why) implements PointBehaviour {}

  /// What a function does at a point.
  ///
  /// @param at a number, without symbols
  /// @throws dev.nabla.expr.EffortException if it takes too long
  static PointBehaviour of(Guarded function, Expr.Symbol variable, Expr at) {
    return new Sides(function, variable, at).behaviour();
  }
}
