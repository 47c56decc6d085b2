package dev.nabla.expr;

/// A comparison of two expressions: `x > 0`.
public record Relation(Expr left, Comparison comparison, Expr right) {
  /// `left > 0`.
  public static Relation positive(Expr left) {
    return new Relation(left, Comparison.GREATER, Build.ZERO);
  }

  /// `left >= 0`.
  public static Relation notNegative(Expr left) {
    return new Relation(left, Comparison.GREATER_OR_EQUAL, Build.ZERO);
  }

  /// `left != 0`.
  public static Relation notZero(Expr left) {
    return new Relation(left, Comparison.NOT_EQUAL, Build.ZERO);
  }

  /// Depends on the expressions only: the same in every run.
  @Override
  public int hashCode() {
    return (left.hashCode() * 31 + comparison.name().hashCode()) * 31 + right.hashCode();
  }
}
