package dev.nabla.compile.kernel;

import dev.nabla.expr.Comparison;

/// Loops with vector instructions; the elements that do not fill a vector are left to the scalar
/// loops. One loop for each operation: an operator that is a parameter costs the vector code.
final class VectorKernels implements Kernels {
  private final ScalarKernels rest = ScalarKernels.INSTANCE;

  @Override
  public void one(Operation operation, double[] x, int xAt, double[] to, int toAt, int length) {
    int done =
        switch (operation) {
          case NEGATE -> VectorArithmetic.negate(x, xAt, to, toAt, length);
          case SQUARE -> VectorArithmetic.square(x, xAt, to, toAt, length);
          case CUBE -> VectorArithmetic.cube(x, xAt, to, toAt, length);
          case SQRT -> VectorArithmetic.sqrt(x, xAt, to, toAt, length);
          case ABS -> VectorArithmetic.abs(x, xAt, to, toAt, length);
          case SIGN -> VectorArithmetic.sign(x, xAt, to, toAt, length);
          case FLOOR -> VectorArithmetic.floor(x, xAt, to, toAt, length);
          case CEIL -> VectorArithmetic.ceil(x, xAt, to, toAt, length);
          case RELU -> VectorArithmetic.relu(x, xAt, to, toAt, length);
          case LEAKY_RELU -> VectorArithmetic.leakyRelu(x, xAt, to, toAt, length);
          case CBRT -> VectorPowers.cbrt(x, xAt, to, toAt, length);
          case EXP -> VectorExponentials.exp(x, xAt, to, toAt, length);
          case EXPM1 -> VectorExponentials.expm1(x, xAt, to, toAt, length);
          case SIGMOID -> VectorLogistic.sigmoid(x, xAt, to, toAt, length);
          case SINH -> VectorHyperbolics.sinh(x, xAt, to, toAt, length);
          case COSH -> VectorHyperbolics.cosh(x, xAt, to, toAt, length);
          case TANH -> VectorHyperbolics.tanh(x, xAt, to, toAt, length);
          case LN -> VectorLogarithms.ln(x, xAt, to, toAt, length);
          case LOG1P -> VectorLogarithms.log1p(x, xAt, to, toAt, length);
          case LOG2 -> VectorLogarithms.log2(x, xAt, to, toAt, length);
          case LOG10 -> VectorLogarithms.log10(x, xAt, to, toAt, length);
          case SOFTPLUS -> VectorLogistic.softplus(x, xAt, to, toAt, length);
          case ASINH -> VectorInverseHyperbolics.asinh(x, xAt, to, toAt, length);
          case ACOSH -> VectorInverseHyperbolics.acosh(x, xAt, to, toAt, length);
          case ATANH -> VectorInverseHyperbolics.atanh(x, xAt, to, toAt, length);
          case SIN -> VectorTrigonometry.sin(x, xAt, to, toAt, length);
          case COS -> VectorTrigonometry.cos(x, xAt, to, toAt, length);
          case TAN -> VectorTrigonometry.tan(x, xAt, to, toAt, length);
          case SEC -> VectorSecants.sec(x, xAt, to, toAt, length);
          case CSC -> VectorSecants.csc(x, xAt, to, toAt, length);
          case COT -> VectorSecants.cot(x, xAt, to, toAt, length);
          case ASIN -> VectorInverseTrigonometry.asin(x, xAt, to, toAt, length);
          case ACOS -> VectorInverseTrigonometry.acos(x, xAt, to, toAt, length);
          case ATAN -> VectorInverseTrigonometry.atan(x, xAt, to, toAt, length);
          case ERF -> VectorErrorFunctions.erf(x, xAt, to, toAt, length);
          case ERFC -> VectorErrorFunctions.erfc(x, xAt, to, toAt, length);
          case GELU -> VectorGelu.gelu(x, xAt, to, toAt, length);
          case ADD, SUBTRACT, MULTIPLY, DIVIDE, MIN, MAX, POWER, ATAN2 ->
              throw operation.mismatch(1);
        };
    rest.one(operation, x, xAt + done, to, toAt + done, length - done);
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
    int done =
        switch (operation) {
          case ADD -> VectorArithmetic.add(x, xAt, y, yAt, to, toAt, length);
          case SUBTRACT -> VectorArithmetic.subtract(x, xAt, y, yAt, to, toAt, length);
          case MULTIPLY -> VectorArithmetic.multiply(x, xAt, y, yAt, to, toAt, length);
          case DIVIDE -> VectorArithmetic.divide(x, xAt, y, yAt, to, toAt, length);
          case MIN -> VectorArithmetic.min(x, xAt, y, yAt, to, toAt, length);
          case MAX -> VectorArithmetic.max(x, xAt, y, yAt, to, toAt, length);
          case POWER -> VectorPowers.power(x, xAt, y, yAt, to, toAt, length);
          case ATAN2 -> VectorInverseTrigonometry.atan2(x, xAt, y, yAt, to, toAt, length);
          default -> throw operation.mismatch(2);
        };
    rest.two(operation, x, xAt + done, y, yAt + done, to, toAt + done, length - done);
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
    int done =
        switch (operation) {
          case ADD -> VectorArithmetic.add(x, xAt, constant, to, toAt, length);
          case MULTIPLY -> VectorArithmetic.multiply(x, xAt, constant, to, toAt, length);
          case DIVIDE -> VectorArithmetic.divide(x, xAt, constant, to, toAt, length);
          default -> throw operation.mismatch(2);
        };
    rest.constantRight(operation, x, xAt + done, constant, to, toAt + done, length - done);
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
    int done =
        switch (operation) {
          case SUBTRACT -> VectorArithmetic.subtract(constant, y, yAt, to, toAt, length);
          case DIVIDE -> VectorArithmetic.divide(constant, y, yAt, to, toAt, length);
          default -> throw operation.mismatch(2);
        };
    rest.constantLeft(operation, constant, y, yAt + done, to, toAt + done, length - done);
  }

  @Override
  public void addScaled(
      double[] x, int xAt, double factor, double[] y, int yAt, double[] to, int toAt, int length) {
    int done = VectorArithmetic.addScaled(x, xAt, factor, y, yAt, to, toAt, length);
    rest.addScaled(x, xAt + done, factor, y, yAt + done, to, toAt + done, length - done);
  }

  @Override
  public void affine(
      double factor, double[] x, int xAt, double constant, double[] to, int toAt, int length) {
    int done = VectorArithmetic.affine(factor, x, xAt, constant, to, toAt, length);
    rest.affine(factor, x, xAt + done, constant, to, toAt + done, length - done);
  }

  @Override
  public void raise(double[] x, int xAt, int exponent, double[] to, int toAt, int length) {
    int done = VectorRaising.raise(x, xAt, exponent, to, toAt, length);
    rest.raise(x, xAt + done, exponent, to, toAt + done, length - done);
  }

  @Override
  public void rationalPower(
      double[] x, int xAt, double exponent, double exponentLow, double[] to, int toAt, int length) {
    int done = VectorPowers.rationalPower(x, xAt, exponent, exponentLow, to, toAt, length);
    rest.rationalPower(x, xAt + done, exponent, exponentLow, to, toAt + done, length - done);
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
    int done =
        switch (comparison) {
          case LESS ->
              VectorChoices.less(
                  x, xAt, y, yAt, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
          case LESS_OR_EQUAL ->
              VectorChoices.lessOrEqual(
                  x, xAt, y, yAt, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
          case GREATER ->
              VectorChoices.less(
                  y, yAt, x, xAt, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
          case GREATER_OR_EQUAL ->
              VectorChoices.lessOrEqual(
                  y, yAt, x, xAt, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
          case EQUAL ->
              VectorChoices.equal(
                  x, xAt, y, yAt, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
          case NOT_EQUAL ->
              VectorChoices.notEqual(
                  x, xAt, y, yAt, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
        };
    rest.select(
        comparison,
        x,
        xAt + done,
        y,
        yAt + done,
        accepted,
        acceptedAt + done,
        rejected,
        rejectedAt + done,
        to,
        toAt + done,
        length - done);
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
    int done =
        switch (comparison) {
          case LESS ->
              VectorChoices.less(
                  x, xAt, y, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
          case LESS_OR_EQUAL ->
              VectorChoices.lessOrEqual(
                  x, xAt, y, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
          case GREATER ->
              VectorChoices.greater(
                  x, xAt, y, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
          case GREATER_OR_EQUAL ->
              VectorChoices.greaterOrEqual(
                  x, xAt, y, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
          case EQUAL ->
              VectorChoices.equal(
                  x, xAt, y, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
          case NOT_EQUAL ->
              VectorChoices.notEqual(
                  x, xAt, y, accepted, acceptedAt, rejected, rejectedAt, to, toAt, length);
        };
    rest.selectByBound(
        comparison,
        x,
        xAt + done,
        y,
        accepted,
        acceptedAt + done,
        rejected,
        rejectedAt + done,
        to,
        toAt + done,
        length - done);
  }
}
