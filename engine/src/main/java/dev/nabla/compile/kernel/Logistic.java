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
    double top = x < 0 ? high : 1;
    double topLow = x < 0 ? low : 0;
    return Bits.scaled(Bits.quotient(top, topLow, divisor, lost), x < 0 ? n : 0);
  }

  /// (2 artanh z − 2z)/z³ as a polynomial in u = z² ≤ 1/9.
  private static double series(double u) {
    double p = 0.16067694099631563;
    p = Math.fma(p, u, 0.05790125584232503);
    p = Math.fma(p, u, 0.10096319484545986);
    p = Math.fma(p, u, 0.10455355900130103);
    p = Math.fma(p, u, 0.11770563050256003);
    p = Math.fma(p, u, 0.13333004454961975);
    p = Math.fma(p, u, 0.1538462792876963);
    p = Math.fma(p, u, 0.18181817863693972);
    p = Math.fma(p, u, 0.222222222273486);
    p = Math.fma(p, u, 0.28571428571380225);
    p = Math.fma(p, u, 0.4000000000000023);
    return Math.fma(p, u, 0.6666666666666666);
  }

  /// ln(1 + e^x) without overflow: max(x, 0) + 2 artanh(e/(2 + e)) for e = e^−|x|.
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
    double e = power * high;
    double eLow = power * low;
    double divisor = 2 + e;
    double divisorLow = Bits.lostOfSmaller(2, e, divisor) + eLow;
    double reciprocal = 1 / divisor;
    double z = e * reciprocal;
    double zLow = (Math.fma(-z, divisor, e) + (eLow - z * divisorLow)) * reciprocal;
    double u = z * z;
    double rest = Math.fma(z * u, series(u), 2 * zLow);
    double base = x > 0 ? x : 0;
    double sum = base + 2 * z;
    double value = sum + (Bits.lost(base, 2 * z, sum) + rest);
    double right = x > 40 ? x : value;
    return x < -40 ? Bits.scaled(high, n) : right;
  }
}
