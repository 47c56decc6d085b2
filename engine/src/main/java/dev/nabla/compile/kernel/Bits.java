package dev.nabla.compile.kernel;

/// Steps on the representation of doubles that the kernels share.
///
/// The kernels are straight-line code of arithmetic, fused multiply-add, comparisons, choices and
/// bit operations, so that scalar and vector loops do the same to each element and give the same
/// bits. The vector loops are translated from these sources.
final class Bits {
  /// Adding and subtracting it rounds a number below 2^51 to a whole one, ties to even.
  static final double ROUNDER = 0x1.8p52;

  private static final double BIASED_ROUNDER = 0x1.80000000003ffp52;
  private static final long SIGN = 0x8000000000000000L;
  private static final long SIGN_AND_EXPONENT = 0xfff0000000000000L;

  private static final long SQRT_HALF = 0x3fe6a09e667f3bcdL;
  private static final long BIAS = 0x3ff0000000000000L;
  private static final long WHOLE = 0x4330000000000000L;
  private static final double BIASED_WHOLE = 0x1.00000000003ffp52;

  private Bits() {}

  static double nearestWhole(double x) {
    return (x + ROUNDER) - ROUNDER;
  }

  /// 2^k for a whole k from −1022 to 1023.
  static double powerOfTwo(double k) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(k + BIASED_ROUNDER) << 52);
  }

  /// x * 2^n, rounded once, for 1/2 < |x| < 2 and whole n from −2044 to 2046.
  static double scaled(double x, double n) {
    double half = nearestWhole(n * 0.5);
    return x * powerOfTwo(half) * powerOfTwo(n - half);
  }

  static double withSign(double magnitude, double sign) {
    return Double.longBitsToDouble(
        (Double.doubleToRawLongBits(magnitude) & ~SIGN)
            | (Double.doubleToRawLongBits(sign) & SIGN));
  }

  /// The bits of k, times 2^52, for positive x = 2^k m with m from √½ to √2.
  static long exponent(double x) {
    return (Double.doubleToRawLongBits(x) - SQRT_HALF) & SIGN_AND_EXPONENT;
  }

  /// The m of [#exponent].
  static double mantissa(double x, long exponent) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(x) - exponent);
  }

  /// The k of [#exponent] as a double.
  static double whole(long exponent) {
    return Double.longBitsToDouble(((exponent + BIAS) >>> 52) | WHOLE) - BIASED_WHOLE;
  }

  /// What the rounded sum a + b lost (D. E. Knuth, "The Art of Computer Programming", 4.2.2).
  static double lost(double a, double b, double sum) {
    double second = sum - a;
    return (a - (sum - second)) + (b - second);
  }

  /// The same for |a| ≥ |b|, or a = 0 (T. J. Dekker, 1971).
  static double lostOfSmaller(double a, double b, double sum) {
    return b - (sum - a);
  }

  /// (a + aLow)/(b + bLow) for an aLow and bLow that are far smaller.
  static double quotient(double a, double aLow, double b, double bLow) {
    double reciprocal = 1 / b;
    double q = a * reciprocal;
    return q + (Math.fma(-q, b, a) + (aLow - q * bLow)) * reciprocal;
  }
}
