package dev.nabla.expr;

/// How two numbers are compared in the condition of a piecewise function.
public enum Comparison {
  LESS("<", "<"),
  LESS_OR_EQUAL("<=", "\\le"),
  GREATER(">", ">"),
  GREATER_OR_EQUAL(">=", "\\ge"),
  EQUAL("=", "="),
  NOT_EQUAL("!=", "\\ne");

  private final String plain;
  private final String latex;

  Comparison(String plain, String latex) {
    this.plain = plain;
    this.latex = latex;
  }

  public String plain() {
    return plain;
  }

  public String latex() {
    return latex;
  }

  /// Whether the comparison holds for a sign of `left - right`, as [Integer#signum] gives it.
  public boolean holdsFor(int sign) {
    return switch (this) {
      case LESS -> sign < 0;
      case LESS_OR_EQUAL -> sign <= 0;
      case GREATER -> sign > 0;
      case GREATER_OR_EQUAL -> sign >= 0;
      case EQUAL -> sign == 0;
      case NOT_EQUAL -> sign != 0;
    };
  }

  /// Whether it holds for these doubles; never when one is not a number.
  public boolean holds(double left, double right) {
    return !Double.isNaN(left)
        && !Double.isNaN(right)
        && holdsFor(left < right ? -1 : left > right ? 1 : 0);
  }

  /// The comparison that says the same with the sides swapped.
  public Comparison swapped() {
    return switch (this) {
      case LESS -> GREATER;
      case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
      case GREATER -> LESS;
      case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
      case EQUAL, NOT_EQUAL -> this;
    };
  }
}
