package dev.nabla.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// The median of some times, with the fastest and the slowest, in milliseconds.
record Spread(double median, double least, double most) {
  static Spread of(DoubleStream times) {
    double[] sorted = times.toArray();
    Arrays.sort(sorted);
    return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
  }

  /// `2.51 (2.48 to 2.60)`
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3g (%.3g to %.3g)", median, least, most);
  }
}
