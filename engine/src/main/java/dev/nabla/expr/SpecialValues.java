package dev.nabla.expr;

import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfc;

/// Double values of the table's functions that [Math] does not have.
final class SpecialValues {
  private static final double SQRT_HALF = 0x1.6a09e667f3bcdp-1;
  private static final double SQRT_HALF_LOW = -0x1.bdd3413b26456p-55;
  private static final double TWO_OVER_SQRT_PI = 1.1283791670955126;

  /// Below this two terms of a series are enough.
  private static final double SMALL = 0x1p-20;

  /// Above this 1 does not count beside a square.
  private static final double LARGE = 0x1p500;

  private SpecialValues() {}

  static double sinh(double x) {
    double a = Math.abs(x);
    if (!(a < 711)) {
      return x * Double.POSITIVE_INFINITY;
    }
    TwoDoubles.Scaled power = TwoDoubles.of(a).exp();
    double value =
        a < SMALL
            ? a + a * a * a / 6
            : a > 40
                ? Math.scalb(power.number().value(), power.exponent() - 1)
                : halfDifference(power.number().scaled(Math.scalb(1.0, power.exponent())));
    return Math.copySign(value, x);
  }

  private static double halfDifference(TwoDoubles power) {
    return 0.5 * power.minus(TwoDoubles.ONE.over(power)).value();
  }

  static double cosh(double x) {
    double a = Math.abs(x);
    if (!(a < 711)) {
      return a * Double.POSITIVE_INFINITY;
    }
    TwoDoubles.Scaled scaled = TwoDoubles.of(a).exp();
    if (a > 40) {
      return Math.scalb(scaled.number().value(), scaled.exponent() - 1);
    }
    TwoDoubles power = scaled.number().scaled(Math.scalb(1.0, scaled.exponent()));
    return 0.5 * power.plus(TwoDoubles.ONE.over(power)).value();
  }

  static double asinh(double x) {
    double a = Math.abs(x);
    TwoDoubles at = TwoDoubles.of(a);
    double value =
        a < SMALL
            ? a - a * a * a / 6
            : a < LARGE ? at.plus(at.times(at).plus(1).sqrt()).ln().value() : lnOfTwice(a);
    return Math.copySign(value, x);
  }

  static double acosh(double x) {
    if (!(x > 1 && x < LARGE)) {
      return x > 1 ? lnOfTwice(x) : x == 1 ? 0 : Double.NaN;
    }
    TwoDoubles at = TwoDoubles.of(x);
    return at.plus(at.times(at).plus(-1).sqrt()).ln().value();
  }

  private static double lnOfTwice(double x) {
    return x < Double.POSITIVE_INFINITY ? TwoDoubles.of(x).ln().plus(TwoDoubles.LN2).value() : x;
  }

  static double atanh(double x) {
    double a = Math.abs(x);
    if (!(a < 1)) {
      return a == 1 ? x / 0.0 : Double.NaN;
    }
    double value =
        a < SMALL
            ? a + a * a * a / 3
            : 0.5 * TwoDoubles.sum(1, a).over(TwoDoubles.sum(1, -a)).ln().value();
    return Math.copySign(value, x);
  }

  /// Exact for powers of two.
  static double log2(double x) {
    boolean inside = x > 0 && x < Double.POSITIVE_INFINITY;
    return inside ? TwoDoubles.of(x).ln().over(TwoDoubles.LN2).value() : Math.log(x);
  }

  /// 1/(1 + e^(−x)), from the side that neither overflows nor cancels.
  static double sigmoid(double x) {
    TwoDoubles.Scaled scaled = TwoDoubles.of(-Math.abs(x)).exp();
    if (!(Math.abs(x) < 40)) {
      return x > 0 ? 1 : scaled.value();
    }
    TwoDoubles power = scaled.number().scaled(Math.scalb(1.0, scaled.exponent()));
    TwoDoubles top = x < 0 ? power : TwoDoubles.ONE;
    return top.over(power.plus(1)).value();
  }

  /// ln(1 + e^x) without overflow.
  static double softplus(double x) {
    double a = Math.abs(x);
    TwoDoubles.Scaled scaled = TwoDoubles.of(-a).exp();
    if (!(a < 40)) {
      return x > 0 ? x : scaled.value();
    }
    TwoDoubles power = scaled.number().scaled(Math.scalb(1.0, scaled.exponent()));
    TwoDoubles part = a > 20 ? power.minus(power.times(power).scaled(0.5)) : power.plus(1).ln();
    return part.plus(Math.max(x, 0)).value();
  }

  static double relu(double x) {
    return Math.max(0.0, x);
  }

  static double leakyRelu(double x) {
    return x > 0 ? x : x / 100;
  }

  /// x times the normal distribution function; erfc keeps the left tail from cancelling.
  static double gelu(double x) {
    if (!(x > -40 && x < 40)) {
      return x <= -40 ? -0.0 : x;
    }
    double z = -x * SQRT_HALF;
    double lost = Math.fma(-x, SQRT_HALF, -z) - x * SQRT_HALF_LOW;
    return 0.5 * x * (Erfc.value(z) - lost * TWO_OVER_SQRT_PI * Math.exp(-z * z));
  }

  static double erf(double x) {
    return Erf.value(x);
  }

  static double erfc(double x) {
    return Erfc.value(x);
  }

  /// n over k, exact for whole numbers as far as doubles reach.
  static double binomial(double n, double k) {
    if (k == Math.rint(k) && Math.abs(k) <= 0x1p53) {
      boolean whole = n >= 0 && n == Math.rint(n);
      if (k < 0 || (whole && k > n)) {
        return 0;
      }
      double smaller = whole ? Math.min(k, n - k) : k;
      if (smaller <= 1100) {
        return product(n, (int) smaller);
      }
      if (whole) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return Double.isInfinite(k) && n > -1 ? 0 : GammaValues.binomial(n, k);
  }

  /// n (n − 1) … (n − k + 1) / k!
  private static double product(double n, int k) {
    TwoDoubles product = TwoDoubles.of(0x1p-60);
    double rough = 1;
    for (int i = 1; i <= k; i++) {
      product = product.times(TwoDoubles.sum(n, 1 - i)).over(i);
      rough *= (n - i + 1) / i;
    }
    return Math.abs(rough) < Double.POSITIVE_INFINITY ? product.value() * 0x1p60 : rough;
  }

  /// The real root: of a negative number for odd whole degrees.
  static double root(double x, double degree) {
    if (degree == 2) {
      return Math.sqrt(x);
    }
    if (degree == 3) {
      return Math.cbrt(x);
    }
    boolean odd = degree == Math.rint(degree) && Math.abs(degree % 2) == 1;
    double size = x < 0 && odd ? -x : x;
    double root =
        size > 0
                && size < Double.POSITIVE_INFINITY
                && Math.abs(1 / degree) < 0x1p100
                && Double.isFinite(degree)
            ? TwoDoubles.of(size).ln().over(degree).exp().value()
            : Math.pow(size, 1 / degree);
    return x < 0 && odd ? -root : root;
  }
}
