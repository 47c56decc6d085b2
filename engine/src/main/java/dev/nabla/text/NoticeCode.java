package dev.nabla.text;

import java.util.Locale;

/// What a reader of a formula should know although it was read. The names are part of the wire
/// contract and do not change.
public enum NoticeCode {
  /// `1/2x` was read from left to right.
  AMBIGUOUS_DIVISION,
  /// How far the argument of a function without parentheses reaches.
  BARE_ARGUMENT,
  /// `A*B` and `A^2` work entry by entry.
  ELEMENTWISE,
  /// `E` is a symbol, not the base of the natural logarithm.
  CAPITAL_E,
  /// `e^2x` is `e^2*x`.
  EXPONENT_STOPS,
  /// `x(x+1)` is a product, not a call.
  IMPLIED_PRODUCT,
  /// `y =` or `f(x) =` in front was dropped.
  LEFT_SIDE_DROPPED,
  /// `A^-1` is known for symmetric positive definite matrices.
  INVERSE,
  /// `A B` is the matrix product.
  MATRIX_PRODUCT,
  /// `A*B·C` was read from left to right.
  MIXED_PRODUCT,
  /// `log` is the natural logarithm.
  NATURAL_LOGARITHM,
  /// `2e-3` is a number, not a difference.
  SCIENTIFIC_NUMBER,
  /// `xsinx` was split into known names.
  SPLIT,
  /// `x1` is `x_1`.
  SUBSCRIPT;

  /// `ambiguous-division`: the name on the wire.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
