package dev.nabla.book.examples;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as people read them.
public final class Numbers {
  private static final int SHOWN_DIGITS = 4;
  private static final int PLAIN_DIGITS = 7;

  private Numbers() {}

  /// At most four digits and a proper minus sign, for pages and figures.
  public static String shown(double value) {
    return rounded(value, SHOWN_DIGITS).replace('-', '−');
  }

  /// At most seven digits in plain characters, for text.
  public static String plain(double value) {
    return rounded(value, PLAIN_DIGITS);
  }

  /// At most seven digits and a proper minus sign, for tables.
  static String longer(double value) {
    return plain(value).replace('-', '−');
  }

  /// A value that stands for itself inside a formula.
  static String latex(double value) {
    return Double.isNaN(value) ? "\\text{undefined}" : rounded(value, SHOWN_DIGITS);
  }

  private static String rounded(double value, int digits) {
    if (Double.isNaN(value)) {
      return "undefined";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    if (rounded.signum() == 0) {
      return "0";
    }
    int exponent = rounded.precision() - rounded.scale() - 1;
    BigDecimal stripped = rounded.stripTrailingZeros();
    if (exponent < -4 || exponent > 6) {
      return stripped.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }
    return stripped.toPlainString();
  }
}
