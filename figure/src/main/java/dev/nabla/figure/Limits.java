package dev.nabla.figure;

/// The part of an axis that is shown.
public sealed interface Limits {

  /// Chosen from the data, so that the shape of the curves shows.
  record Automatic() implements Limits {}

  /// From one number to another.
  record Between(double from, double to) implements Limits {
    private static final double SHORTEST = 1e-290;

    public Between {
      if (!(to - from >= SHORTEST) || Double.isInfinite(to - from)) {
        throw new IllegalArgumentException(
            "An axis needs two finite ends in order, not " + from + " and " + to);
      }
    }
  }

  /// Limits chosen from the data.
  static Limits automatic() {
    return new Automatic();
  }

  /// Fixed limits.
  ///
  /// @throws IllegalArgumentException unless both are finite and `from < to`
  static Limits between(double from, double to) {
    return new Between(from, to);
  }
}
