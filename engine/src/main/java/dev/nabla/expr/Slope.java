package dev.nabla.expr;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/// The slopes of a function, one for each argument, as expressions of the arguments and, for
/// functions of one argument, of the result, so that exp reuses its value.
public sealed interface Slope {
  /// The slope of a function of one argument, from the argument and the result.
  record OfOne(BinaryOperator<Expr> slope) implements Slope {}

  /// The slopes of a function of two arguments, from both.
  record OfTwo(BinaryOperator<Expr> first, BinaryOperator<Expr> second) implements Slope {}

  /// The slope of a function of two arguments with respect to the second; the first is an order for
  /// which no derivative is known.
  record OfSecondOnly(BinaryOperator<Expr> second) implements Slope {}

  /// The slope with respect to one argument, or nothing where no formula is known.
  default Optional<Expr> at(List<Expr> arguments, Expr result, int index) {
    return switch (this) {
      case OfOne one -> Optional.of(one.slope.apply(arguments.getFirst(), result));
      case OfTwo two ->
          Optional.of(
              (index == 0 ? two.first : two.second).apply(arguments.get(0), arguments.get(1)));
      case OfSecondOnly only ->
          index == 0
              ? Optional.empty()
              : Optional.of(only.second.apply(arguments.get(0), arguments.get(1)));
    };
  }
}
