package dev.nabla.book.examples;

import java.math.BigDecimal;

/// Numbers with all the digits that tell them from their neighbours, as Python's `repr` writes
/// them: `0.1`, `1.0`, `1e-05`.
final class Digits {
  private static final double SMALLEST_PLAIN = 1e-4;
  private static final double LARGEST_PLAIN = 1e16;

  private Digits() {}

  static String of(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }
    String shortest = Double.toString(value);
    double size = Math.abs(value);
    if (size != 0 && (size < SMALLEST_PLAIN || size >= LARGEST_PLAIN)) {
      BigDecimal number = new BigDecimal(shortest).stripTrailingZeros();
      int exponent = number.precision() - number.scale() - 1;
      String digits = number.movePointLeft(exponent).toPlainString();
      String sign = exponent < 0 ? "-" : "+";
      return digits + "e" + sign + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }
    if (shortest.indexOf('E') < 0) {
      return shortest;
    }
    String plain = new BigDecimal(shortest).stripTrailingZeros().toPlainString();
    return plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }
}
