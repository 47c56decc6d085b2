package dev.nabla.enclosure.ball;

import dev.nabla.expr.Rational;
import java.math.BigInteger;

/// Bernoulli numbers of even index, from the tangent numbers: B₂ₖ = (−1)^(k − 1) 2k Tₖ / (4^k (4^k
/// − 1)) (R. P. Brent and D. Harvey, "Fast computation of Bernoulli, Tangent and Secant numbers",
/// 2013).
final class Bernoulli {
  private static Rational[] known = new Rational[0];

  private Bernoulli() {}

  /// B₂ₖ for k ≥ 1.
  static Ball ball(int k, int bits) {
    return Exact.of(number(k)).toBall(bits);
  }

  private static synchronized Rational number(int k) {
    if (k > known.length) {
      known = numbers(Math.max(64, Integer.highestOneBit(k) * 2));
    }
    return known[k - 1];
  }

  private static Rational[] numbers(int count) {
    BigInteger[] tangent = new BigInteger[count + 1];
    tangent[1] = BigInteger.ONE;
    for (int k = 2; k <= count; k++) {
      tangent[k] = tangent[k - 1].multiply(BigInteger.valueOf(k - 1L));
    }
    for (int k = 2; k <= count; k++) {
      Interruption.check();
      for (int j = k; j <= count; j++) {
        tangent[j] =
            tangent[j - 1]
                .multiply(BigInteger.valueOf(j - (long) k))
                .add(tangent[j].multiply(BigInteger.valueOf(j - k + 2L)));
      }
    }
    Rational[] numbers = new Rational[count];
    for (int k = 1; k <= count; k++) {
      BigInteger power = BigInteger.ONE.shiftLeft(2 * k);
      BigInteger top = tangent[k].multiply(BigInteger.valueOf(2L * k));
      BigInteger bottom = power.multiply(power.subtract(BigInteger.ONE));
      numbers[k - 1] = Rational.of(k % 2 == 1 ? top : top.negate(), bottom);
    }
    return numbers;
  }
}
