package dev.nabla.expr;

import java.util.List;
import java.util.function.UnaryOperator;

/// An expression together with the conditions under which it is the answer. Where one of them
/// fails, there is no answer, whatever value the expression itself would have.
public record Guarded(Expr expression, List<Relation> where) {
  public Guarded {
    where = List.copyOf(where);
  }

  /// An expression that holds wherever it has a value.
  public static Guarded always(Expr expression) {
    return new Guarded(expression, List.of());
  }

  /// The same conditions for another expression.
  public Guarded map(UnaryOperator<Expr> change) {
    return new Guarded(change.apply(expression), where);
  }

  /// One expression that has no value where a condition fails.
  public Expr asExpression() {
    return Build.where(expression, where);
  }
}
