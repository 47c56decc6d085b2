package dev.nabla.expr;

import java.util.ArrayList;
import java.util.List;

/// An operation on whole arrays at its operands. What works elementwise is a sum, a product, a
/// function and so on, whose operands have shapes.
public final class ArrayExpr extends Expr {
  private final ArrayOperation operation;
  private final List<Expr> operands;

  ArrayExpr(ArrayOperation operation, List<Expr> operands) {
    super(
        (operands.hashCode() * 31 + operation.hashCode()) * 31
            + operation.getClass().getSimpleName().hashCode(),
        operation.shape(operands.stream().map(Expr::shape).toList()),
        isTotal(operation),
        operands);
    this.operation = operation;
    this.operands = List.copyOf(operands);
  }

  private static boolean isTotal(ArrayOperation operation) {
    return !(operation instanceof ArrayOperation.Solution
        || operation instanceof ArrayOperation.LogDeterminant);
  }

  public ArrayOperation operation() {
    return operation;
  }

  public List<Expr> operands() {
    return operands;
  }

  /// The first operand; the only one of most operations.
  public Expr operand() {
    return operands.getFirst();
  }

  @Override
  public List<Expr> children() {
    return operands;
  }

  /// The same operation. An operand that has become smaller, like 1 for x/x, is repeated to fill
  /// the shape it had.
  @Override
  public Expr withChildren(List<Expr> children) {
    List<Expr> fitting = new ArrayList<>();
    for (int i = 0; i < children.size(); i++) {
      Expr child = children.get(i);
      Shape before = operands.get(i).shape();
      fitting.add(
          !child.shape().equals(before) && child.shape().expandsTo(before)
              ? ArrayBuild.expand(child, before)
              : child);
    }
    return ArrayBuild.apply(operation, fitting);
  }

  @Override
  boolean sameAs(Expr other) {
    return other instanceof ArrayExpr that
        && operation.equals(that.operation)
        && operands.equals(that.operands);
  }
}
