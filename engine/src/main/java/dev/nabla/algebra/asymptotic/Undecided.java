package dev.nabla.algebra.asymptotic;

/// What the methods here cannot decide or do not know. It is told, never guessed.
public final class Undecided extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Undecided(String what) {
    super(what, null, false, false);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
