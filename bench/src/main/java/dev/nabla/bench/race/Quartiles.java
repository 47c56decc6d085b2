package dev.nabla.bench.race;

import java.util.Arrays;
import java.util.Locale;

/// Times in milliseconds: the median, and the quartiles as their spread.
record Quartiles(double lower, double median, double upper) {
  static final Quartiles NONE = new Quartiles(Double.NaN, Double.NaN, Double.NaN);

  static Quartiles of(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
  }

  private static double at(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  boolean isPresent() {
    return !Double.isNaN(median);
  }

  /// `2.51 (2.48 to 2.60)`
  @Override
  public String toString() {
    return short3(median) + " (" + short3(lower) + " to " + short3(upper) + ")";
  }

  /// Three digits that count, without an exponent.
  static String short3(double number) {
    int digits = number == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(number)));
    return String.format(Locale.ROOT, "%." + Math.clamp(2 - digits, 0, 6) + "f", number);
  }
}
