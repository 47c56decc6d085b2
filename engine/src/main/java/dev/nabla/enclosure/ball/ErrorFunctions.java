package dev.nabla.enclosure.ball;

/// The error function and its complement.
final class ErrorFunctions {
  private ErrorFunctions() {}

  /// From the series of positive terms 2/√π e^(−x²) Σ 2^n x^(2n+1)/(2n+1)!! (Abramowitz and Stegun
  /// 7.1.6).
  static Quantity erf(Ball x, int bits) {
    Ball middle = x.midpoint();
    if (middle.mantissa().signum() == 0) {
      return Ball.within(x.radius().shifted(1));
    }
    if (isFar(middle, bits)) {
      // |erf x| is within e^(−x²) of 1.
      return Ball.of(middle.mantissa().signum())
          .widened(Bound.powerOfTwo(-bits))
          .widened(x.radius().shifted(1));
    }
    int work = bits + 32;
    Ball square = middle.square(work);
    Ball term = middle;
    Ball sum = term;
    for (int n = 1; term.magnitude() > sum.magnitude() - work; n++) {
      Interruption.check();
      term = term.times(square, work).shifted(1).div(Ball.of(2L * n + 1), work);
      sum = sum.plus(term, work);
    }
    // From here on the terms fall by more than a half each.
    Ball series = sum.widened(term.upper().shifted(1));
    if (!(Elementary.exp(square.negate(), work) instanceof Ball fall)) {
      return Missing.UNDECIDED;
    }
    Ball scale = Ball.of(2).div(Constants.pi(work).sqrt(work), work);
    Ball value = series.times(fall, work).times(scale, work);
    return value.widened(x.radius().shifted(1)).rounded(bits);
  }

  /// Whether e^(−x²) is below 2^(−bits).
  private static boolean isFar(Ball middle, int bits) {
    return size(middle) > 0.7 * (bits + 10) + 8;
  }

  /// x² about, or infinite.
  private static double size(Ball middle) {
    Bound upper = middle.upper();
    return upper.exponent() > 500
        ? Double.POSITIVE_INFINITY
        : Math.pow(upper.mantissa(), 2) * Math.pow(4, (double) upper.exponent());
  }

  /// 1 − erf x without losing digits to the right: with more bits where x² is small, else from the
  /// asymptotic series, whose error is below the first omitted term (7.1.23).
  static Quantity erfc(Ball x, int bits) {
    Ball middle = x.midpoint();
    if (middle.mantissa().signum() <= 0) {
      return erf(x, bits) instanceof Ball value ? Ball.of(1).minus(value, bits) : Missing.UNDECIDED;
    }
    if (!isFar(middle, bits)) {
      int work = bits + (int) (1.5 * size(middle)) + 32;
      return erf(middle, work) instanceof Ball value
          ? Ball.of(1).minus(value, work).widened(slopeError(x, work)).rounded(bits)
          : Missing.UNDECIDED;
    }
    int work = bits + 32;
    Ball square = middle.square(2 * middle.mantissa().bitLength() + work);
    if (!(Elementary.exp(square.negate(), work) instanceof Ball fall)) {
      return Missing.UNDECIDED;
    }
    Ball term = Ball.of(1);
    Ball sum = term;
    for (int n = 1; term.magnitude() > -work; n++) {
      Interruption.check();
      term = term.times(Ball.of(2L * n - 1), work).div(square, work).shifted(-1).negate();
      sum = sum.plus(term, work);
      if (n > work) {
        break;
      }
    }
    Ball root = Constants.pi(work).sqrt(work);
    Ball value = sum.widened(term.upper()).times(fall, work).div(middle.times(root, work), work);
    return value.widened(slopeError(x, work)).rounded(bits);
  }

  /// The radius of x times a bound of the slope 2/√π e^(−x²) in the ball.
  private static Bound slopeError(Ball x, int bits) {
    if (x.isExact()) {
      return Bound.ZERO;
    }
    Bound flat = x.radius().shifted(1);
    boolean narrow = x.radius().exponent() + Math.max(1, x.magnitude()) < -4;
    return narrow && Elementary.exp(x.midpoint().square(bits).negate(), 64) instanceof Ball fall
        ? flat.times(fall.upper()).shifted(1)
        : flat;
  }
}
