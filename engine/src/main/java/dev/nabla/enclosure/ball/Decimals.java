package dev.nabla.enclosure.ball;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/// From balls to decimals.
public final class Decimals {
  /// Binary exponents beyond this are first brought near 0 by a power of ten.
  private static final long LARGEST_SHIFT = 40_000;

  private static final double LOG10_2 = 0.3010299956639812;

  private Decimals() {}

  /// The decimal to which every number in the ball is rounded, if it is one and the same.
  public static Optional<BigDecimal> rounded(Ball ball, MathContext context) {
    if (ball.sign().isEmpty()) {
      return Optional.empty();
    }
    if (ball.sign().getAsInt() == 0) {
      return Optional.of(BigDecimal.ZERO);
    }
    if (Math.abs(ball.magnitude()) > LARGEST_SHIFT) {
      return scaled(ball, context);
    }
    BigDecimal low = decimal(ball.end(-1), context);
    BigDecimal high = decimal(ball.end(1), context);
    return low.compareTo(high) == 0 ? Optional.of(low) : Optional.empty();
  }

  /// The same for an exact number with a multiple of π.
  public static Optional<BigDecimal> rounded(Exact exact, int bits, MathContext context) {
    return rounded(exact.toBall(bits), context);
  }

  private static Optional<BigDecimal> scaled(Ball ball, MathContext context) {
    int power = (int) (ball.magnitude() * LOG10_2);
    int bits = ball.mantissa().bitLength() + 64;
    Ball ten = Ball.of(10).pow(BigInteger.valueOf(Math.abs(power)), bits);
    Ball near = power > 0 ? ball.div(ten, bits) : ball.times(ten, bits);
    return rounded(near, context).map(value -> value.scaleByPowerOfTen(power));
  }

  private static BigDecimal decimal(Ball exact, MathContext context) {
    if (exact.exponent() >= 0) {
      return new BigDecimal(exact.mantissa().shiftLeft((int) exact.exponent())).round(context);
    }
    BigInteger divisor = BigInteger.ONE.shiftLeft((int) -exact.exponent());
    return new BigDecimal(exact.mantissa()).divide(new BigDecimal(divisor), context);
  }
}
