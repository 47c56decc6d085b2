package dev.nabla.book.race;

import java.util.Arrays;
import java.util.Locale;

/// How long one way took for one function, in milliseconds.
///
/// @param function the function as it was typed
/// @param way how it was differentiated
/// @param first the first call of all
/// @param lower a quarter of the repetitions took no longer
/// @param median half of them took no longer
/// @param upper three quarters of them took no longer
/// @param repetitions how many were measured
public record Timing(
    String function,
    Way way,
    double first,
    double lower,
    double median,
    double upper,
    int repetitions) {

  static Timing of(String function, Way way, double first, double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return new Timing(
        function, way, first, at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), sorted.length);
  }

  private static double at(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /// Milliseconds with three digits that count.
  public static String shown(double milliseconds) {
    int digits = milliseconds <= 0 ? 0 : (int) Math.floor(Math.log10(milliseconds * (1 + 1e-12)));
    return String.format(Locale.ROOT, "%." + Math.clamp(2 - digits, 0, 4) + "f", milliseconds);
  }

  /// `2.48 to 2.60`
  public String spread() {
    return shown(lower) + " to " + shown(upper);
  }
}
