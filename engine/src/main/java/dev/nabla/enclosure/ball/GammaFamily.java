package dev.nabla.enclosure.ball;

import dev.nabla.expr.Rational;
import java.math.BigInteger;
import java.util.OptionalInt;

/// Γ and what comes of it, by Stirling's series after moving the argument up.
///
/// For positive arguments the error of the series is below its first omitted term (Abramowitz and
/// Stegun 6.1.40, 6.3.18, 6.4.11).
final class GammaFamily {
  /// More steps or more bits than this are not tried.
  private static final int MOST_STEPS = 100_000;

  private static final int MOST_BITS = 8_000;
  private static final int LARGEST_FACTORIAL = 2_000;
  private static final int LARGEST_ORDER = 150;

  private final Arithmetic arithmetic;

  GammaFamily(Arithmetic arithmetic) {
    this.arithmetic = arithmetic;
  }

  Quantity gamma(Quantity x) {
    if (x instanceof Exact exact && exact.isInteger()) {
      BigInteger n = exact.rational().numerator();
      if (n.signum() <= 0) {
        return Missing.UNDEFINED;
      }
      if (n.bitLength() < 32 && n.intValue() <= LARGEST_FACTORIAL) {
        return Exact.of(Rational.of(product(1, n.intValue() - 1)));
      }
    }
    return work(x, Kind.GAMMA, 0);
  }

  Quantity logGamma(Quantity x) {
    OptionalInt sign = arithmetic.sign(x);
    if (sign.isEmpty()) {
      return x instanceof Missing ? x : Missing.UNDECIDED;
    }
    boolean one = x.equals(Exact.ONE) || x.equals(Exact.of(2));
    return sign.getAsInt() <= 0 ? Missing.UNDEFINED : one ? Exact.ZERO : work(x, Kind.LOGARITHM, 0);
  }

  /// ψ for the order 0, else its derivative of that order.
  Quantity polygamma(Quantity order, Quantity x) {
    if (!(order instanceof Exact exact) || !exact.isInteger()) {
      return order instanceof Ball ? Missing.UNDECIDED : Missing.UNDEFINED;
    }
    if (exact.rational().signum() < 0) {
      return Missing.UNDEFINED;
    }
    if (exact.rational().compareTo(Rational.of(LARGEST_ORDER)) > 0) {
      return Missing.NOT_AVAILABLE;
    }
    boolean pole = x instanceof Exact point && point.isInteger() && point.rational().signum() <= 0;
    return pole ? Missing.UNDEFINED : work(x, Kind.POLYGAMMA, exact.rational().intValueExact());
  }

  Quantity binomial(Quantity n, Quantity k) {
    if (k instanceof Exact exact && exact.isInteger()) {
      BigInteger count = exact.rational().numerator();
      if (count.signum() < 0) {
        return Exact.ZERO;
      }
      if (n instanceof Exact whole && whole.isInteger() && whole.rational().signum() >= 0) {
        BigInteger other = whole.rational().numerator().subtract(count);
        if (other.signum() < 0) {
          return Exact.ZERO;
        }
        count = count.min(other);
      }
      if (count.compareTo(BigInteger.valueOf(MOST_STEPS)) <= 0) {
        return falling(n, count.intValue());
      }
    }
    Quantity one = Exact.ONE;
    Quantity top = gamma(arithmetic.plus(n, one));
    Quantity left = gamma(arithmetic.plus(k, one));
    Quantity right = gamma(arithmetic.plus(arithmetic.minus(n, k), one));
    return arithmetic.div(top, arithmetic.times(left, right));
  }

  /// n (n − 1) … (n − k + 1) / k!
  private Quantity falling(Quantity n, int k) {
    Quantity value = Exact.ONE;
    for (int i = 0; i < k; i++) {
      Interruption.check();
      value = arithmetic.times(value, arithmetic.minus(n, Exact.of(i)));
      value = arithmetic.div(value, Exact.of(i + 1));
    }
    return value;
  }

  /// from · … · to, halving the range so that the factors stay of one size.
  private static BigInteger product(int from, int to) {
    if (to - from < 8) {
      BigInteger value = BigInteger.ONE;
      for (int i = from; i <= to; i++) {
        value = value.multiply(BigInteger.valueOf(i));
      }
      return value;
    }
    int middle = (from + to) >>> 1;
    return product(from, middle).multiply(product(middle + 1, to));
  }

  private enum Kind {
    GAMMA,
    LOGARITHM,
    POLYGAMMA
  }

  private Quantity work(Quantity x, Kind kind, int order) {
    if (arithmetic.bits() > MOST_BITS) {
      return Missing.TOO_LARGE;
    }
    return arithmetic.map(
        x,
        (ball, bits) -> {
          int wide = bits + 64;
          long far = (long) (0.12 * wide) + 8 + order;
          if (ball.magnitude() > 200) {
            return Missing.TOO_LARGE;
          }
          long whole = ball.magnitude() > 62 ? far : ball.end(-1).toFixed(0).longValue();
          long steps = Math.max(0, far - whole);
          if (steps > MOST_STEPS) {
            return Missing.TOO_LARGE;
          }
          return kind == Kind.POLYGAMMA
              ? polygamma(ball, (int) steps, order, wide)
              : gamma(ball, (int) steps, kind, wide);
        });
  }

  private static Quantity gamma(Ball x, int steps, Kind kind, int bits) {
    Ball product = Ball.of(1);
    for (int i = 0; i < steps; i++) {
      Interruption.check();
      product = product.times(x.plus(Ball.of(i), bits), bits);
    }
    if (product.sign().isEmpty()) {
      return Missing.UNDECIDED;
    }
    Quantity series = stirling(x.plus(Ball.of(steps), bits), bits);
    if (!(series instanceof Ball logarithm)) {
      return series;
    }
    if (kind == Kind.LOGARITHM) {
      return Elementary.ln(product, bits) instanceof Ball moved
          ? logarithm.minus(moved, bits)
          : Missing.UNDECIDED;
    }
    Quantity value = Elementary.exp(logarithm, bits);
    return value instanceof Ball ball ? ball.div(product, bits) : value;
  }

  /// (z − ½) ln z − z + ½ ln 2π + Σ B₂ₖ / (2k (2k − 1) z^(2k − 1))
  private static Quantity stirling(Ball z, int bits) {
    if (!(Elementary.ln(z, bits) instanceof Ball logarithm)
        || !(Elementary.ln(Constants.pi(bits).shifted(1), bits) instanceof Ball tau)) {
      return Missing.UNDECIDED;
    }
    Ball half = Ball.of(1).shifted(-1);
    Ball sum =
        z.minus(half, bits).times(logarithm, bits).minus(z, bits).plus(tau.shifted(-1), bits);
    Ball reciprocal = Ball.of(1).div(z, bits);
    Ball square = reciprocal.square(bits);
    Ball power = reciprocal;
    for (int k = 1; ; k++) {
      Interruption.check();
      Ball factor = Bernoulli.ball(k, bits).div(Ball.of(2L * k * (2L * k - 1)), bits);
      Ball term = factor.times(power, bits);
      if (term.magnitude() < -bits || k > bits) {
        return sum.widened(term.upper());
      }
      sum = sum.plus(term, bits);
      power = power.times(square, bits);
    }
  }

  private static Quantity polygamma(Ball x, int steps, int order, int bits) {
    Ball sum = Ball.of(0);
    Ball factorial = Ball.of(product(1, order), 0);
    for (int i = 0; i < steps; i++) {
      Interruption.check();
      Ball at = x.plus(Ball.of(i), bits);
      if (at.sign().isEmpty()) {
        return Missing.UNDECIDED;
      }
      Ball power = at.pow(BigInteger.valueOf(order + 1L), bits);
      sum = sum.plus(factorial.div(power, bits), bits);
    }
    Ball z = x.plus(Ball.of(steps), bits);
    Quantity tail = order == 0 ? digammaSeries(z, bits) : polygammaSeries(z, order, bits);
    if (!(tail instanceof Ball far)) {
      return tail;
    }
    if (order == 0) {
      return far.minus(sum, bits);
    }
    Ball total = far.plus(sum, bits);
    return order % 2 == 1 ? total : total.negate();
  }

  /// ln z − 1/(2z) − Σ B₂ₖ / (2k z^(2k))
  private static Quantity digammaSeries(Ball z, int bits) {
    if (!(Elementary.ln(z, bits) instanceof Ball logarithm)) {
      return Missing.UNDECIDED;
    }
    Ball reciprocal = Ball.of(1).div(z, bits);
    Ball square = reciprocal.square(bits);
    Ball sum = logarithm.minus(reciprocal.shifted(-1), bits);
    Ball power = square;
    for (int k = 1; ; k++) {
      Interruption.check();
      Ball term = Bernoulli.ball(k, bits).div(Ball.of(2L * k), bits).times(power, bits);
      if (term.magnitude() < -bits || k > bits) {
        return sum.widened(term.upper());
      }
      sum = sum.minus(term, bits);
      power = power.times(square, bits);
    }
  }

  /// (m − 1)!/z^m + m!/(2 z^(m + 1)) + Σ B₂ₖ (2k + m − 1)! / ((2k)! z^(2k + m))
  private static Quantity polygammaSeries(Ball z, int m, int bits) {
    Ball reciprocal = Ball.of(1).div(z, bits);
    Ball square = reciprocal.square(bits);
    Ball power = reciprocal.pow(BigInteger.valueOf(m), bits);
    BigInteger before = product(1, m - 1);
    Ball first = Ball.of(before, 0).times(power, bits);
    Ball second =
        Ball.of(before.multiply(BigInteger.valueOf(m)), 0)
            .times(power, bits)
            .times(reciprocal, bits)
            .shifted(-1);
    Ball sum = first.plus(second, bits);
    for (int k = 1; ; k++) {
      Interruption.check();
      power = power.times(square, bits);
      // (2k + m − 1)!/(2k)! = (2k + 1) … (2k + m − 1).
      Ball term =
          Bernoulli.ball(k, bits)
              .times(Ball.of(product(2 * k + 1, 2 * k + m - 1), 0), bits)
              .times(power, bits);
      if (term.magnitude() < sum.magnitude() - bits || k > bits) {
        return sum.widened(term.upper());
      }
      sum = sum.plus(term, bits);
    }
  }
}
