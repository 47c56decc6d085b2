package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.algebra.Limit;
import dev.nabla.algebra.Limit.Side;
import dev.nabla.expr.Build;

/// What is the matter with a function at 0.
enum KinkKind {
  NONE("smooth: both agree"),
  CORNER("corner"),
  CUSP("cusp"),
  JUMP("jump"),
  VERTICAL_TANGENT("vertical tangent"),
  EDGE("edge of the domain"),
  UNDECIDED("undecided");

  private final String words;

  KinkKind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /// @param f a function of x with a value at 0
  /// @param left its derivative at 0 from the left
  /// @param right and from the right
  static KinkKind of(Formula f, Limit left, Limit right) {
    if (left instanceof Limit.Outside || right instanceof Limit.Outside) {
      return EDGE;
    }
    if (!reaches(f, Side.LEFT) || !reaches(f, Side.RIGHT)) {
      return JUMP;
    }
    if (left instanceof Limit.Infinite(boolean rising, var where)
        && right instanceof Limit.Infinite(boolean risingToo, var whereToo)) {
      return rising == risingToo ? VERTICAL_TANGENT : CUSP;
    }
    if (left instanceof Limit.Finite(var one) && right instanceof Limit.Finite(var other)) {
      return one.expression() == other.expression() ? NONE : CORNER;
    }
    return UNDECIDED;
  }

  // Whether the function tends to its own value.
  private static boolean reaches(Formula f, Side side) {
    Formula start = f.with("x", Formula.of(Build.ZERO)).simplify();
    return f.limit("x", new Limit.Point.At(Build.ZERO), side) instanceof Limit.Finite(var value)
        && Formula.of(value).at(0) == start.at(0);
  }
}
