package dev.nabla.compile.kernel;

/// The Gaussian error linear unit, right in the left tail (D. Hendrycks and K. Gimpel, "Gaussian
/// error linear units", 2016).
final class Gelu {
  private static final double SQRT_HALF = 0x1.6a09e667f3bcdp-1;
  private static final double SQRT_HALF_LOW = -0x1.bdd3413b26456p-55;
  private static final double HALF_SQRT_HALF = 0x1.6a09e667f3bcdp-2;
  private static final double HALF_SQRT_HALF_LOW = -0x1.bdd3413b26456p-56;

  private Gelu() {}

  /// x times the normal distribution function, x erfc(−x/√2)/2.
  static double gelu(double x) {
    double at = x < -40 ? -40 : x;
    double bounded = Math.abs(at) > 40 ? 40 : Math.abs(at);
    double z = bounded * SQRT_HALF;
    double zLow = Math.fma(bounded, SQRT_HALF, -z) + bounded * SQRT_HALF_LOW;
    double square = bounded * bounded;
    double squareLow = 0.5 * Math.fma(bounded, bounded, -square);
    double n = Exponentials.multiple(-0.5 * square);
    double tail =
        Bits.scaled(
            ErrorFunctions.scaledTail(0.5 * bounded, z, zLow, 0.5 * square, squareLow, n), n);
    double left = -tail;
    double right = at - tail;
    // ½ + ½ erf(x/√2) with what rounding takes from x/√2 and from the sum.
    double half = at * HALF_SQRT_HALF;
    double halfLow = Math.fma(at, HALF_SQRT_HALF, -half) + at * HALF_SQRT_HALF_LOW;
    double middle = 0.5 + half;
    double rest = Math.fma(half, ErrorFunctions.nearSeries(4 * half * half), halfLow);
    double more = Bits.lostOfSmaller(0.5, half, middle) + rest;
    double share = middle + more;
    double near = Math.fma(at, share, at * Bits.lostOfSmaller(middle, more, share));
    double far = x < 0 ? left : right;
    return z < 0.5 ? near : far;
  }
}
