package dev.nabla.compile.kernel;

/// The error function: a polynomial up to 1, then 1 − e^(−x²) times a polynomial in (x − 2)/(x +
/// 2), where e^(x²) erfc x is smooth (M. M. Shepherd and J. G. Laframboise, "Chebyshev
/// approximation of (1 + 2x) exp(x²) erfc x", 1981).
final class ErrorFunctions {
  private ErrorFunctions() {}

  /// (erf x)/x − 1 as a polynomial in u = x² ≤ 1.
  private static double nearSeries(double u) {
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

  static double erf(double x) {
    double size = Math.abs(x);
    double at = size > 6 ? 6 : size;
    double far = 1 - Exponentials.exp(-at * at) * farSeries((at - 2) / (at + 2));
    double near = Math.fma(x, nearSeries(x * x), x);
    return size <= 1 ? near : Bits.withSign(far, x);
  }
}
