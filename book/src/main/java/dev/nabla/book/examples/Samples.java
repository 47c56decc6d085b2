package dev.nabla.book.examples;

import dev.nabla.Formula;

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

  /// The values of a function at these places, with a gap wherever it jumps between two of them.
  static double[] broken(Formula f, double[] xs) {
    double[] ys = f.compile("x").over(xs);
    double[] broken = ys.clone();
    for (int i = 1; i < xs.length; i++) {
      if (jumps(f, xs[i - 1], ys[i - 1], xs[i], ys[i])) {
        broken[i] = Double.NaN;
      }
    }
    return broken;
  }

  // Halves the interval towards the larger change: a steep curve becomes level, a jump stays.
  private static boolean jumps(Formula f, double from, double start, double to, double end) {
    double change = Math.abs(end - start);
    double left = from;
    double right = to;
    double before = start;
    double after = end;
    while (Math.abs(after - before) > change / 2 && change > right - left) {
      double middle = (left + right) / 2;
      if (middle <= left || middle >= right) {
        return true;
      }
      double value = f.at(middle);
      if (Math.abs(value - before) > Math.abs(after - value)) {
        right = middle;
        after = value;
      } else {
        left = middle;
        before = value;
      }
    }
    return false;
  }
}
