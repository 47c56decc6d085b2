package dev.nabla.algebra.asymptotic;

/// The function has no value at the points in question.
public final class NoValue extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NoValue() {
    super("no value", null, false, false);
  }
}
