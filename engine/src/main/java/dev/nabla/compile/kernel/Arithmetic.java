package dev.nabla.compile.kernel;

/// Arithmetic, rounding to whole numbers, and what is made of comparisons.
final class Arithmetic {
  private Arithmetic() {}

  static double add(double x, double y) {
    return x + y;
  }

  static double subtract(double x, double y) {
    return x - y;
  }

  static double multiply(double x, double y) {
    return x * y;
  }

  static double divide(double x, double y) {
    return x / y;
  }

  static double negate(double x) {
    return -x;
  }

  static double square(double x) {
    return x * x;
  }

  static double cube(double x) {
    return x * x * x;
  }

  static double sqrt(double x) {
    return Math.sqrt(x);
  }

  static double abs(double x) {
    return Math.abs(x);
  }

  static double min(double x, double y) {
    return Math.min(x, y);
  }

  static double max(double x, double y) {
    return Math.max(x, y);
  }

  static double relu(double x) {
    return Math.max(0.0, x);
  }

  static double leakyRelu(double x) {
    return x > 0 ? x : x / 100;
  }

  static double sign(double x) {
    return x > 0 ? 1 : x < 0 ? -1 : x;
  }

  static double floor(double x) {
    double size = Math.abs(x);
    double whole = Bits.withSign((size + 0x1p52) - 0x1p52, x);
    double below = whole > x ? whole - 1 : whole;
    return size < 0x1p52 ? Bits.withSign(below, x) : x;
  }

  static double ceil(double x) {
    double size = Math.abs(x);
    double whole = Bits.withSign((size + 0x1p52) - 0x1p52, x);
    double above = whole < x ? whole + 1 : whole;
    return size < 0x1p52 ? Bits.withSign(above, x) : x;
  }

  /// Rounded twice: one pass for two operations.
  static double addScaled(double x, double factor, double y) {
    return x + factor * y;
  }

  /// Rounded twice.
  static double affine(double factor, double x, double constant) {
    return factor * x + constant;
  }
}
