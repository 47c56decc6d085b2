package dev.nabla.text;

/// How much a reader takes on.
///
/// @param length UTF-16 units of the input
/// @param nesting depth of brackets, functions and exponents
/// @param nodes distinct nodes of the formula
/// @param digits digits of a typed number, before and after the point together
public record Limits(int length, int nesting, int nodes, int digits) {
  /// The limits for text that anyone may send.
  public static final Limits STANDARD = new Limits(2_000, 200, 5_000, 1_000);
}
