package dev.nabla.text;

/// A formula that a format cannot say, such as one of arrays as a Java expression.
public final class UnwritableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnwritableException(String message) {
    super(message);
  }
}
