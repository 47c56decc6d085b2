package dev.nabla.text;

/// A formula that would be longer than the caller allows.
public final class TooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int limit;

  TooLargeException(int limit) {
    super("the formula is longer than " + limit + " characters");
    this.limit = limit;
  }

  public int limit() {
    return limit;
  }
}
