package dev.nabla.expr;

/// Values of digamma and of its derivatives, in two doubles until the last step.
///
/// Positive arguments are moved up to where the asymptotic series holds, negative ones are
/// reflected (Abramowitz and Stegun, "Handbook of Mathematical Functions", 6.3.7, 6.3.18, 6.4.7 and
/// 6.4.10); the sum over 1/(x + k)^s is finished by the formula of Euler and Maclaurin.
final class PolygammaValues {
  static final int LARGEST_ORDER = 150;

  private static final double SERIES_FROM = 25;

  /// Terms smaller than this do not count.
  private static final double NOTHING = 0x1p-112;

  /// The positive zero of digamma in three doubles, and the series of digamma around it.
  private static final double ZERO = 1.4616321449683622;

  private static final double ZERO_LOW = 9.549995429965697e-17;
  private static final double ZERO_LAST = 2.89392992820415e-33;
  private static final TwoDoubles SLOPE_AT_ZERO =
      new TwoDoubles(0.9676722454476212, -3.387874303038943e-17);
  private static final double[] NEAR_ZERO = {
    -0.4427631689835921, 0.258499760955651, -0.16394270544240652, 0.10782405069126237
  };

  /// B(2k)/2k for k from 1.
  private static final TwoDoubles[] DIGAMMA = {
    new TwoDoubles(0.08333333333333333, 4.625929269271485e-18),
    new TwoDoubles(-0.008333333333333333, -1.1564823173178714e-19),
    new TwoDoubles(0.003968253968253968, 2.20282346155785e-19),
    new TwoDoubles(-0.004166666666666667, -5.782411586589357e-20),
    new TwoDoubles(0.007575757575757576, -2.1026951223961299e-19),
    new TwoDoubles(-0.021092796092796094, 1.3911677399530732e-18),
    new TwoDoubles(0.08333333333333333, 4.625929269271485e-18),
    new TwoDoubles(-0.4432598039215686, -2.0462934179365632e-17),
    new TwoDoubles(3.0539543302701198, -1.0882720820608607e-17),
    new TwoDoubles(-26.456212121212122, 7.449932926454383e-16),
    new TwoDoubles(281.46014492753625, -1.647635329298783e-14),
    new TwoDoubles(-3607.5105463980462, -1.5347029033579816e-13),
    new TwoDoubles(54827.583333333336, -2.4253192047278085e-12),
    new TwoDoubles(-974936.8238505747, -4.2284185858978625e-11),
    new TwoDoubles(20052695.79668808, -8.878409127275055e-10),
  };

  /// B(2k)/(2k)! for k from 1.
  private static final TwoDoubles[] EULER_MACLAURIN = {
    new TwoDoubles(0.08333333333333333, 4.625929269271485e-18),
    new TwoDoubles(-0.001388888888888889, 5.300543954373577e-20),
    new TwoDoubles(3.306878306878307e-05, -2.2300719288557665e-21),
    new TwoDoubles(-8.267195767195768e-07, 3.457597454003665e-23),
    new TwoDoubles(2.08767569878681e-08, -1.2073450591132599e-24),
    new TwoDoubles(-5.284190138687493e-10, 3.517096671929869e-27),
    new TwoDoubles(1.3382536530684679e-11, -2.828354019907999e-29),
    new TwoDoubles(-3.3896802963225827e-13, -1.4986928409964295e-29),
    new TwoDoubles(8.586062056277845e-15, -6.05252374381974e-31),
    new TwoDoubles(-2.174868698558062e-16, 4.961617782549996e-33),
    new TwoDoubles(5.5090028283602295e-18, -1.49827152194499e-35),
    new TwoDoubles(-1.3954464685812522e-19, -1.0350590497256251e-35),
    new TwoDoubles(3.534707039629467e-21, 1.894231142684204e-37),
    new TwoDoubles(-8.953517427037546e-23, -5.728752743153026e-39),
    new TwoDoubles(2.267952452337683e-24, 1.3043458462619563e-40),
  };

  private PolygammaValues() {}

  private static boolean isPole(double x) {
    return x <= 0 && x == Math.rint(x);
  }

  static double digamma(double x) {
    if (isPole(x) || Double.isNaN(x)) {
      return Double.NaN;
    }
    if (Math.abs(x) < 0x1p-60) {
      return -1 / x;
    }
    if (x > 0x1p120) {
      return x < Double.POSITIVE_INFINITY ? TwoDoubles.of(x).ln().value() : x;
    }
    if (Math.abs(x - ZERO) < 0x1p-14) {
      return nearZero(x);
    }
    if (x > 0) {
      return positive(TwoDoubles.of(x)).value();
    }
    // ψ(1 − x) − ψ(1 − f) + ψ(f) for the fraction f, which is kept exact on its shorter side.
    double whole = Math.rint(x);
    double distance = x - whole;
    TwoDoubles fraction = TwoDoubles.sum(distance > 0 ? 0 : 1, distance);
    TwoDoubles rest = TwoDoubles.sum(distance > 0 ? 1 : 0, -distance);
    TwoDoubles far = positive(TwoDoubles.sum(1, -x));
    return positive(fraction).minus(positive(rest)).plus(far).value();
  }

  private static double nearZero(double x) {
    TwoDoubles distance = TwoDoubles.sum(x - ZERO, -ZERO_LOW).plus(-ZERO_LAST);
    double tail = 0;
    for (int i = NEAR_ZERO.length - 1; i >= 0; i--) {
      tail = Math.fma(tail, distance.high(), NEAR_ZERO[i]);
    }
    return distance.times(tail).plus(SLOPE_AT_ZERO).times(distance).value();
  }

  private static TwoDoubles positive(TwoDoubles a) {
    int steps = GammaValues.stepsTo(SERIES_FROM, a);
    TwoDoubles at = a.plus(steps);
    TwoDoubles reciprocal = TwoDoubles.ONE.over(at);
    TwoDoubles square = reciprocal.times(reciprocal);
    TwoDoubles series = TwoDoubles.polynomial(DIGAMMA, 6, square).times(square);
    TwoDoubles value = at.ln().minus(reciprocal.scaled(0.5)).minus(series);
    return steps == 0 ? value : value.minus(reciprocals(a, steps));
  }

  /// 1/a + 1/(a + 1) + …, as one fraction.
  private static TwoDoubles reciprocals(TwoDoubles a, int count) {
    double top = 0;
    double topLow = 0;
    double bottom = 1;
    double bottomLow = 0;
    for (int k = 0; k < count; k++) {
      TwoDoubles factor = a.plus(k);
      double scaled = top * factor.high();
      double lost =
          Math.fma(top, factor.high(), -scaled) + (top * factor.low() + topLow * factor.high());
      TwoDoubles sum = TwoDoubles.sum(scaled, bottom);
      lost += sum.low() + bottomLow;
      top = sum.high() + lost;
      topLow = lost - (top - sum.high());
      double product = bottom * factor.high();
      lost =
          Math.fma(bottom, factor.high(), -product)
              + (bottom * factor.low() + bottomLow * factor.high());
      bottom = product + lost;
      bottomLow = lost - (bottom - product);
    }
    return new TwoDoubles(top, topLow).over(new TwoDoubles(bottom, bottomLow));
  }

  /// The derivative of order n of digamma, for whole n from 0 to [#LARGEST_ORDER].
  static double polygamma(double n, double x) {
    if (!(n >= 0 && n <= LARGEST_ORDER && n == Math.rint(n)) || isPole(x) || Double.isNaN(x)) {
      return Double.NaN;
    }
    if (n == 0) {
      return digamma(x);
    }
    int power = (int) n + 1;
    if (x == Double.POSITIVE_INFINITY) {
      return power % 2 == 0 ? 0.0 : -0.0;
    }
    if (x > 0) {
      return times(power, TwoDoubles.of(x), sum(power, TwoDoubles.of(x)));
    }
    double whole = Math.rint(x);
    double distance = x - whole;
    boolean even = power % 2 == 0;
    TwoDoubles near = TwoDoubles.of(Math.abs(distance));
    TwoDoubles far = near.negated().plus(1);
    TwoDoubles beyond = TwoDoubles.sum(1, -x);
    // Over all k of 1/(x + k)^s, less those below x.
    TwoDoubles first = sum(power, near);
    TwoDoubles second = sum(power, far).times(near.over(far).raised(power));
    TwoDoubles third = sum(power, beyond).times(near.over(beyond).raised(power));
    TwoDoubles sum =
        even
            ? first.plus(second).minus(third)
            : distance > 0 ? first.minus(second).plus(third) : second.minus(first).plus(third);
    return times(power, near, sum);
  }

  /// (−1)^s (s − 1)! sum / a^s
  private static double times(int power, TwoDoubles a, TwoDoubles sum) {
    int exponent = Math.getExponent(a.high());
    exponent = a.high() < Double.MIN_NORMAL ? Math.getExponent(a.high() * 0x1p54) - 54 : exponent;
    TwoDoubles unit =
        new TwoDoubles(Math.scalb(a.high(), -exponent), Math.scalb(a.low(), -exponent));
    TwoDoubles factorial = TwoDoubles.of(0x1p-600);
    for (int i = 2; i < power; i++) {
      factorial = factorial.times(i);
    }
    double size = factorial.times(sum).over(unit.raised(power)).value();
    double value = Math.scalb(size, 600 - exponent * power);
    return power % 2 == 0 ? value : -value;
  }

  /// a^s Σ 1/(a + k)^s over k from 0.
  private static TwoDoubles sum(int power, TwoDoubles a) {
    double from = SERIES_FROM + 1.8 * power;
    TwoDoubles sum = TwoDoubles.of(0);
    TwoDoubles at = a;
    while (at.high() < from) {
      TwoDoubles term = a.over(at).raised(power);
      sum = sum.plus(term);
      if (term.high() < NOTHING) {
        return sum;
      }
      at = at.plus(1);
    }
    // at/(s − 1) + 1/2 + Σ B(2k)/(2k)! s (s + 1) … (s + 2k − 2) / at^(2k − 1)
    TwoDoubles reciprocal = TwoDoubles.ONE.over(at);
    TwoDoubles square = reciprocal.times(reciprocal);
    TwoDoubles factor = reciprocal.times(power);
    TwoDoubles tail = at.over(power - 1).plus(0.5);
    for (int k = 1; k <= EULER_MACLAURIN.length; k++) {
      tail = tail.plus(EULER_MACLAURIN[k - 1].times(factor));
      factor = factor.times((power + 2.0 * k - 1) * (power + 2.0 * k)).times(square);
    }
    return a.high() >= from ? tail : sum.plus(tail.times(a.over(at).raised(power)));
  }
}
