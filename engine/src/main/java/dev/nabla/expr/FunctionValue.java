package dev.nabla.expr;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// How a function of the table computes a double.
public sealed interface FunctionValue {
  /// A function of one argument.
  record OfOne(DoubleUnaryOperator operator) implements FunctionValue {}

  /// A function of two arguments.
  record OfTwo(DoubleBinaryOperator operator) implements FunctionValue {}

  /// The number of arguments.
  default int arity() {
    return switch (this) {
      case OfOne one -> 1;
      case OfTwo two -> 2;
    };
  }

  /// The value at as many arguments as the arity says.
  default double at(double... arguments) {
    return switch (this) {
      case OfOne one -> one.operator.applyAsDouble(arguments[0]);
      case OfTwo two -> two.operator.applyAsDouble(arguments[0], arguments[1]);
    };
  }
}
