package dev.nabla.solve;

import dev.nabla.expr.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Two rational numbers that provably have a solution between them, and the decimal that both are
/// rounded to.
///
/// @param low not above the solution
/// @param high not below the solution
/// @param decimal right in every digit
public record Bounds(Rational low, Rational high, BigDecimal decimal) {
  static final int DIGITS = 30;

  /// Bounds with as many digits as they agree in, at most 30.
  public static Bounds of(Rational low, Rational high) {
    for (int digits = DIGITS; digits > 1; digits--) {
      MathContext context = new MathContext(digits, RoundingMode.HALF_EVEN);
      BigDecimal below = low.toBigDecimal(context);
      if (below.compareTo(high.toBigDecimal(context)) == 0) {
        return new Bounds(low, high, below);
      }
    }
    MathContext one = new MathContext(2, RoundingMode.HALF_EVEN);
    return new Bounds(low, high, low.plus(high).div(Rational.TWO).toBigDecimal(one));
  }
}
