package dev.nabla.figure;

import dev.nabla.figure.scale.NumberText;

/// Numbers as labels: few digits and a true minus sign.
public final class NumberLabel {

  private static final int DIGITS = 4;

  private NumberLabel() {}

  /// A number with at most four significant digits: `-0.123456` becomes "−0.1235".
  public static String of(double value) {
    return NumberText.display(value, DIGITS);
  }

  /// A number with at most the given significant digits.
  ///
  /// @throws IllegalArgumentException if `digits` is less than 1
  public static String of(double value, int digits) {
    return NumberText.display(value, digits);
  }
}
