package dev.nabla.compile;

import dev.nabla.expr.ElementaryFunction;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a kernel computes for each element. The rows that share a name with a function of the table
/// are that function.
enum Operation {
  ADD(2),
  SUBTRACT(2),
  MULTIPLY(2),
  DIVIDE(2),
  NEGATE(1),
  SQUARE(1),
  CUBE(1),
  SQRT(1),
  POWER(2),
  ABS(1),
  SIGN(1),
  FLOOR(1),
  CEIL(1),
  MIN(2),
  MAX(2),
  RELU(1);

  private static final Map<String, Operation> BY_NAME =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Enum::name, row -> row));

  private final int arity;

  Operation(int arity) {
    this.arity = arity;
  }

  int arity() {
    return arity;
  }

  /// The kernel of a function of the table, where there is one.
  static Optional<Operation> of(ElementaryFunction function) {
    return Optional.ofNullable(BY_NAME.get(function.name()));
  }

  /// The value of an operation of one argument.
  double at(double x) {
    return switch (this) {
      case NEGATE -> -x;
      case SQUARE -> x * x;
      case CUBE -> x * x * x;
      case SQRT -> Math.sqrt(x);
      case ABS -> Math.abs(x);
      case SIGN -> Math.signum(x);
      case FLOOR -> Math.floor(x);
      case CEIL -> Math.ceil(x);
      case RELU -> Math.max(0.0, x);
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, MIN, MAX -> throw takes(1);
    };
  }

  /// The value of an operation of two arguments.
  double at(double x, double y) {
    return switch (this) {
      case ADD -> x + y;
      case SUBTRACT -> x - y;
      case MULTIPLY -> x * y;
      case DIVIDE -> x / y;
      case POWER -> Math.pow(x, y);
      case MIN -> Math.min(x, y);
      case MAX -> Math.max(x, y);
      case NEGATE, SQUARE, CUBE, SQRT, ABS, SIGN, FLOOR, CEIL, RELU -> throw takes(2);
    };
  }

  private IllegalArgumentException takes(int given) {
    return new IllegalArgumentException(this + " takes " + arity + " arguments, not " + given);
  }
}
