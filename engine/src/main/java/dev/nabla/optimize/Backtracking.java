package dev.nabla.optimize;

/// Goes back by a factor until the value has sunk by a part of what the slope promises.
///
/// Source: L. Armijo (1966); J. Nocedal, S. Wright, Numerical Optimization (2006), algorithm 3.1.
///
/// @param sufficient the part of the promised decrease that is enough, between 0 and 1/2
/// @param factor by which the distance is multiplied, between 0 and 1
/// @param trials the largest number of points to try
public record Backtracking(double sufficient, double factor, int trials) implements LineSearch {
  /// @throws IllegalArgumentException if a setting is out of its range
  public Backtracking {
    if (!(sufficient > 0 && sufficient < 0.5 && factor > 0 && factor < 1 && trials > 0)) {
      throw new IllegalArgumentException(
          "backtracking needs 0 < sufficient < 1/2, 0 < factor < 1 and at least one trial");
    }
  }

  /// With a part of 1e-4, a factor of 1/2 and at most 60 trials.
  public Backtracking() {
    this(1e-4, 0.5, 60);
  }

  /// Leaves the line at an acceptable point, if there is one.
  boolean search(Line line, double first) {
    double distance = first;
    for (int trial = 0; trial < trials; trial++) {
      line.goTo(distance);
      if (line.isAtStart()) {
        return false;
      }
      if (isLowEnough(line)) {
        return true;
      }
      distance *= factor;
    }
    return false;
  }

  private boolean isLowEnough(Line line) {
    double promised = sufficient * line.distance() * line.startSlope();
    boolean isLower = line.value() <= line.startValue() + promised;
    // Where values differ by rounding only, the slope tells whether the function sank.
    boolean isLevel =
        line.value() <= line.startValue() + line.rounding()
            && line.slope() <= (2 * sufficient - 1) * line.startSlope();
    return isLower || isLevel;
  }
}
