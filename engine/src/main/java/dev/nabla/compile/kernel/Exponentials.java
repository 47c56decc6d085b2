package dev.nabla.compile.kernel;

/// The exponential function and what is made of it alone.
///
/// x = n ln 2 + r with |r| ≤ ln 2 / 2 (W. J. Cody and W. Waite, "Software Manual for the Elementary
/// Functions", 1980); e^r = cosh r + sinh r from one polynomial each; then times 2^n. What rounding
/// takes from r and from 1 + r is carried along (J.-M. Muller, "Elementary Functions", 3rd edition,
/// chapters 10 and 11).
final class Exponentials {
  static final double LOG2_E = 0x1.71547652b82fep+0;
  static final double LN2_HIGH = 0x1.62e42fefa3800p-1;
  static final double LN2_LOW = 0x1.ef35793c76730p-45;

  /// Below this e^x is less than half of the least positive double.
  static final double LOWEST = -746;

  /// Above this e^x is more than the greatest double.
  private static final double HIGHEST = 710;

  private Exponentials() {}

  static double multiple(double x) {
    return Math.fma(x, LOG2_E, Bits.ROUNDER) - Bits.ROUNDER;
  }

  /// r rounded to a double.
  static double rest(double x, double n) {
    return Math.fma(-n, LN2_LOW, Math.fma(-n, LN2_HIGH, x));
  }

  /// What rounding took from [#rest].
  static double restLost(double x, double n, double r) {
    return Math.fma(-n, LN2_LOW, Math.fma(-n, LN2_HIGH, x) - r);
  }

  /// (cosh r − 1 − r²/2)/r⁴ as a polynomial in u = r².
  static double evenRest(double u) {
    double p = 2.0924514965308333e-09;
    p = Math.fma(p, u, 2.755724153416362e-07);
    p = Math.fma(p, u, 2.4801587363743453e-05);
    p = Math.fma(p, u, 0.0013888888888863751);
    return Math.fma(p, u, 0.04166666666666671);
  }

  /// (cosh r − 1)/r² as a polynomial in u = r².
  static double evenPart(double u) {
    return Math.fma(evenRest(u), u, 0.5);
  }

  /// (sinh r − r)/r³ as a polynomial in u = r².
  static double oddPart(double u) {
    double p = 2.5109149470685738e-08;
    p = Math.fma(p, u, 2.755724390657689e-06);
    p = Math.fma(p, u, 0.00019841269886404739);
    p = Math.fma(p, u, 0.00833333333332153);
    return Math.fma(p, u, 0.16666666666666677);
  }

  /// e^(r + lost) − 1 − r.
  static double tail(double r, double lost) {
    double u = r * r;
    return Math.fma(u, Math.fma(r, oddPart(u), evenPart(u)), lost);
  }

  static double bounded(double x, double low, double high) {
    double below = x > high ? high : x;
    return below < low ? low : below;
  }

  static double exp(double x) {
    double at = bounded(x, LOWEST, HIGHEST);
    double n = multiple(at);
    double r = rest(at, n);
    double t = tail(r, restLost(at, n, r));
    double one = 1 + r;
    return Bits.scaled(one + (Bits.lostOfSmaller(1, r, one) + t), n);
  }

  static double expm1(double x) {
    double at = bounded(x, -40, HIGHEST);
    double n = multiple(at);
    double r = rest(at, n);
    double high = Math.fma(0.5 * r, r, r);
    double low = expm1Tail(r, restLost(at, n, r), high);
    double half = Bits.powerOfTwo(n - 1);
    double base = half - 0.5;
    double sum = Math.fma(half, high, base);
    double lost = Bits.lostOfSmaller(base, half * high, sum);
    double value = 2 * (sum + (Bits.lostOfSmaller(half, -0.5, base) + Math.fma(half, low, lost)));
    return Math.abs(x) < 0x1p-54 ? x : value;
  }

  /// e^(r + lost) − 1 − high for high = r + r²/2 as rounded.
  static double expm1Tail(double r, double lost, double high) {
    double u = r * r;
    double squareLost = Math.fma(0.5 * r, r, -(high - r));
    return Math.fma(u, Math.fma(r, oddPart(u), u * evenRest(u)), squareLost + lost);
  }
}
