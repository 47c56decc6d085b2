package dev.nabla.compile.kernel;

import dev.nabla.expr.ElementaryFunction;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a kernel computes for each element. The rows that share a name with a function of the table
/// are that function.
public enum Operation {
  ADD(2),
  SUBTRACT(2),
  MULTIPLY(2),
  DIVIDE(2),
  NEGATE(1),
  SQUARE(1),
  CUBE(1),
  SQRT(1),
  POWER(2),
  CBRT(1),
  ABS(1),
  SIGN(1),
  FLOOR(1),
  CEIL(1),
  MIN(2),
  MAX(2),
  RELU(1),
  LEAKY_RELU(1),
  EXP(1),
  EXPM1(1),
  SIGMOID(1),
  SINH(1),
  COSH(1),
  TANH(1),
  LN(1),
  LOG1P(1),
  LOG2(1),
  LOG10(1),
  SOFTPLUS(1),
  ASINH(1),
  ACOSH(1),
  ATANH(1),
  SIN(1),
  COS(1),
  TAN(1),
  SEC(1),
  CSC(1),
  COT(1),
  ASIN(1),
  ACOS(1),
  ATAN(1),
  ATAN2(2),
  ERF(1),
  ERFC(1),
  GELU(1);

  private static final Map<String, Operation> BY_NAME =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Enum::name, row -> row));

  private final int arity;

  Operation(int arity) {
    this.arity = arity;
  }

  /// The number of arguments.
  public int arity() {
    return arity;
  }

  /// The kernel of a function of the table, where there is one.
  public static Optional<Operation> of(ElementaryFunction function) {
    return Optional.ofNullable(BY_NAME.get(function.name()));
  }

  /// The value of an operation of one argument.
  public double at(double x) {
    return switch (this) {
      case NEGATE -> Arithmetic.negate(x);
      case SQUARE -> Arithmetic.square(x);
      case CUBE -> Arithmetic.cube(x);
      case SQRT -> Arithmetic.sqrt(x);
      case CBRT -> Powers.cbrt(x);
      case ABS -> Arithmetic.abs(x);
      case SIGN -> Arithmetic.sign(x);
      case FLOOR -> Arithmetic.floor(x);
      case CEIL -> Arithmetic.ceil(x);
      case RELU -> Arithmetic.relu(x);
      case LEAKY_RELU -> Arithmetic.leakyRelu(x);
      case EXP -> Exponentials.exp(x);
      case EXPM1 -> Exponentials.expm1(x);
      case SIGMOID -> Logistic.sigmoid(x);
      case SINH -> Hyperbolics.sinh(x);
      case COSH -> Hyperbolics.cosh(x);
      case TANH -> Hyperbolics.tanh(x);
      case LN -> Logarithms.ln(x);
      case LOG1P -> Logarithms.log1p(x);
      case LOG2 -> Logarithms.log2(x);
      case LOG10 -> Logarithms.log10(x);
      case SOFTPLUS -> Logistic.softplus(x);
      case ASINH -> InverseHyperbolics.asinh(x);
      case ACOSH -> InverseHyperbolics.acosh(x);
      case ATANH -> InverseHyperbolics.atanh(x);
      case SIN -> Trigonometry.sin(x);
      case COS -> Trigonometry.cos(x);
      case TAN -> Trigonometry.tan(x);
      case SEC -> Secants.sec(x);
      case CSC -> Secants.csc(x);
      case COT -> Secants.cot(x);
      case ASIN -> InverseTrigonometry.asin(x);
      case ACOS -> InverseTrigonometry.acos(x);
      case ATAN -> InverseTrigonometry.atan(x);
      case ERF -> ErrorFunctions.erf(x);
      case ERFC -> ErrorFunctions.erfc(x);
      case GELU -> Gelu.gelu(x);
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, MIN, MAX, ATAN2 -> throw mismatch(1);
    };
  }

  /// The value of an operation of two arguments.
  public double at(double x, double y) {
    return switch (this) {
      case ADD -> x + y;
      case SUBTRACT -> x - y;
      case MULTIPLY -> x * y;
      case DIVIDE -> x / y;
      case POWER -> Powers.power(x, y);
      case MIN -> Math.min(x, y);
      case MAX -> Math.max(x, y);
      case ATAN2 -> InverseTrigonometry.atan2(x, y);
      default -> throw mismatch(2);
    };
  }

  /// `x ^ (y + yLow)`
  public static double rationalPower(double x, double y, double yLow) {
    return Powers.rationalPower(x, y, yLow);
  }

  IllegalArgumentException mismatch(int arguments) {
    return new IllegalArgumentException(this + " of " + arguments + " arguments");
  }
}
