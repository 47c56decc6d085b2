package dev.nabla.compile.kernel;

/// Logarithms and the functions that end in one.
///
/// x = 2^k m with m from √½ to √2, and ln m = 2 artanh z for z = (m − 1)/(m + 1) (J.-M. Muller,
/// "Elementary Functions", 3rd edition, chapter 11). The quotient z is kept in two doubles, so that
/// the last addition is the only rounding that counts.
final class Logarithms {
  static final double LN2_HIGH = Exponentials.LN2_HIGH;
  static final double LN2_LOW = Exponentials.LN2_LOW;

  private static final double LOG2_E_HIGH = 0x1.71547652b82fep+0;
  private static final double LOG2_E_LOW = 0x1.777d0ffda0d24p-56;
  private static final double LOG10_E_HIGH = 0x1.bcb7b1526e50ep-2;
  private static final double LOG10_E_LOW = 0x1.95355baaafad3p-57;
  private static final double LOG10_2_HIGH = 0x1.34413509f8000p-2;
  private static final double LOG10_2_LOW = -0x1.80433b83b532ap-44;
  private static final double LEAST_NORMAL = 0x1p-1022;

  private Logarithms() {}

  /// (2 artanh z − 2z)/z³ as a polynomial in u = z².
  static double series(double u) {
    double p = 0.13251531925108542;
    p = Math.fma(p, u, 0.13250095755328697);
    p = Math.fma(p, u, 0.15387091750967324);
    p = Math.fma(p, u, 0.18181775642865744);
    p = Math.fma(p, u, 0.22222222647076348);
    p = Math.fma(p, u, 0.28571428569084084);
    p = Math.fma(p, u, 0.40000000000006253);
    return Math.fma(p, u, 0.6666666666666666);
  }

  /// z for m + lost.
  static double ratio(double m) {
    return (m - 1) * (1 / (m + 1));
  }

  /// What rounding took from [#ratio].
  static double ratioLost(double m, double lost, double z) {
    double divisor = m + 1;
    double divisorLost = Bits.lostOfSmaller(1, m, divisor) + lost;
    return (Math.fma(-z, divisor, m - 1) + (lost - z * divisorLost)) * (1 / divisor);
  }

  /// 2 artanh(z + lost) + k ln 2.
  static double sum(double z, double lost, double k) {
    double u = z * z;
    double base = k * LN2_HIGH;
    double high = base + 2 * z;
    double rest = Math.fma(k, LN2_LOW, 2 * lost + z * u * series(u));
    return high + (Bits.lostOfSmaller(base, 2 * z, high) + rest);
  }

  /// The logarithm where there is none, or none that is finite.
  static double edge(double x) {
    return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
  }

  static boolean isInside(double x) {
    return x > 0 && x < Double.POSITIVE_INFINITY;
  }

  static double normal(double x) {
    return x < LEAST_NORMAL ? x * 0x1p54 : x;
  }

  static double binaryExponent(double x, long exponent) {
    return Bits.whole(exponent) - (x < LEAST_NORMAL ? 54.0 : 0.0);
  }

  static double ln(double x) {
    double normal = normal(x);
    long exponent = Bits.exponent(normal);
    double m = Bits.mantissa(normal, exponent);
    double z = ratio(m);
    double value = sum(z, ratioLost(m, 0, z), binaryExponent(x, exponent));
    return isInside(x) ? value : edge(x);
  }

  static double log2(double x) {
    double normal = normal(x);
    long exponent = Bits.exponent(normal);
    double m = Bits.mantissa(normal, exponent);
    double z = ratio(m);
    double value =
        inBase(z, ratioLost(m, 0, z), binaryExponent(x, exponent), 0, LOG2_E_HIGH, LOG2_E_LOW);
    return isInside(x) ? value : edge(x);
  }

  static double log10(double x) {
    double normal = normal(x);
    long exponent = Bits.exponent(normal);
    double m = Bits.mantissa(normal, exponent);
    double k = binaryExponent(x, exponent);
    double z = ratio(m);
    double value =
        inBase(z, ratioLost(m, 0, z), k * LOG10_2_HIGH, k * LOG10_2_LOW, LOG10_E_HIGH, LOG10_E_LOW);
    return isInside(x) ? value : edge(x);
  }

  /// base + baseLow + factor * 2 artanh(z + lost), with the factor in two doubles.
  private static double inBase(
      double z, double lost, double base, double baseLow, double factor, double factorLow) {
    double u = z * z;
    double rest = 2 * lost + z * u * series(u);
    double high = 2 * z + rest;
    double low = Bits.lostOfSmaller(2 * z, rest, high);
    double product = high * factor;
    double productLow = Math.fma(high, factor, -product) + Math.fma(high, factorLow, low * factor);
    double sum = base + product;
    return sum + (Bits.lostOfSmaller(base, product, sum) + (productLow + baseLow));
  }

  static double log1p(double x) {
    double one = 1 + x;
    double value = onePlus(one, Bits.lost(1, x, one), 0);
    double inside = Math.abs(x) < 0x1p-54 ? x : value;
    return x > -1 && x < Double.POSITIVE_INFINITY ? inside : edge(one);
  }

  /// ln(u + lost) + k ln 2 for a normal positive u.
  static double onePlus(double u, double lost, double k) {
    long exponent = Bits.exponent(u);
    double m = Bits.mantissa(u, exponent);
    double scaled = u > 0x1p60 ? 0 : lost * Bits.mantissa(1, exponent);
    double z = ratio(m);
    return sum(z, ratioLost(m, scaled, z), Bits.whole(exponent) + k);
  }
}
