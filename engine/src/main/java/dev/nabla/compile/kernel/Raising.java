package dev.nabla.compile.kernel;

/// Powers with a whole exponent by repeated squaring, with what rounding takes from each product
/// carried along.
public final class Raising {
  /// Beyond this exponent the general power is not slower.
  public static final int LARGEST = 64;

  private Raising() {}

  /// `base ^ exponent` for an exponent of at least 1.
  public static double raise(double base, int exponent) {
    double power = 1;
    double powerLow = 0;
    double square = base;
    double squareLow = 0;
    int bits = exponent;
    while (true) {
      if ((bits & 1) != 0) {
        double product = power * square;
        powerLow = Math.fma(power, square, -product) + (power * squareLow + powerLow * square);
        power = product;
      }
      bits >>>= 1;
      if (bits == 0) {
        break;
      }
      double product = square * square;
      squareLow = Math.fma(square, square, -product) + 2 * square * squareLow;
      square = product;
    }
    double value = power + powerLow;
    return Math.abs(power) < Double.POSITIVE_INFINITY ? value : power;
  }
}
