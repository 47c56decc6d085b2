package dev.nabla.compile.kernel;

/// Sine, cosine, tangent and their reciprocals.
///
/// x = k π/2 + r with |r| ≤ π/4, where r is kept in two doubles: π/2 is subtracted in three parts,
/// the first so short that its multiples are exact (W. J. Cody and W. Waite, 1980). Beyond
/// [#LARGEST] the rest comes from [LargeAngles].
final class Trigonometry {
  /// Up to here the multiples of [#HALF_PI_1] are exact.
  static final double LARGEST = 100_000;

  private static final double TWO_OVER_PI = 0x1.45f306dc9c883p-1;
  private static final double HALF_PI_1 = 0x1.921fb54440000p+0;
  private static final double HALF_PI_2 = 0x1.68c234c4c6629p-39;
  private static final double HALF_PI_3 = -0x1.1fc8f8cbb5bf7p-93;

  private Trigonometry() {}

  /// The nearest k plus [Bits#ROUNDER], so that the last bits of the representation are those of k.
  static double quarterTurns(double x) {
    return Math.fma(x, TWO_OVER_PI, Bits.ROUNDER);
  }

  private static double head(double x, double k) {
    return Math.fma(-k, HALF_PI_1, x) - k * HALF_PI_2;
  }

  private static double tail(double x, double k, double head) {
    double first = Math.fma(-k, HALF_PI_1, x);
    double product = k * HALF_PI_2;
    double productLost = Math.fma(k, HALF_PI_2, -product);
    return Math.fma(-k, HALF_PI_3, Bits.lost(first, -product, head) - productLost);
  }

  /// r rounded to a double.
  static double rest(double x, double k) {
    double head = head(x, k);
    return head + tail(x, k, head);
  }

  /// What rounding took from [#rest].
  static double restLost(double x, double k, double r) {
    double head = head(x, k);
    return Bits.lostOfSmaller(head, tail(x, k, head), r);
  }

  /// sin(r + lost) − r.
  static double sineTail(double r, double lost) {
    double u = r * r;
    double p = -7.578624134684553e-13;
    p = Math.fma(p, u, 1.6058365167196195e-10);
    p = Math.fma(p, u, -2.505210490035205e-08);
    p = Math.fma(p, u, 2.755731921414823e-06);
    p = Math.fma(p, u, -0.00019841269841254988);
    p = Math.fma(p, u, 0.008333333333333323);
    p = Math.fma(p, u, -0.16666666666666666);
    return Math.fma(r * u, p, Math.fma(-0.5 * u, lost, lost));
  }

  /// 1 − r²/2, rounded.
  static double cosineHead(double r) {
    return 1 - 0.5 * (r * r);
  }

  /// cos(r + lost) − [#cosineHead].
  static double cosineTail(double r, double lost) {
    double u = r * r;
    double half = 0.5 * u;
    double p = -1.1359451505275881e-11;
    p = Math.fma(p, u, 2.08757196131814e-09);
    p = Math.fma(p, u, -2.755731432643042e-07);
    p = Math.fma(p, u, 2.4801587289396315e-05);
    p = Math.fma(p, u, -0.0013888888888873992);
    p = Math.fma(p, u, 0.0416666666666666);
    double squareLost = Math.fma(r, r, -u);
    double headLost = Bits.lostOfSmaller(1, -half, 1 - half);
    return headLost + Math.fma(u * u, p, -Math.fma(r, lost, 0.5 * squareLost));
  }

  private static boolean isOdd(long turns) {
    return (turns & 1) != 0;
  }

  /// The value with its sign changed in the third and fourth quarter.
  private static double turned(double value, long turns) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(value) ^ ((turns & 2) << 62));
  }

  /// sin(r + lost + turns π/2).
  static double sine(double r, double lost, long turns) {
    boolean odd = isOdd(turns);
    double head = odd ? cosineHead(r) : r;
    double tail = odd ? cosineTail(r, lost) : sineTail(r, lost);
    return turned(head + tail, turns);
  }

  /// tan(r + lost + turns π/2), or its reciprocal for one turn more.
  static double tangent(double r, double lost, long turns) {
    double sineTail = sineTail(r, lost);
    double sine = r + sineTail;
    double sineLow = Bits.lostOfSmaller(r, sineTail, sine);
    double head = cosineHead(r);
    double cosineTail = cosineTail(r, lost);
    double cosine = head + cosineTail;
    double cosineLow = Bits.lostOfSmaller(head, cosineTail, cosine);
    boolean odd = isOdd(turns);
    double top = odd ? cosine : sine;
    double topLow = odd ? cosineLow : sineLow;
    double bottom = odd ? sine : cosine;
    double bottomLow = odd ? sineLow : cosineLow;
    double value = Bits.quotient(top, topLow, bottom, bottomLow);
    return odd ? -value : value;
  }

  /// 1 / sin(r + lost + turns π/2).
  static double cosecant(double r, double lost, long turns) {
    boolean odd = isOdd(turns);
    double head = odd ? cosineHead(r) : r;
    double tail = odd ? cosineTail(r, lost) : sineTail(r, lost);
    double sine = head + tail;
    double sineLow = Bits.lostOfSmaller(head, tail, sine);
    return turned(Bits.quotient(1, 0, sine, sineLow), turns);
  }

  static double sin(double x) {
    if (!(Math.abs(x) <= LARGEST)) {
      return LargeAngles.sin(x);
    }
    double turns = quarterTurns(x);
    double k = turns - Bits.ROUNDER;
    double r = rest(x, k);
    double value = sine(r, restLost(x, k, r), Double.doubleToRawLongBits(turns));
    return Math.abs(x) < 0x1p-27 ? x : value;
  }

  static double cos(double x) {
    if (!(Math.abs(x) <= LARGEST)) {
      return LargeAngles.cos(x);
    }
    double turns = quarterTurns(x);
    double k = turns - Bits.ROUNDER;
    double r = rest(x, k);
    return sine(r, restLost(x, k, r), Double.doubleToRawLongBits(turns + 1));
  }

  static double tan(double x) {
    if (!(Math.abs(x) <= LARGEST)) {
      return LargeAngles.tan(x);
    }
    double turns = quarterTurns(x);
    double k = turns - Bits.ROUNDER;
    double r = rest(x, k);
    double value = tangent(r, restLost(x, k, r), Double.doubleToRawLongBits(turns));
    return Math.abs(x) < 0x1p-27 ? x : value;
  }
}
