package dev.nabla.book.wire;

import java.util.Locale;

/// The codes of what can go wrong around a formula; [dev.nabla.text] names what can go wrong inside
/// one. The names are frozen.
public enum Code {
  /// The line has no request on it.
  EMPTY_LINE,
  /// The line is longer than [Limits#LINE_BYTES].
  LINE_TOO_LONG,
  /// The line is not one JSON object.
  BAD_JSON,
  /// A field that the operation needs is not there.
  MISSING_FIELD,
  /// A field has the wrong type or a value out of its range.
  BAD_FIELD,
  /// There is no operation of this name.
  UNKNOWN_OP,
  /// The operation or method is planned, but this version does not have it.
  NOT_AVAILABLE,
  /// The formula has several symbols and the request does not say which one is meant.
  WHICH_SYMBOL,
  /// A number was expected.
  BAD_NUMBER,
  /// The columns of an evaluation have different lengths.
  COLUMN_LENGTH,
  /// A symbol of the formula has no value.
  MISSING_VALUE,
  /// There are more values than [Limits#VALUES].
  TOO_MANY_VALUES,
  /// The formula has no value where it should have one.
  OUTSIDE_DOMAIN,
  /// A run went to infinity, or to where there is no number.
  DIVERGED,
  /// So many digits of a value cannot be told, perhaps because it is exactly 0.
  CANNOT_DECIDE,
  /// The numbers of rows and columns do not fit what is asked.
  SHAPE,
  /// The matrix has no inverse.
  SINGULAR,
  /// The answer would be longer than [Limits#RESULT_CHARACTERS], or the work bigger than allowed.
  TOO_LARGE,
  /// The deadline passed.
  DEADLINE,
  /// The expression is nested more deeply than the stack allows.
  TOO_DEEP,
  /// The memory did not suffice.
  OUT_OF_MEMORY,
  /// Earlier requests still occupy every worker.
  BUSY,
  /// A fault of ours.
  INTERNAL;

  /// The name on the wire: `line-too-long`.
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
