package dev.nabla.expr;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Gamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;

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

  static double gamma(double x) {
    return x == Double.POSITIVE_INFINITY ? x : Gamma.value(x);
  }

  static double factorial(double x) {
    return gamma(x + 1);
  }

  static double logGamma(double x) {
    if (x == Double.POSITIVE_INFINITY) {
      return x;
    }
    return x > 0 ? LogGamma.value(x) : Double.NaN;
  }

  static double digamma(double x) {
    if (x <= 0 && x == Math.rint(x)) {
      return Double.NaN;
    }
    // Digamma.value drops the term π²x/6 here.
    return x > 0 && x < 1e-4 ? Digamma.value(x + 1) - 1 / x : Digamma.value(x);
  }

  /// The derivative of order n of digamma, for whole n at least 0.
  static double polygamma(double n, double x) {
    if (n != Math.rint(n) || n < 0 || n > 150 || (x <= 0 && x == Math.rint(x))) {
      return Double.NaN;
    }
    if (n == 0) {
      return digamma(x);
    }
    return n == 1 ? Trigamma.value(x) : higherPolygamma((int) n, x);
  }

  private static final double[] BERNOULLI = {
    1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510
  };

  /// Recurrence up to where the asymptotic series holds: Abramowitz and Stegun 6.4.6 and 6.4.11.
  private static double higherPolygamma(int n, double x) {
    if (x < -1000) {
      return Double.NaN;
    }
    double factorial = factorial(n);
    double sum = 0;
    double at = x;
    while (at < 20 + n) {
      sum += Math.pow(at, -n - 1);
      at += 1;
    }
    double tail = factorial(n - 1) * Math.pow(at, -n) + factorial * Math.pow(at, -n - 1) / 2;
    for (int k = 1; k <= BERNOULLI.length; k++) {
      double ratio = 1;
      for (int i = 2 * k + 1; i <= 2 * k + n - 1; i++) {
        ratio *= i;
      }
      tail += BERNOULLI[k - 1] * ratio * Math.pow(at, -2 * k - n);
    }
    double magnitude = factorial * sum + tail;
    return n % 2 == 1 ? magnitude : -magnitude;
  }

  /// n over k, exact for whole numbers as far as doubles reach.
  static double binomial(double n, double k) {
    if (k == Math.rint(k) && Math.abs(k) <= 1000) {
      boolean whole = n >= 0 && n == Math.rint(n);
      if (k < 0 || (whole && k > n)) {
        return 0;
      }
      double smaller = whole ? Math.min(k, n - k) : k;
      double value = 1;
      for (int i = 1; i <= smaller; i++) {
        value = value * (n - (smaller - i)) / i;
      }
      return n == Math.rint(n) && Math.abs(value) < 0x1p53 ? Math.rint(value) : value;
    }
    if (n > -1 && k > -1 && n - k > -1) {
      return Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1));
    }
    return gamma(n + 1) * reciprocalGamma(k + 1) * reciprocalGamma(n - k + 1);
  }

  /// 1/Γ, which is 0 at the poles of Γ.
  private static double reciprocalGamma(double x) {
    return x <= 0 && x == Math.rint(x) ? 0 : 1 / gamma(x);
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
    return x < 0 && odd ? -Math.pow(-x, 1 / degree) : Math.pow(x, 1 / degree);
  }
}
