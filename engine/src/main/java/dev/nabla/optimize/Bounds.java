package dev.nabla.optimize;

import java.util.Arrays;

/// The least and the greatest value for each variable; infinite where there is none.
///
/// @param lower the least values
/// @param upper the greatest values
public record Bounds(Vector lower, Vector upper) {
  /// @throws IllegalArgumentException if the lengths differ, or a least value is not at most the
  ///   greatest
  public Bounds {
    if (lower.size() != upper.size()) {
      throw new IllegalArgumentException(
          lower.size() + " lower bounds do not fit " + upper.size() + " upper ones");
    }
    for (int i = 0; i < lower.size(); i++) {
      if (!(lower.at(i) <= upper.at(i))) {
        throw new IllegalArgumentException(
            "bounds go up, not from " + lower.at(i) + " to " + upper.at(i));
      }
    }
  }

  /// The same bounds for every variable.
  ///
  /// @throws IllegalArgumentException if the least value is not at most the greatest
  public static Bounds cube(int size, double lower, double upper) {
    double[] low = new double[size];
    double[] high = new double[size];
    Arrays.fill(low, lower);
    Arrays.fill(high, upper);
    return new Bounds(Vector.of(low), Vector.of(high));
  }

  /// How many variables there are.
  public int size() {
    return lower.size();
  }

  /// Moves a point to the nearest one within.
  void project(double[] point) {
    for (int i = 0; i < point.length; i++) {
      point[i] = Math.min(Math.max(point[i], lower.at(i)), upper.at(i));
    }
  }

  /// Whether a variable is at a bound, and downhill is outside.
  boolean isHeld(int variable, double value, double slope) {
    return (value <= lower.at(variable) && slope > 0) || (value >= upper.at(variable) && slope < 0);
  }
}
