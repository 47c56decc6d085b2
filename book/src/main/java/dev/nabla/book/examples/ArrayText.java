package dev.nabla.book.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers in a row as NumPy prints an array: rounded to some decimals, without zeros at their ends
/// but with the point, and as wide as the widest of them. For numbers below 10⁸.
final class ArrayText {
  private ArrayText() {}

  /// As in `[3.59 6.41]`.
  static String of(double[] numbers, int decimals) {
    String[] before = new String[numbers.length];
    String[] after = new String[numbers.length];
    int left = 0;
    int right = 0;
    for (int i = 0; i < numbers.length; i++) {
      BigDecimal rounded =
          new BigDecimal(Double.toString(Math.abs(numbers[i])))
              .setScale(decimals, RoundingMode.HALF_EVEN);
      String digits = rounded.toPlainString();
      int point = digits.indexOf('.');
      boolean negative = Double.doubleToRawLongBits(numbers[i]) < 0;
      before[i] = (negative ? "-" : "") + digits.substring(0, point);
      after[i] = digits.substring(point + 1).replaceAll("0+$", "");
      left = Math.max(left, before[i].length());
      right = Math.max(right, after[i].length());
    }
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < numbers.length; i++) {
      text.append(i == 0 ? "" : " ");
      text.append(" ".repeat(left - before[i].length())).append(before[i]).append('.');
      text.append(after[i]).append(" ".repeat(right - after[i].length()));
    }
    return text.append(']').toString();
  }
}
