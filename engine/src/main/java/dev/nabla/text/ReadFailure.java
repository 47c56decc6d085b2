package dev.nabla.text;

import org.jspecify.annotations.Nullable;

/// Carries an error, or that more input is needed, out of the depths of the parser.
final class ReadFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  final transient SyntaxError error;
  final transient @Nullable String awaited;

  private ReadFailure(SyntaxError error, @Nullable String awaited) {
    super(error.message(), null, false, false);
    this.error = error;
    this.awaited = awaited;
  }

  static ReadFailure failed(SyntaxError error) {
    return new ReadFailure(error, null);
  }

  static ReadFailure incomplete(SyntaxError error, String awaited) {
    return new ReadFailure(error, awaited);
  }
}
