package dev.nabla.compile.kernel;

/// The circular functions far from zero, one element at a time.
///
/// The bits of 2/π that matter for an argument are multiplied with it in whole numbers (M. H. Payne
/// and R. N. Hanek, "Radian reduction for trigonometric functions", 1983): of the product, the part
/// that is a multiple of 4 is never formed.
final class LargeAngles {
  private static final double HALF_PI_HIGH = 0x1.921fb54442d18p+0;
  private static final double HALF_PI_LOW = 0x1.1a62633145c07p-54;

  /// 64 zeros, then the binary places of 2/π from the first on.
  private static final long[] TWO_OVER_PI = {
    0L,
    0xa2f9836e4e441529L,
    0xfc2757d1f534ddc0L,
    0xdb6295993c439041L,
    0xfe5163abdebbc561L,
    0xb7246e3a424dd2e0L,
    0x06492eea09d1921cL,
    0xfe1deb1cb129a73eL,
    0xe88235f52ebb4484L,
    0xe99c7026b45f7e41L,
    0x3991d639835339f4L,
    0x9c845f8bbdf9283bL,
    0x1ff897ffde05980fL,
    0xef2f118b5a0a6d1fL,
    0x6d367ecf27cb09b7L,
    0x4f463f669e5fea2dL,
    0x7527bac7ebe5f17bL,
    0x3d0739f78a5292eaL,
    0x6bfb5fb11f8d5d08L,
    0x56033046fc7b6babL,
    0xf0cfbc209af4361dL
  };

  private LargeAngles() {}

  static double sin(double x) {
    return Trigonometry.sine(rest(x), restLost(x), turns(x));
  }

  static double cos(double x) {
    return Trigonometry.sine(rest(x), restLost(x), turns(x) + 1);
  }

  static double tan(double x) {
    return Trigonometry.tangent(rest(x), restLost(x), turns(x));
  }

  static double cot(double x) {
    return -Trigonometry.tangent(rest(x), restLost(x), turns(x) + 1);
  }

  static double sec(double x) {
    return Trigonometry.cosecant(rest(x), restLost(x), turns(x) + 1);
  }

  static double csc(double x) {
    return Trigonometry.cosecant(rest(x), restLost(x), turns(x));
  }

  /// How often π/2 goes into x, to the nearest; only the last two bits count.
  private static long turns(double x) {
    long turns = (word(x, 0) >>> 62) + ((word(x, 0) >>> 61) & 1);
    return x < 0 ? -turns : turns;
  }

  private static double rest(double x) {
    return angle(x, fraction(x), fractionLost(x), false);
  }

  private static double restLost(double x) {
    return angle(x, fraction(x), fractionLost(x), true);
  }

  /// x · 2/π modulo 4 in units of 2^−190: three words, the most significant first.
  private static long word(double x, int index) {
    long bits = Double.doubleToRawLongBits(x);
    long mantissa = (bits & 0x000fffffffffffffL) | 0x0010000000000000L;
    int exponent = Math.getExponent(x) - 52;
    long w0 = places(exponent - 1);
    long w1 = places(exponent + 63);
    long w2 = places(exponent + 127);
    long p2 = mantissa * w2;
    long c2 = Math.unsignedMultiplyHigh(mantissa, w2);
    long p1 = mantissa * w1 + c2;
    long carry = Long.compareUnsigned(p1, c2) < 0 ? 1 : 0;
    long p0 = mantissa * w0 + Math.unsignedMultiplyHigh(mantissa, w1) + carry;
    return index == 0 ? p0 : index == 1 ? p1 : p2;
  }

  /// 64 binary places of 2/π from the given one on; the first after the point is 1.
  private static long places(int from) {
    int at = from + 63;
    int shift = at & 63;
    long left = TWO_OVER_PI[at >> 6] << shift;
    return shift == 0 ? left : left | (TWO_OVER_PI[(at >> 6) + 1] >>> (64 - shift));
  }

  /// The fraction of a quarter turn that is left, from −1/2 to 1/2.
  private static double fraction(double x) {
    return fractionPart(x, false);
  }

  private static double fractionLost(double x) {
    return fractionPart(x, true);
  }

  private static double fractionPart(double x, boolean lost) {
    long high = (word(x, 0) << 2) | (word(x, 1) >>> 62);
    long low = (word(x, 1) << 2) | (word(x, 2) >>> 62);
    boolean negative = high < 0;
    if (negative) {
      low = -low;
      high = low == 0 ? -high : ~high;
    }
    double first = (high >>> 11) * 0x1p-53;
    double second = (((high & 0x7ff) << 42) | (low >>> 22)) * 0x1p-106;
    double third = (low & 0x3fffff) * 0x1p-128;
    double sum = first + second;
    double value = lost ? Bits.lostOfSmaller(first, second, sum) + third : sum;
    return negative ? -value : value;
  }

  private static double angle(double x, double fraction, double fractionLost, boolean lost) {
    double product = fraction * HALF_PI_HIGH;
    double productLost =
        Math.fma(fraction, HALF_PI_HIGH, -product)
            + (fraction * HALF_PI_LOW + fractionLost * HALF_PI_HIGH);
    double sum = product + productLost;
    double value = lost ? Bits.lostOfSmaller(product, productLost, sum) : sum;
    double finite = Math.abs(x) < Double.POSITIVE_INFINITY ? value : Double.NaN;
    return x < 0 ? -finite : finite;
  }
}
