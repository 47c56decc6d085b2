package dev.nabla.text;

/// A text that is not a formula. The message is the error's sentence, the line of the input, and a
/// line with carets under the place.
public final class SyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient SyntaxError error;

  SyntaxException(SyntaxError error, String input) {
    super(error.message() + "\n" + Caret.under(input, error.start(), error.end()));
    this.error = error;
  }

  public SyntaxError error() {
    return error;
  }
}
