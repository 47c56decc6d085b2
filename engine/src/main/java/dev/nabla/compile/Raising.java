package dev.nabla.compile;

/// Powers with a whole exponent by repeated squaring.
final class Raising {
  /// Beyond this exponent the general power is not slower.
  static final int LARGEST = 64;

  private Raising() {}

  static double raise(double base, int exponent) {
    double power = 1;
    double square = base;
    for (int bits = exponent; bits != 0; bits >>>= 1) {
      if ((bits & 1) != 0) {
        power *= square;
      }
      square *= square;
    }
    return power;
  }
}
