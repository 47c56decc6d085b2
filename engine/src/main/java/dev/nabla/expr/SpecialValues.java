package dev.nabla.expr;

import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfc;

/// Double values of the table's functions that [Math] does not have.
final class SpecialValues {
  private static final double SQRT_HALF = Math.sqrt(0.5);

  private SpecialValues() {}

  static double asinh(double x) {
    double a = Math.abs(x);
    double value =
        a > 1e8 ? Math.log(a) + Math.log(2) : Math.log1p(a + a * a / (1 + Math.sqrt(a * a + 1)));
    return Math.copySign(value, x);
  }

  static double acosh(double x) {
    if (x > 1e8) {
      return Math.log(x) + Math.log(2);
    }
    double t = x - 1;
    return x < 1 ? Double.NaN : Math.log1p(t + Math.sqrt(t * (x + 1)));
  }

  static double atanh(double x) {
    double a = Math.abs(x);
    return Math.copySign(0.5 * Math.log1p(2 * a / (1 - a)), x);
  }

  /// Exact for powers of two.
  static double log2(double x) {
    int exponent = Math.getExponent(x);
    boolean power = exponent <= Double.MAX_EXPONENT && x == Math.scalb(1.0, exponent);
    return power ? exponent : Math.log(x) / Math.log(2);
  }

  /// 1/(1 + e^(−x)), from the side that neither overflows nor cancels.
  static double sigmoid(double x) {
    double e = Math.exp(-Math.abs(x));
    return (x >= 0 ? 1 : e) / (1 + e);
  }

  /// ln(1 + e^x) without overflow.
  static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  static double relu(double x) {
    return Math.max(0.0, x);
  }

  static double leakyRelu(double x) {
    return x > 0 ? x : x / 100;
  }

  /// x times the normal distribution function; erfc keeps the left tail from cancelling.
  static double gelu(double x) {
    return x == Double.NEGATIVE_INFINITY ? -0.0 : 0.5 * x * Erfc.value(-x * SQRT_HALF);
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
    return GammaValues.binomial(n, k);
  }

  /// n (n − 1) … (n − k + 1) / k!
  private static double product(double n, int k) {
    TwoDoubles product = TwoDoubles.of(0x1p-60);
    for (int i = 1; i <= k; i++) {
      product = product.times(TwoDoubles.sum(n, 1 - i)).over(i);
    }
    return product.value() * 0x1p60;
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
        size > 0 && size < Double.POSITIVE_INFINITY && Math.abs(1 / degree) < 0x1p100
            ? TwoDoubles.of(size).ln().over(degree).exp().value()
            : Math.pow(size, 1 / degree);
    return x < 0 && odd ? -root : root;
  }
}
