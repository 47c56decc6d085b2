package dev.nabla.book.examples;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as people read them.
public final class Numbers {
  private static final int SHOWN_DIGITS = 4;
  private static final int PLAIN_DIGITS = 7;
  private static final int SMALLEST_EXPONENT = -4;
  private static final int LARGEST_EXPONENT = 6;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Numbers() {}

  /// At most four digits and a proper minus sign, for prose.
  public static String shown(double value) {
    return withSigns(value, SHOWN_DIGITS);
  }

  /// At most seven digits and a proper minus sign, for tables.
  public static String longer(double value) {
    return withSigns(value, PLAIN_DIGITS);
  }

  /// At most seven digits in plain characters, for text.
  public static String plain(double value) {
    return switch (Written.of(value, PLAIN_DIGITS)) {
      case Written(String digits, int exponent) when exponent == 0 -> digits;
      case Written(String digits, int exponent) -> digits + "e" + exponent;
    };
  }

  /// At most four digits inside of a formula or a figure's label.
  public static String latex(double value) {
    return latex(value, SHOWN_DIGITS);
  }

  /// At most seven digits inside of a formula, where readers may compute with them.
  public static String longerLatex(double value) {
    return latex(value, PLAIN_DIGITS);
  }

  private static String latex(double value, int digits) {
    if (Double.isNaN(value)) {
      return "\\text{undefined}";
    }
    return switch (Written.of(value, digits)) {
      case Written(String mantissa, int exponent) when exponent == 0 ->
          mantissa.replace("∞", "\\infty");
      case Written(String mantissa, int exponent) -> mantissa + " \\times 10^{" + exponent + "}";
    };
  }

  /// At most four digits for a label in a figure.
  public static String label(double value) {
    return Written.of(value, SHOWN_DIGITS).exponent() == 0
        ? shown(value)
        : "$" + latex(value) + "$";
  }

  private static String withSigns(double value, int digits) {
    return switch (Written.of(value, digits)) {
      case Written(String mantissa, int exponent) when exponent == 0 -> mantissa.replace('-', '−');
      case Written(String mantissa, int exponent) ->
          mantissa.replace('-', '−') + "\u00a0×\u00a010" + raised(exponent);
    };
  }

  /// An integer in raised digits.
  public static String raised(int exponent) {
    StringBuilder raised = new StringBuilder();
    Integer.toString(exponent)
        .chars()
        .forEach(digit -> raised.append(digit == '-' ? '⁻' : SUPERSCRIPTS.charAt(digit - '0')));
    return raised.toString();
  }

  /// A number as digits and a power of ten, which is 0 for all numbers of everyday size.
  private record Written(String digits, int exponent) {
    static Written of(double value, int digits) {
      if (Double.isNaN(value)) {
        return new Written("undefined", 0);
      }
      if (Double.isInfinite(value)) {
        return new Written(value > 0 ? "∞" : "-∞", 0);
      }
      BigDecimal rounded =
          new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.signum() == 0) {
        return new Written("0", 0);
      }
      int exponent = rounded.precision() - rounded.scale() - 1;
      boolean everyday = exponent >= SMALLEST_EXPONENT && exponent <= LARGEST_EXPONENT;
      BigDecimal shown = everyday ? rounded : rounded.scaleByPowerOfTen(-exponent);
      return new Written(shown.stripTrailingZeros().toPlainString(), everyday ? 0 : exponent);
    }
  }
}
