package dev.nabla.compile.kernel;

/// One loop for each kernel. Written by `TranslateKernels` from [ErrorFunctions], [Exponentials],
/// [Gelu], [Hyperbolics], [InverseHyperbolics], [InverseTrigonometry], [Logarithms], [Logistic],
/// [Powers], [Secants], [Trigonometry]; change that, not this.
final class ScalarLoops {
  private ScalarLoops() {}

  static void erf(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = ErrorFunctions.erf(x[xAt + i]);
    }
  }

  static void erfc(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = ErrorFunctions.erfc(x[xAt + i]);
    }
  }

  static void exp(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Exponentials.exp(x[xAt + i]);
    }
  }

  static void expm1(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Exponentials.expm1(x[xAt + i]);
    }
  }

  static void gelu(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Gelu.gelu(x[xAt + i]);
    }
  }

  static void sinh(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Hyperbolics.sinh(x[xAt + i]);
    }
  }

  static void cosh(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Hyperbolics.cosh(x[xAt + i]);
    }
  }

  static void tanh(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Hyperbolics.tanh(x[xAt + i]);
    }
  }

  static void asinh(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = InverseHyperbolics.asinh(x[xAt + i]);
    }
  }

  static void acosh(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = InverseHyperbolics.acosh(x[xAt + i]);
    }
  }

  static void atanh(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = InverseHyperbolics.atanh(x[xAt + i]);
    }
  }

  static void asin(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = InverseTrigonometry.asin(x[xAt + i]);
    }
  }

  static void acos(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = InverseTrigonometry.acos(x[xAt + i]);
    }
  }

  static void atan(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = InverseTrigonometry.atan(x[xAt + i]);
    }
  }

  static void atan2(double[] y, int yAt, double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = InverseTrigonometry.atan2(y[yAt + i], x[xAt + i]);
    }
  }

  static void ln(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Logarithms.ln(x[xAt + i]);
    }
  }

  static void log2(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Logarithms.log2(x[xAt + i]);
    }
  }

  static void log10(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Logarithms.log10(x[xAt + i]);
    }
  }

  static void log1p(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Logarithms.log1p(x[xAt + i]);
    }
  }

  static void sigmoid(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Logistic.sigmoid(x[xAt + i]);
    }
  }

  static void softplus(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Logistic.softplus(x[xAt + i]);
    }
  }

  static void power(double[] x, int xAt, double[] y, int yAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Powers.power(x[xAt + i], y[yAt + i]);
    }
  }

  static void rationalPower(
      double[] x, int xAt, double y, double yLow, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Powers.rationalPower(x[xAt + i], y, yLow);
    }
  }

  static void cbrt(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Powers.cbrt(x[xAt + i]);
    }
  }

  static void sec(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Secants.sec(x[xAt + i]);
    }
  }

  static void csc(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Secants.csc(x[xAt + i]);
    }
  }

  static void cot(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Secants.cot(x[xAt + i]);
    }
  }

  static void sin(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Trigonometry.sin(x[xAt + i]);
    }
  }

  static void cos(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Trigonometry.cos(x[xAt + i]);
    }
  }

  static void tan(double[] x, int xAt, double[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = Trigonometry.tan(x[xAt + i]);
    }
  }
}
