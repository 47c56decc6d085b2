package dev.nabla.figure.scale;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as a figure writes them: few digits, a true minus sign, powers of ten when they are
/// shorter.
public final class NumberText {

  private static final double SMALLEST_PLAIN = 1e-3;
  private static final double LARGEST_PLAIN = 1e5;

  private NumberText() {}

  /// A number with at most `digits` significant digits, as a label.
  ///
  /// `0.12345` becomes "0.1235", `-2.0` becomes "−2", `1.5e9` becomes `$1.5\times 10^{9}$`. What is
  /// not a number is "undefined"; infinities are `$\infty$` with their sign.
  ///
  /// @throws IllegalArgumentException if `digits` is less than 1
  public static String display(double value, int digits) {
    if (digits < 1) {
      throw new IllegalArgumentException("At least one digit is needed, not " + digits);
    }
    if (Double.isNaN(value)) {
      return "undefined";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "$\\infty$" : "$-\\infty$";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
    boolean exactInteger = rounded.doubleValue() == value && Math.abs(value) < LARGEST_PLAIN;
    int integerDigits = rounded.precision() - rounded.scale();
    boolean plain =
        Math.abs(value) >= SMALLEST_PLAIN
            && (exactInteger || (integerDigits <= digits && Math.abs(value) < LARGEST_PLAIN));
    return plain ? plain(rounded) : scientific(rounded);
  }

  static boolean needsPowerOfTen(double largest) {
    return largest != 0 && (largest >= LARGEST_PLAIN || largest < SMALLEST_PLAIN);
  }

  static String plain(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    return value.stripTrailingZeros().toPlainString().replace('-', '−');
  }

  static String scientific(BigDecimal value) {
    if (value.signum() == 0) {
      return "$0$";
    }
    BigDecimal stripped = value.stripTrailingZeros();
    int exponent = stripped.precision() - stripped.scale() - 1;
    BigDecimal mantissa = stripped.movePointLeft(exponent);
    String power = "10^{" + exponent + "}";
    if (mantissa.abs().compareTo(BigDecimal.ONE) == 0) {
      return "$" + (mantissa.signum() < 0 ? "-" : "") + power + "$";
    }
    return "$" + mantissa.stripTrailingZeros().toPlainString() + "\\times " + power + "$";
  }
}
