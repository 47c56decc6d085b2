package dev.nabla.enclosure.ball;

import java.math.BigInteger;
import java.util.OptionalInt;

/// Elementary functions of balls: a reduced argument for [FixedPoint], and the error of the
/// argument times a bound of the slope.
final class Elementary {
  /// Exponents of two beyond this are too large to write down.
  static final long LARGEST_EXPONENT = 1L << 31;

  /// Angles with a larger exponent are not reduced.
  private static final int LARGEST_ANGLE = 1 << 18;

  private Elementary() {}

  static Quantity exp(Ball x, int bits) {
    if (x.magnitude() > 33) {
      return x.mantissa().signum() < 0
          ? Ball.within(Bound.powerOfTwo(-LARGEST_EXPONENT))
          : Missing.TOO_LARGE;
    }
    if (x.radius().exponent() >= 0 && !x.isExact()) {
      return Missing.UNDECIDED;
    }
    int work = bits + 48;
    Ball middle = x.midpoint();
    BigInteger times =
        middle.div(Constants.ln2(64), 64).toFixed(1).add(BigInteger.ONE).shiftRight(1);
    long n = times.longValueExact();
    if (n > LARGEST_EXPONENT) {
      return Missing.TOO_LARGE;
    }
    if (n < -LARGEST_EXPONENT) {
      return Ball.within(Bound.powerOfTwo(-LARGEST_EXPONENT));
    }
    Ball rest = middle.minus(Constants.ln2(work).times(Ball.of(n), work), work);
    BigInteger power = FixedPoint.exp(rest.toFixed(bits + 8), bits + 8);
    Ball value =
        Ball.ofFixed(power, bits + 8, FixedPoint.UNITS)
            .widened(rest.radius().shifted(2))
            .shifted(n);
    // e^(m + r) − e^m ≤ 2 r e^m for r ≤ 1.
    return value.widened(value.upper().times(x.radius()).shifted(1)).rounded(bits);
  }

  static Quantity ln(Ball x, int bits) {
    OptionalInt sign = x.sign();
    if (sign.isEmpty()) {
      return Missing.UNDECIDED;
    }
    if (sign.getAsInt() <= 0) {
      return Missing.UNDEFINED;
    }
    int work = bits + 8;
    long n = x.magnitude();
    Ball mantissa = x.midpoint().shifted(-n);
    // Near 1 from below the exponent 0 keeps the logarithm small.
    BigInteger value = FixedPoint.ln(mantissa.toFixed(work), work);
    Ball sum =
        Ball.ofFixed(value, work, FixedPoint.UNITS)
            .plus(Constants.ln2(work + 40).times(Ball.of(n), work + 40), work);
    Bound error = x.isExact() ? Bound.ZERO : x.radius().times(x.lower().reciprocal());
    return sum.widened(error).rounded(bits);
  }

  static Quantity sin(Ball x, int bits) {
    return circular(x, bits, false);
  }

  static Quantity cos(Ball x, int bits) {
    return circular(x, bits, true);
  }

  private static Quantity circular(Ball x, int bits, boolean cosine) {
    if (x.magnitude() > LARGEST_ANGLE) {
      return Missing.TOO_LARGE;
    }
    Ball middle = x.midpoint();
    if (middle.magnitude() < -bits) {
      // sin m = m within |m|³, cos m = 1 within m².
      Bound square = middle.upper().times(middle.upper());
      Ball near =
          cosine ? Ball.of(1).widened(square) : middle.widened(square.times(middle.upper()));
      return near.widened(x.radius());
    }
    int small = (int) Math.max(0, -middle.magnitude());
    int work = bits + small + 8;
    int wide = work + (int) Math.max(0, middle.magnitude()) + 8;
    Ball quarter = Constants.pi(wide + 8).shifted(-1);
    BigInteger turns = middle.div(quarter, wide).toFixed(1).add(BigInteger.ONE).shiftRight(1);
    Ball rest = middle.minus(quarter.times(Ball.of(turns, 0), wide), wide);
    BigInteger[] both = FixedPoint.cosAndSin(rest.toFixed(work), work);
    int quarterTurns = turns.intValue() + (cosine ? 1 : 0);
    BigInteger value = (quarterTurns & 1) == 0 ? both[1] : both[0];
    Ball ball =
        Ball.ofFixed((quarterTurns & 2) == 0 ? value : value.negate(), work, FixedPoint.UNITS);
    return ball.widened(rest.radius()).widened(x.radius()).rounded(bits);
  }

  /// The angle of the point (x, y), from −π to π.
  static Quantity atan2(Ball y, Ball x, int bits) {
    OptionalInt signY = y.sign();
    OptionalInt signX = x.sign();
    boolean steep = y.magnitude() > x.magnitude();
    if (steep && signY.isPresent()) {
      Ball half = Constants.pi(bits + 8).shifted(-1);
      Ball rest = atan(x.div(y, bits + 8), bits + 8);
      return (signY.getAsInt() > 0 ? half : half.negate()).minus(rest, bits);
    }
    if (signX.isEmpty()) {
      return Missing.UNDECIDED;
    }
    if (signX.getAsInt() == 0) {
      return signY.isPresent() && signY.getAsInt() == 0 ? Missing.UNDEFINED : Missing.UNDECIDED;
    }
    Ball angle = atan(y.div(x, bits + 8), bits + 8);
    if (signX.getAsInt() > 0) {
      return angle.rounded(bits);
    }
    if (signY.isEmpty()) {
      return Missing.UNDECIDED;
    }
    Ball pi = Constants.pi(bits + 8);
    return (signY.getAsInt() >= 0 ? pi : pi.negate()).plus(angle, bits);
  }

  /// arctan of a ball of size about 2 or less.
  private static Ball atan(Ball x, int bits) {
    Ball middle = x.midpoint();
    if (middle.magnitude() < -bits) {
      Bound size = middle.upper();
      return middle.widened(size.times(size).times(size)).widened(x.radius());
    }
    int work = bits + (int) Math.max(0, -middle.magnitude()) + 8;
    BigInteger value = FixedPoint.atan(middle.toFixed(work), work);
    return Ball.ofFixed(value, work, FixedPoint.UNITS).widened(x.radius()).rounded(bits);
  }

  static Quantity sqrt(Ball x, int bits) {
    OptionalInt sign = x.sign();
    if (sign.isEmpty()) {
      return Missing.UNDECIDED;
    }
    return switch (sign.getAsInt()) {
      case -1 -> Missing.UNDEFINED;
      case 0 -> Exact.ZERO;
      default -> x.sqrt(bits);
    };
  }
}
