package dev.nabla.expr;

import java.util.List;

/// Where a function has a value but its slope formula does not give a derivative.
public enum Kinks {
  NONE,
  /// At 0: the corner of |x|, the jump of sign, the vertical tangent of the cube root.
  ZERO,
  /// At every integer: the jumps of floor and ceil.
  INTEGERS,
  /// At the ends −1 and 1 of the domain, where the tangent is vertical.
  UNIT_ENDS,
  /// Along the cut of atan2(y, x), where y is 0 and x is not positive.
  BRANCH_CUT,
  /// Where the two arguments of max or min are equal.
  EQUAL_ARGUMENTS;

  /// The relations that keep away from the kinks of a function at these arguments.
  public List<Relation> avoided(List<Expr> arguments) {
    Expr u = arguments.getFirst();
    return switch (this) {
      case NONE -> List.of();
      case ZERO -> List.of(Relation.notZero(u));
      case INTEGERS ->
          List.of(new Relation(u, Comparison.NOT_EQUAL, Build.apply(ElementaryFunction.FLOOR, u)));
      case UNIT_ENDS -> Domain.OPEN_UNIT_INTERVAL.conditions(arguments);
      case BRANCH_CUT ->
          List.of(Relation.positive(Build.max(arguments.get(1), Build.abs(arguments.get(0)))));
      case EQUAL_ARGUMENTS -> List.of(new Relation(u, Comparison.NOT_EQUAL, arguments.get(1)));
    };
  }
}
