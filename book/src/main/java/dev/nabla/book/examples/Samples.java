package dev.nabla.book.examples;

/// Where a curve is sampled.
final class Samples {
  private static final int COUNT = 601;

  private Samples() {}

  /// Evenly spaced numbers, both ends included.
  static double[] between(double from, double to) {
    double[] xs = new double[COUNT];
    for (int i = 0; i < COUNT; i++) {
      xs[i] = from + (to - from) * i / (COUNT - 1);
    }
    return xs;
  }
}
