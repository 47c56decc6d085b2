package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.expr.Rational;
import java.math.BigDecimal;
import java.util.Map;

/// The derivative of a function at a point to more digits than a double has.
///
/// @param value the derivative; exactly at the double that stands for the point
record ExactSlope(BigDecimal value) {
  private static final int DIGITS = 40;

  /// @throws IllegalArgumentException if there is no derivative at the point; the message says so
  static ExactSlope of(Formula f, double x) {
    Formula derivative = f.diff("x");
    double rounded = derivative.at(x);
    if (!Double.isFinite(rounded)) {
      throw new IllegalArgumentException(
          "The function has no derivative at x = %s.".formatted(Numbers.shown(x)));
    }
    try {
      return new ExactSlope(derivative.digits(Map.of("x", Rational.of(x)), DIGITS));
    } catch (DigitsException perhapsExactlyZero) {
      return new ExactSlope(new BigDecimal(rounded));
    }
  }

  /// How far a computed slope is off.
  double errorOf(double slope) {
    return Double.isFinite(slope)
        ? new BigDecimal(slope).subtract(value).abs().doubleValue()
        : Double.NaN;
  }

  /// The number of leading digits of a computed slope that are right, 17 at most; 0 where the slope
  /// is 0 or nothing was computed.
  int rightDigits(double slope) {
    double error = errorOf(slope);
    double size = value.abs().doubleValue();
    if (error == 0) {
      return 17;
    }
    double digits = -Math.log10(error / size);
    return Double.isNaN(digits) ? 0 : (int) Math.clamp(Math.floor(digits), 0, 17);
  }
}
