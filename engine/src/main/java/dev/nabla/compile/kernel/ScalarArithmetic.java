package dev.nabla.compile.kernel;

/// One loop for each kernel. Written by `TranslateKernels` from [Arithmetic], [Choices]; change
/// that, not this.
final class ScalarArithmetic {
  private ScalarArithmetic() {}

  static void add(double[] x, int xAt, double[] y, int yAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.add(x[xAt + i], y[yAt + i]);
    }
  }

  static void add(double[] x, int xAt, double y, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.add(x[xAt + i], y);
    }
  }

  static void subtract(
      double[] x, int xAt, double[] y, int yAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.subtract(x[xAt + i], y[yAt + i]);
    }
  }

  static void subtract(double x, double[] y, int yAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.subtract(x, y[yAt + i]);
    }
  }

  static void multiply(
      double[] x, int xAt, double[] y, int yAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.multiply(x[xAt + i], y[yAt + i]);
    }
  }

  static void multiply(double[] x, int xAt, double y, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.multiply(x[xAt + i], y);
    }
  }

  static void divide(double[] x, int xAt, double[] y, int yAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.divide(x[xAt + i], y[yAt + i]);
    }
  }

  static void divide(double[] x, int xAt, double y, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.divide(x[xAt + i], y);
    }
  }

  static void divide(double x, double[] y, int yAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.divide(x, y[yAt + i]);
    }
  }

  static void negate(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.negate(x[xAt + i]);
    }
  }

  static void square(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.square(x[xAt + i]);
    }
  }

  static void cube(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.cube(x[xAt + i]);
    }
  }

  static void sqrt(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.sqrt(x[xAt + i]);
    }
  }

  static void abs(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.abs(x[xAt + i]);
    }
  }

  static void min(double[] x, int xAt, double[] y, int yAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.min(x[xAt + i], y[yAt + i]);
    }
  }

  static void max(double[] x, int xAt, double[] y, int yAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.max(x[xAt + i], y[yAt + i]);
    }
  }

  static void relu(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.relu(x[xAt + i]);
    }
  }

  static void leakyRelu(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.leakyRelu(x[xAt + i]);
    }
  }

  static void sign(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.sign(x[xAt + i]);
    }
  }

  static void floor(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.floor(x[xAt + i]);
    }
  }

  static void ceil(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.ceil(x[xAt + i]);
    }
  }

  static void addScaled(
      double[] x, int xAt, double factor, double[] y, int yAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.addScaled(x[xAt + i], factor, y[yAt + i]);
    }
  }

  static void affine(
      double factor, double[] x, int xAt, double constant, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Arithmetic.affine(factor, x[xAt + i], constant);
    }
  }

  static void less(
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
    for (int i = 0; i < length; i++) {
      to[toAt + i] =
          Choices.less(x[xAt + i], y[yAt + i], accepted[acceptedAt + i], rejected[rejectedAt + i]);
    }
  }

  static void lessOrEqual(
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
    for (int i = 0; i < length; i++) {
      to[toAt + i] =
          Choices.lessOrEqual(
              x[xAt + i], y[yAt + i], accepted[acceptedAt + i], rejected[rejectedAt + i]);
    }
  }

  static void equal(
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
    for (int i = 0; i < length; i++) {
      to[toAt + i] =
          Choices.equal(x[xAt + i], y[yAt + i], accepted[acceptedAt + i], rejected[rejectedAt + i]);
    }
  }

  static void notEqual(
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
    for (int i = 0; i < length; i++) {
      to[toAt + i] =
          Choices.notEqual(
              x[xAt + i], y[yAt + i], accepted[acceptedAt + i], rejected[rejectedAt + i]);
    }
  }

  static void less(
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
    for (int i = 0; i < length; i++) {
      to[toAt + i] =
          Choices.less(x[xAt + i], y, accepted[acceptedAt + i], rejected[rejectedAt + i]);
    }
  }

  static void lessOrEqual(
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
    for (int i = 0; i < length; i++) {
      to[toAt + i] =
          Choices.lessOrEqual(x[xAt + i], y, accepted[acceptedAt + i], rejected[rejectedAt + i]);
    }
  }

  static void greater(
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
    for (int i = 0; i < length; i++) {
      to[toAt + i] =
          Choices.greater(x[xAt + i], y, accepted[acceptedAt + i], rejected[rejectedAt + i]);
    }
  }

  static void greaterOrEqual(
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
    for (int i = 0; i < length; i++) {
      to[toAt + i] =
          Choices.greaterOrEqual(x[xAt + i], y, accepted[acceptedAt + i], rejected[rejectedAt + i]);
    }
  }

  static void equal(
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
    for (int i = 0; i < length; i++) {
      to[toAt + i] =
          Choices.equal(x[xAt + i], y, accepted[acceptedAt + i], rejected[rejectedAt + i]);
    }
  }

  static void notEqual(
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
    for (int i = 0; i < length; i++) {
      to[toAt + i] =
          Choices.notEqual(x[xAt + i], y, accepted[acceptedAt + i], rejected[rejectedAt + i]);
    }
  }
}
