package dev.nabla.compile.kernel;

/// One of two values, by a comparison that does not hold when a side is not a number.
final class Choices {
  private Choices() {}

  static double less(double x, double y, double accepted, double rejected) {
    return x < y ? accepted : rejected;
  }

  static double lessOrEqual(double x, double y, double accepted, double rejected) {
    return x <= y ? accepted : rejected;
  }

  static double greater(double x, double y, double accepted, double rejected) {
    return x > y ? accepted : rejected;
  }

  static double greaterOrEqual(double x, double y, double accepted, double rejected) {
    return x >= y ? accepted : rejected;
  }

  static double equal(double x, double y, double accepted, double rejected) {
    return x == y ? accepted : rejected;
  }

  static double notEqual(double x, double y, double accepted, double rejected) {
    return x < y || x > y ? accepted : rejected;
  }
}
