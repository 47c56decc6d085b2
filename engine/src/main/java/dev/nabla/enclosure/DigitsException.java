package dev.nabla.enclosure;

import java.util.Locale;

/// Why an expression has no value to the digits that were asked for.
public final class DigitsException extends ArithmeticException {
  private static final long serialVersionUID = 1;

  /// The reasons, with frozen names.
  public enum Code {
    /// The expression has no value there.
    UNDEFINED("the expression has no value there"),
    /// More digits than were tried would be needed, often because the value is exactly 0 or a
    /// rounding falls on a tie.
    CANNOT_DECIDE("too few digits to decide; the value may be exactly 0 or on a boundary"),
    /// The value or the work is too large.
    TOO_LARGE("the number is too large to write down"),
    /// There is no method for a function of the expression at these arguments.
    NOT_AVAILABLE("a function has no method for so many digits here");

    private final String message;

    Code(String message) {
      this.message = message;
    }

    /// `undefined`, `cannot-decide`, `too-large`, `not-available`.
    public String plain() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Code code;

  DigitsException(Code code) {
    super(code.message);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
