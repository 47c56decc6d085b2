package dev.nabla.examples;

import dev.nabla.derive.Differences;

final class Modes {
  private Modes() {}

  static double differences() {
    // @start region="differences"
    double slope = Differences.central(Math::sin, 1, 1e-5); // 0.54030230585
    Differences.Estimate better = Differences.extrapolated(Math::sin, 1); // 0.5403023058681
    double[] squares = {0, 1, 4, 9, 16};
    double[] slopes = Differences.gradient(squares, 1, Differences.Ends.FIRST_ORDER);
    // @end
    return slope + better.value() + slopes[0];
  }
}
