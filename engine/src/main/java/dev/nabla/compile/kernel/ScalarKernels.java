package dev.nabla.compile.kernel;

import dev.nabla.expr.Comparison;

/// Loops without vector instructions.
final class ScalarKernels implements Kernels {
  static final ScalarKernels INSTANCE = new ScalarKernels();

  private ScalarKernels() {}

  @Override
  public void one(Operation operation, double[] x, int xAt, double[] to, int toAt, int length) {
    switch (operation) {
      case NEGATE -> ScalarArithmetic.negate(x, xAt, to, toAt, length);
      case SQUARE -> ScalarArithmetic.square(x, xAt, to, toAt, length);
      case CUBE -> ScalarArithmetic.cube(x, xAt, to, toAt, length);
      case SQRT -> ScalarArithmetic.sqrt(x, xAt, to, toAt, length);
      case ABS -> ScalarArithmetic.abs(x, xAt, to, toAt, length);
      case SIGN -> ScalarArithmetic.sign(x, xAt, to, toAt, length);
      case FLOOR -> ScalarArithmetic.floor(x, xAt, to, toAt, length);
      case CEIL -> ScalarArithmetic.ceil(x, xAt, to, toAt, length);
      case RELU -> ScalarArithmetic.relu(x, xAt, to, toAt, length);
      case LEAKY_RELU -> ScalarArithmetic.leakyRelu(x, xAt, to, toAt, length);
      case CBRT -> ScalarLoops.cbrt(x, xAt, to, toAt, length);
      case EXP -> ScalarLoops.exp(x, xAt, to, toAt, length);
      case EXPM1 -> ScalarLoops.expm1(x, xAt, to, toAt, length);
      case SIGMOID -> ScalarLoops.sigmoid(x, xAt, to, toAt, length);
      case SINH -> ScalarLoops.sinh(x, xAt, to, toAt, length);
      case COSH -> ScalarLoops.cosh(x, xAt, to, toAt, length);
      case TANH -> ScalarLoops.tanh(x, xAt, to, toAt, length);
      case LN -> ScalarLoops.ln(x, xAt, to, toAt, length);
      case LOG1P -> ScalarLoops.log1p(x, xAt, to, toAt, length);
      case LOG2 -> ScalarLoops.log2(x, xAt, to, toAt, length);
      case LOG10 -> ScalarLoops.log10(x, xAt, to, toAt, length);
      case SOFTPLUS -> ScalarLoops.softplus(x, xAt, to, toAt, length);
      case ASINH -> ScalarLoops.asinh(x, xAt, to, toAt, length);
      case ACOSH -> ScalarLoops.acosh(x, xAt, to, toAt, length);
      case ATANH -> ScalarLoops.atanh(x, xAt, to, toAt, length);
      case SIN -> ScalarLoops.sin(x, xAt, to, toAt, length);
      case COS -> ScalarLoops.cos(x, xAt, to, toAt, length);
      case TAN -> ScalarLoops.tan(x, xAt, to, toAt, length);
      case SEC -> ScalarLoops.sec(x, xAt, to, toAt, length);
      case CSC -> ScalarLoops.csc(x, xAt, to, toAt, length);
      case COT -> ScalarLoops.cot(x, xAt, to, toAt, length);
      case ASIN -> ScalarLoops.asin(x, xAt, to, toAt, length);
      case ACOS -> ScalarLoops.acos(x, xAt, to, toAt, length);
      case ATAN -> ScalarLoops.atan(x, xAt, to, toAt, length);
      case ERF -> ScalarLoops.erf(x, xAt, to, toAt, length);
      case ERFC -> ScalarLoops.erfc(x, xAt, to, toAt, length);
      case GELU -> ScalarLoops.gelu(x, xAt, to, toAt, length);
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MIN, MAX, POWER, ATAN2 -> throw operation.mismatch(1);
    }
  }

  @Override
  public void two(
      Operation operation,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      double[] to,
      int toAt,
      int length) {
    switch (operation) {
      case ADD -> ScalarArithmetic.add(x, xAt, y, yAt, to, toAt, length);
      case SUBTRACT -> ScalarArithmetic.subtract(x, xAt, y, yAt, to, toAt, length);
      case MULTIPLY -> ScalarArithmetic.multiply(x, xAt, y, yAt, to, toAt, length);
      case DIVIDE -> ScalarArithmetic.divide(x, xAt, y, yAt, to, toAt, length);
      case MIN -> ScalarArithmetic.min(x, xAt, y, yAt, to, toAt, length);
      case MAX -> ScalarArithmetic.max(x, xAt, y, yAt, to, toAt, length);
      case POWER -> ScalarLoops.power(x, xAt, y, yAt, to, toAt, length);
      case ATAN2 -> ScalarLoops.atan2(x, xAt, y, yAt, to, toAt, length);
      default -> throw operation.mismatch(2);
    }
  }

  @Override
  public void constantRight(
      Operation operation,
      double[] x,
      int xAt,
      double constant,
      double[] to,
      int toAt,
      int length) {
    switch (operation) {
      case ADD -> ScalarArithmetic.add(x, xAt, constant, to, toAt, length);
      case MULTIPLY -> ScalarArithmetic.multiply(x, xAt, constant, to, toAt, length);
      case DIVIDE -> ScalarArithmetic.divide(x, xAt, constant, to, toAt, length);
      default -> throw operation.mismatch(2);
    }
  }

  @Override
  public void constantLeft(
      Operation operation,
      double constant,
      double[] y,
      int yAt,
      double[] to,
      int toAt,
      int length) {
    switch (operation) {
      case SUBTRACT -> ScalarArithmetic.subtract(constant, y, yAt, to, toAt, length);
      case DIVIDE -> ScalarArithmetic.divide(constant, y, yAt, to, toAt, length);
      default -> throw operation.mismatch(2);
    }
  }

  @Override
  public void addScaled(
      double[] x, int xAt, double factor, double[] y, int yAt, double[] to, int toAt, int length) {
    ScalarArithmetic.addScaled(x, xAt, factor, y, yAt, to, toAt, length);
  }

  @Override
  public void affine(
      double factor, double[] x, int xAt, double constant, double[] to, int toAt, int length) {
    ScalarArithmetic.affine(factor, x, xAt, constant, to, toAt, length);
  }

  @Override
  public void raise(double[] x, int xAt, int exponent, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Raising.raise(x[xAt + i], exponent);
    }
  }

  @Override
  public void rationalPower(
      double[] x, int xAt, double exponent, double exponentLow, double[] to, int toAt, int length) {
    ScalarLoops.rationalPower(x, xAt, exponent, exponentLow, to, toAt, length);
  }

  @Override
  public void select(
      Comparison comparison,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      double[] accepted,
      int acceptedAt,
      double[] rejected,
      int rejectedAt,
      double[] to,
      int toAt,
      int length) {
    switch (comparison) {
      case LESS ->
          ScalarArithmetic.less(
              x, xAt, y, yAt, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
      case LESS_OR_EQUAL ->
          ScalarArithmetic.lessOrEqual(
              x, xAt, y, yAt, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
      case GREATER ->
          ScalarArithmetic.less(
              y, yAt, x, xAt, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
      case GREATER_OR_EQUAL ->
          ScalarArithmetic.lessOrEqual(
              y, yAt, x, xAt, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
      case EQUAL ->
          ScalarArithmetic.equal(
              x, xAt, y, yAt, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
      case NOT_EQUAL ->
          ScalarArithmetic.notEqual(
              x, xAt, y, yAt, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
    }
  }

  @Override
  public void selectByBound(
      Comparison comparison,
      double[] x,
      int xAt,
      double y,
      double[] accepted,
      int acceptedAt,
      double[] rejected,
      int rejectedAt,
      double[] to,
      int toAt,
      int length) {
    switch (comparison) {
      case LESS ->
          ScalarArithmetic.less(
              x, xAt, y, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
      case LESS_OR_EQUAL ->
          ScalarArithmetic.lessOrEqual(
              x, xAt, y, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
      case GREATER ->
          ScalarArithmetic.greater(
              x, xAt, y, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
      case GREATER_OR_EQUAL ->
          ScalarArithmetic.greaterOrEqual(
              x, xAt, y, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
      case EQUAL ->
          ScalarArithmetic.equal(
              x, xAt, y, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
      case NOT_EQUAL ->
          ScalarArithmetic.notEqual(
              x, xAt, y, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
    }
  }
}
