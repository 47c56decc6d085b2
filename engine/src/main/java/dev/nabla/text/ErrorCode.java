package dev.nabla.text;

import java.util.Locale;

/// Why a text was not read. The names are part of the wire contract and do not change.
public enum ErrorCode {
  AMBIGUOUS_DIVISION,
  AMBIGUOUS_PRODUCT,
  ARGUMENT_COUNT,
  BARE_ARGUMENT,
  CONDITION,
  DECIMAL_COMMA,
  DECLARATION,
  EQUATION,
  EXPECTED_OPERAND,
  INCOMPLETE,
  INVERSE_POWER,
  MISMATCHED_BRACKET,
  NUMBER_TOO_LARGE,
  SHAPE_MISMATCH,
  TOO_DEEP,
  TOO_LARGE,
  TOO_LONG,
  TWO_NUMBERS,
  UNEXPECTED_CHARACTER,
  UNKNOWN_COMMAND,
  UNKNOWN_FUNCTION,
  UNKNOWN_NAME;

  /// `unknown-name`: the name on the wire.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
