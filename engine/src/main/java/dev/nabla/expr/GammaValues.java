package dev.nabla.expr;

import dev.nabla.expr.TwoDoubles.Scaled;

/// Values of Γ and of what is made of it, in two doubles until the last step.
///
/// Positive arguments are moved up to where Stirling's series holds, negative ones are reflected
/// (Abramowitz and Stegun, "Handbook of Mathematical Functions", 6.1.15, 6.1.17 and 6.1.40).
final class GammaValues {
  private static final double SERIES_FROM = 25;
  private static final TwoDoubles HALF_LN_TWO_PI =
      new TwoDoubles(0.9189385332046728, -3.8782941580672414e-17);

  /// B(2k)/(2k (2k − 1)) for k from 1.
  private static final TwoDoubles[] STIRLING = {
    new TwoDoubles(0.08333333333333333, 4.625929269271485e-18),
    new TwoDoubles(-0.002777777777777778, 1.0601087908747154e-19),
    new TwoDoubles(0.0007936507936507937, 6.883823317368282e-22),
    new TwoDoubles(-0.0005952380952380953, 5.36938218754726e-20),
    new TwoDoubles(0.0008417508417508417, 3.6870174889237694e-20),
    new TwoDoubles(-0.0019175269175269176, 1.0675702776872475e-19),
    new TwoDoubles(0.00641025641025641, 2.2240044563805217e-19),
    new TwoDoubles(-0.029550653594771242, 4.861760957508855e-19),
    new TwoDoubles(0.17964437236883057, -6.401600482710946e-19),
    new TwoDoubles(-1.3924322169059011, 1.5837056989230303e-17),
    new TwoDoubles(13.402864044168393, -6.154114101993966e-16),
    new TwoDoubles(-156.84828462600203, 9.391823141715389e-15),
    new TwoDoubles(2193.1033333333335, -1.3339255626002948e-13),
    new TwoDoubles(-36108.77125372499, 5.897583353514365e-13),
    new TwoDoubles(691472.268851313, 2.5585296305158e-11),
  };

  /// The coefficients of ln Γ(1 + t)/t and of ln Γ(2 + t)/t, lowest first.
  private static final TwoDoubles[] NEAR_ONE = {
    new TwoDoubles(-0.5772156649015329, 4.942915152430645e-18),
    new TwoDoubles(0.8224670334241132, 1.520336175199238e-17),
    new TwoDoubles(-0.40068563438653143, 2.250747042487504e-18),
    new TwoDoubles(0.27058080842778454, 1.1871280107138412e-17),
    new TwoDoubles(-0.20738555102867398, -4.099767328621813e-18),
    new TwoDoubles(0.1695571769974082, 2.2393851330167238e-18),
    new TwoDoubles(-0.1440498967688461, -9.623140085232555e-18),
    new TwoDoubles(0.12550966952474304, -2.5214685384672305e-18),
    new TwoDoubles(-0.11133426586956469, -4.643990572582924e-18),
    new TwoDoubles(0.1000994575127818, 2.6102404859583283e-18),
    new TwoDoubles(-0.09095401714582904, -8.306705457691885e-19),
    new TwoDoubles(0.083353840546109, 2.963832603652642e-19),
    new TwoDoubles(-0.0769325164113522, 3.2900356019181198e-18),
    new TwoDoubles(0.07143294629536133, 6.278806024191499e-18),
    new TwoDoubles(-0.06666870588242046, -3.2295860759966306e-18),
  };

  private static final TwoDoubles[] NEAR_TWO = {
    new TwoDoubles(0.42278433509846713, 4.942915152430645e-18),
    new TwoDoubles(0.3224670334241132, 1.520336175199238e-17),
    new TwoDoubles(-0.0673523010531981, 6.87667631175899e-18),
    new TwoDoubles(0.020580808427784546, 1.4629392512775695e-18),
    new TwoDoubles(-0.007385551028673986, 4.1051370891788617e-19),
    new TwoDoubles(0.0028905103307415234, -7.357950161901912e-20),
    new TwoDoubles(-0.001192753911703261, 4.1747852352514e-20),
    new TwoDoubles(0.0005096695247430425, -2.780354175057013e-20),
    new TwoDoubles(-0.00022315475845357939, 6.032078299350848e-21),
    new TwoDoubles(9.945751278180853e-05, 2.734261130690314e-21),
    new TwoDoubles(-4.492623673813314e-05, 3.4577848248512954e-22),
    new TwoDoubles(2.050721277567069e-05, 4.864174577619616e-22),
    new TwoDoubles(-9.439488275268397e-06, 8.111985879973243e-22),
    new TwoDoubles(4.374866789907488e-06, -3.7021851137962053e-22),
    new TwoDoubles(-2.039215753801366e-06, -4.70891370095011e-23),
  };

  private GammaValues() {}

  /// |Γ(a)| = e^logarithm / divisor, negative or not.
  private record Parts(TwoDoubles logarithm, TwoDoubles divisor, boolean negative) {}

  static double gamma(double x) {
    if (Math.abs(x) < 0x1p-54) {
      return x == 0 ? Double.NaN : 1 / x;
    }
    if (!(x < 172) || isPole(x) || x < -190) {
      boolean tooSmall = x < -190 && !isPole(x);
      double zero = Math.floor(x) % 2 == 0 ? 0.0 : -0.0;
      return x >= 172 ? Double.POSITIVE_INFINITY : tooSmall ? zero : Double.NaN;
    }
    return value(TwoDoubles.of(x));
  }

  /// Γ(x + 1)
  static double factorial(double x) {
    if (!(x < 171 && x > -190) || x == Math.rint(x)) {
      return gamma(x + 1);
    }
    return value(TwoDoubles.sum(x, 1));
  }

  private static double value(TwoDoubles a) {
    Parts parts = parts(a);
    double size = parts.logarithm.exp().over(parts.divisor).value();
    return parts.negative ? -size : size;
  }

  static double logGamma(double x) {
    if (!(x > 0 && x < 2.6e305)) {
      return x > 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    if (Math.abs(x - 1) < 0x1p-5) {
      return near(NEAR_ONE, x - 1);
    }
    if (Math.abs(x - 2) < 0x1p-5) {
      return near(NEAR_TWO, x - 2);
    }
    if (x > 0x1p100) {
      // x (ln x − 1), from where it does not overflow before its time.
      TwoDoubles at = TwoDoubles.of(x);
      return at.scaled(0x1p-80).times(at.ln().plus(-1)).value() * 0x1p80;
    }
    Parts parts = positiveParts(TwoDoubles.of(x));
    return x < SERIES_FROM
        ? parts.logarithm.minus(parts.divisor.ln()).value()
        : parts.logarithm.value();
  }

  /// Γ(n + 1)/(Γ(k + 1) Γ(n − k + 1)), which is 0 where a divisor has a pole.
  static double binomial(double n, double k) {
    TwoDoubles top = TwoDoubles.sum(n, 1);
    TwoDoubles right = TwoDoubles.sum(k, 1);
    TwoDoubles left = TwoDoubles.sum(n, -k).plus(1);
    if (isPole(top)) {
      return Double.NaN;
    }
    if (isPole(left) || isPole(right)) {
      return 0;
    }
    Parts over = parts(top);
    Parts first = parts(right);
    Parts second = parts(left);
    Scaled size = over.logarithm.minus(first.logarithm).minus(second.logarithm).exp();
    double value = size.times(first.divisor).times(second.divisor).over(over.divisor).value();
    return over.negative ^ first.negative ^ second.negative ? -value : value;
  }

  private static boolean isPole(double x) {
    return x <= 0 && x == Math.rint(x);
  }

  private static boolean isPole(TwoDoubles x) {
    return isPole(x.high()) && x.low() == Math.rint(x.low());
  }

  private static double near(TwoDoubles[] series, double t) {
    double tail = 0;
    for (int i = series.length - 1; i >= 2; i--) {
      tail = Math.fma(tail, t, series[i].high());
    }
    return series[1].plus(TwoDoubles.of(tail * t)).times(t).plus(series[0]).times(t).value();
  }

  private static Parts parts(TwoDoubles a) {
    return a.high() > 0 ? positiveParts(a) : reflected(a);
  }

  /// Γ(a) Γ(1 − a) = π/sin πa, and that of the distance to the nearest whole number is the same.
  private static Parts reflected(TwoDoubles a) {
    double whole = Math.rint(a.high());
    TwoDoubles distance = a.plus(-whole);
    boolean below = distance.high() < 0;
    TwoDoubles near = below ? distance.negated() : distance;
    Parts first = positiveParts(near);
    Parts second = positiveParts(near.negated().plus(1));
    Parts third = positiveParts(a.negated().plus(1));
    boolean odd = Math.abs(whole % 2) == 1;
    return new Parts(
        first.logarithm.plus(second.logarithm).minus(third.logarithm),
        first.divisor.times(second.divisor).over(third.divisor),
        odd ^ below);
  }

  private static Parts positiveParts(TwoDoubles a) {
    int steps = stepsTo(SERIES_FROM, a);
    TwoDoubles product = a.rising(steps);
    TwoDoubles at = a.plus(steps);
    TwoDoubles reciprocal = TwoDoubles.ONE.over(at);
    TwoDoubles square = reciprocal.times(reciprocal);
    TwoDoubles series = TwoDoubles.polynomial(STIRLING, 6, square).times(reciprocal);
    TwoDoubles main = at.plus(-0.5).times(at.ln().plus(-1)).plus(-0.5);
    return new Parts(main.plus(HALF_LN_TWO_PI).plus(series), product, false);
  }

  /// How often 1 must be added to reach a bound.
  static int stepsTo(double bound, TwoDoubles a) {
    return a.high() < bound ? (int) Math.ceil(bound - a.high()) : 0;
  }
}
