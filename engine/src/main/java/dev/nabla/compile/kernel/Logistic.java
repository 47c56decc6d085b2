package dev.nabla.compile.kernel;

/// The logistic function and its integral, right in both tails.
final class Logistic {
  private Logistic() {}

  /// 1/(1 + e^(−x)), from the side that does not overflow.
  static double sigmoid(double x) {
    double at = Exponentials.bounded(-Math.abs(x), Exponentials.LOWEST, 0);
    double n = Exponentials.multiple(at);
    double r = Exponentials.rest(at, n);
    double one = 1 + r;
    double rounded =
        Bits.lostOfSmaller(1, r, one) + Exponentials.tail(r, Exponentials.restLost(at, n, r));
    double high = one + rounded;
    double low = rounded - (high - one);
    double power = Bits.powerOfTwo(n < -1000 ? -1000 : n);
    double divisor = Math.fma(power, high, 1);
    double lost = Math.fma(power, low, Bits.lostOfSmaller(1, power * high, divisor));
    double right = Bits.quotient(1, 0, divisor, lost);
    double left = Bits.quotient(high, low, divisor, lost);
    return x < 0 ? Bits.scaled(left, n) : right;
  }

  /// ln(1 + e^x) without overflow.
  static double softplus(double x) {
    double at = Exponentials.bounded(-Math.abs(x), -746, 0);
    double n = Exponentials.multiple(at);
    double r = Exponentials.rest(at, n);
    double first = 1 + r;
    double rounded =
        Bits.lostOfSmaller(1, r, first) + Exponentials.tail(r, Exponentials.restLost(at, n, r));
    double high = first + rounded;
    double low = rounded - (high - first);
    double power = Bits.powerOfTwo(n < -1000 ? -1000 : n);
    double one = Math.fma(power, high, 1);
    double lost = Math.fma(power, low, Bits.lostOfSmaller(1, power * high, one));
    double value = plusOnePlus(x > 0 ? x : 0, one, lost);
    double right = x > 40 ? x : value;
    return x < -40 ? Bits.scaled(high, n) : right;
  }

  /// base + ln(u + lost) for u from 1 to 2.
  private static double plusOnePlus(double base, double u, double lost) {
    long exponent = Bits.exponent(u);
    double m = Bits.mantissa(u, exponent);
    double scaled = lost * Bits.mantissa(1, exponent);
    double k = Bits.whole(exponent);
    double z = Logarithms.ratio(m);
    double zLost = Logarithms.ratioLost(m, scaled, z);
    double square = z * z;
    double start = k * Logarithms.LN2_HIGH;
    double high = start + 2 * z;
    double rest =
        Math.fma(k, Logarithms.LN2_LOW, 2 * zLost + z * square * Logarithms.series(square));
    double low = Bits.lostOfSmaller(start, 2 * z, high) + rest;
    double sum = base + high;
    return sum + (Bits.lost(base, high, sum) + low);
  }
}
