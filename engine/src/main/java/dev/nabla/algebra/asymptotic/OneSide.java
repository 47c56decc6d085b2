package dev.nabla.algebra.asymptotic;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import java.util.List;

/// What becomes of a function as its variable approaches a point from one side.
public sealed interface OneSide {
  /// It tends to a number, under conditions on symbols.
  record Value(Expr value, List<Relation> where) implements OneSide {}

  /// It grows without bound, up (1) or down (−1).
  record Unbounded(int sign, List<Relation> where) implements OneSide {}

  /// It does not settle.
  record Oscillating() implements OneSide {}

  /// It has no values there.
  record Undefined() implements OneSide {}

  /// Nothing is known.
  record Open(String why) implements OneSide {}
}
