package dev.nabla.compile.kernel;

/// The error function and its kin: a polynomial up to 1, then 1 − e^(−x²) times a polynomial in (x
/// − 2)/(x + 2), where e^(x²) erfc x is smooth (M. M. Shepherd and J. G. Laframboise, "Chebyshev
/// approximation of (1 + 2x) exp(x²) erfc x", 1981).
final class ErrorFunctions {
  private static final double CENTRE = 1.2329951186255526;
  private static final double CENTRE_LOW = -4.357076070664195e-17;

  private ErrorFunctions() {}

  /// (erf x)/x − 1 as a polynomial in u = x² ≤ 1.
  static double nearSeries(double u) {
    double p = 5.945289257373118e-11;
    p = Math.fma(p, u, -1.136568262452586e-09);
    p = Math.fma(p, u, 1.4657884256678653e-08);
    p = Math.fma(p, u, -1.6350025894237893e-07);
    p = Math.fma(p, u, 1.64609728817931e-06);
    p = Math.fma(p, u, -1.4925593511015417e-05);
    p = Math.fma(p, u, 0.00012055331037075004);
    p = Math.fma(p, u, -0.0008548326978747125);
    p = Math.fma(p, u, 0.005223977624780955);
    p = Math.fma(p, u, -0.026866170645072903);
    p = Math.fma(p, u, 0.11283791670954857);
    p = Math.fma(p, u, -0.3761263890318375);
    return Math.fma(p, u, 0.1283791670955126);
  }

  /// e^(x²) erfc x as a polynomial in w = (x − 2)/(x + 2) for x from 1 to 6.
  private static double farSeries(double w) {
    double p = -1.8257699031122722e-06;
    p = Math.fma(p, w, -1.4847259439053447e-05);
    p = Math.fma(p, w, -2.7402741670780912e-05);
    p = Math.fma(p, w, 2.7671016357328584e-05);
    p = Math.fma(p, w, 0.0001743795904686043);
    p = Math.fma(p, w, 4.355107603617086e-05);
    p = Math.fma(p, w, -0.0009819783228879695);
    p = Math.fma(p, w, -0.0008471432724295402);
    p = Math.fma(p, w, 0.006997461760463123);
    p = Math.fma(p, w, 0.00373289240598192);
    p = Math.fma(p, w, -0.0789785810158058);
    p = Math.fma(p, w, 0.24165819424245702);
    p = Math.fma(p, w, -0.4271858474139585);
    return Math.fma(p, w, 0.25539567631050575);
  }

  /// (G(w) − G(0))/w for G(w) = (1 + 2x) e^(x²) erfc x, w = (x − 4)/(x + 4), x from 1/2 to 28.
  private static double wideSeries(double w) {
    double p = -1.0031972192428245e-08;
    p = Math.fma(p, w, -1.2124986882777967e-08);
    p = Math.fma(p, w, 1.0432652279416317e-07);
    p = Math.fma(p, w, 6.675535072950751e-08);
    p = Math.fma(p, w, -8.207913204578174e-07);
    p = Math.fma(p, w, 2.998672673678165e-07);
    p = Math.fma(p, w, 5.707348449407897e-06);
    p = Math.fma(p, w, -1.1224927968434568e-05);
    p = Math.fma(p, w, -2.4398402153656292e-05);
    p = Math.fma(p, w, 0.0001506225694427605);
    p = Math.fma(p, w, -0.00019925687870778587);
    p = Math.fma(p, w, -0.0007577734659993057);
    p = Math.fma(p, w, 0.00503197000507953);
    p = Math.fma(p, w, -0.016197734035832568);
    p = Math.fma(p, w, 0.037167515535026986);
    p = Math.fma(p, w, -0.06633036581380099);
    p = Math.fma(p, w, 0.09373283499847422);
    p = Math.fma(p, w, -0.10103906603624603);
    p = Math.fma(p, w, 0.06809705425468973);
    p = Math.fma(p, w, 0.015379652102618909);
    return Math.fma(p, w, -0.1396211168405625);
  }

  static double erf(double x) {
    double size = Math.abs(x);
    double at = size > 6 ? 6 : size;
    double far = 1 - Exponentials.exp(-at * at) * farSeries((at - 2) / (at + 2));
    double near = Math.fma(x, nearSeries(x * x), x);
    return size <= 1 ? near : Bits.withSign(far, x);
  }

  /// The slope of G at w, to two digits.
  private static double wideSlope(double w) {
    double p = 0.7434;
    p = Math.fma(p, w, -0.7235);
    p = Math.fma(p, w, 0.1400);
    p = Math.fma(p, w, 0.0745);
    return Math.fma(p, w, -0.1375);
  }

  /// factor erfc z for e^(−z²) = e^(−square − squareLow), over 2^n for the n of
  /// [Exponentials#multiple].
  static double scaledTail(
      double factor, double z, double zLow, double square, double squareLow, double n) {
    double first = Exponentials.rest(-square, n);
    double second = Exponentials.restLost(-square, n, first) - squareLow;
    double r = first + second;
    double t = Exponentials.tail(r, Bits.lostOfSmaller(first, second, r));
    double one = 1 + r;
    double rounded = Bits.lostOfSmaller(1, r, one) + t;
    double power = one + rounded;
    double powerLow = Bits.lostOfSmaller(one, rounded, power);
    double divisor = 1 + 2 * z;
    double divisorLow = Bits.lost(1, 2 * z, divisor) + 2 * zLow;
    double top = z - 4;
    double bottom = z + 4;
    double reciprocal = 1 / bottom;
    double w = top * reciprocal;
    double topLow = Bits.lost(z, -4, top) - w * Bits.lost(z, 4, bottom);
    double wLow = (Math.fma(-w, bottom, top) + topLow) * reciprocal;
    double more = Math.fma(w, wideSeries(w), wLow * wideSlope(w));
    double series = CENTRE + more;
    double seriesLow = Bits.lostOfSmaller(CENTRE, more, series) + CENTRE_LOW;
    double quotient = series / divisor;
    double residue = Math.fma(-quotient, divisor, series);
    double quotientLow = (residue + (seriesLow - quotient * divisorLow)) / divisor;
    double product = factor * power;
    double productLow = Math.fma(factor, power, -product) + factor * powerLow;
    return Math.fma(product, quotient, product * quotientLow + productLow * quotient);
  }

  /// 1 − erf x, right to the last digits where it is small.
  static double erfc(double x) {
    double size = Math.abs(x);
    double z = size > 28 ? 28 : size;
    double square = z * z;
    double n = Exponentials.multiple(-square);
    double tail = Bits.scaled(scaledTail(1, z, 0, square, Math.fma(z, z, -square), n), n);
    double far = x < 0 ? 2 - tail : tail;
    double high = 1 - x;
    double near = high + (Bits.lost(1, -x, high) - x * nearSeries(x * x));
    return size < 0.5 ? near : far;
  }
}
