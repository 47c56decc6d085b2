package dev.nabla.learn;

/// Mean and standard deviation of numbers, in two passes.
///
/// @param deviation over all numbers, not one less, as NumPy's `std`; 0 if all are the same
record Moments(double mean, double deviation) {

  static Moments of(double[] values) {
    double first = values.length == 0 ? 0 : values[0];
    double largest = 0;
    boolean isConstant = true;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
      isConstant &= value == first;
    }
    if (isConstant) {
      return new Moments(first, 0);
    }
    // A power of two, so that squares of the largest numbers do not overflow.
    double scale = Math.scalb(1.0, -Math.getExponent(largest));
    double mean = sum(values, 0, scale, false) / values.length;
    double variance = sum(values, mean, scale, true) / values.length;
    return new Moments(mean / scale, Math.sqrt(variance) / scale);
  }

  /// The sum of scaled differences from a centre, or of their squares, with the rounding errors of
  /// the additions kept.
  private static double sum(double[] values, double centre, double scale, boolean squared) {
    double sum = 0;
    double lost = 0;
    for (double value : values) {
      double difference = value * scale - centre;
      double term = squared ? difference * difference : difference;
      double next = sum + term;
      lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
      sum = next;
    }
    return sum + lost;
  }
}
