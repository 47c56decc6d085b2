package dev.nabla.algebra;

import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.ArrayOperation;
import dev.nabla.expr.Build;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Reducer;
import dev.nabla.expr.Shape;
import java.util.ArrayList;
import java.util.List;

/// The canonical form of operations on arrays: scalar factors stand in front of what is linear, and
/// nothing is repeated to a shape that it gets anyway.
final class ArrayForms {
  private ArrayForms() {}

  /// An operation over operands in canonical form.
  static Expr of(ArrayExpr node) {
    return switch (node.operation()) {
      case ArrayOperation.MatrixProduct product -> product(node);
      case ArrayOperation.Transposition transposition -> transposed(node);
      case ArrayOperation.Expansion expansion -> scalarsInFront(node);
      case ArrayOperation.Reshaping(Shape to) -> reshaped(node, to);
      case ArrayOperation.Slicing slicing -> scalarsInFront(node);
      case ArrayOperation.Embedding embedding -> scalarsInFront(node);
      case ArrayOperation.DiagonalMatrix diagonal -> scalarsInFront(node);
      case ArrayOperation.DiagonalOf diagonal -> scalarsInFront(node);
      case ArrayOperation.Trace trace -> scalarsInFront(node);
      case ArrayOperation.Reduction reduction when reduction.reducer() == Reducer.SUM ->
          sum(node, reduction);
      case ArrayOperation.Reduction reduction -> node;
      case ArrayOperation.Concatenation concatenation -> node;
      case ArrayOperation.Identity identity -> node;
      case ArrayOperation.Solution solution -> node;
      case ArrayOperation.LogDeterminant determinant -> node;
    };
  }

  /// What is linear in each operand, with their scalar factors outside.
  private static Expr scalarsInFront(ArrayExpr node) {
    List<Expr> scalars = new ArrayList<>();
    List<Expr> operands = new ArrayList<>();
    for (Expr operand : node.operands()) {
      List<Expr> arrays = new ArrayList<>();
      for (Expr factor : Spine.factors(operand)) {
        (factor.shape().isScalar() ? scalars : arrays).add(factor);
      }
      operands.add(arrays.isEmpty() ? Build.ONE : Tidy.product(arrays));
    }
    if (scalars.isEmpty() || operands.contains(Build.ONE)) {
      return node;
    }
    List<Expr> factors = new ArrayList<>(scalars);
    factors.add(node.withChildren(operands));
    return Tidy.product(factors);
  }

  /// The vector with the entries of the row vᵀAᵀ is that of the column Av.
  private static Expr reshaped(ArrayExpr node, Shape to) {
    if (to.rank() == 1
        && node.operand() instanceof ArrayExpr inner
        && inner.operation() instanceof ArrayOperation.MatrixProduct
        && inner.shape().axes().getFirst().equals(Dimension.Fixed.ONE)
        && isTransposed(inner.operands().get(1))) {
      Expr column =
          ArrayBuild.dot(
              ArrayBuild.transpose(inner.operands().get(1)),
              ArrayBuild.transpose(inner.operands().get(0)));
      return ArrayBuild.reshape(column, to);
    }
    return scalarsInFront(node);
  }

  /// (ABᵀ)ᵀ is BAᵀ: a product is transposed when a transpose goes away by it.
  private static Expr transposed(ArrayExpr node) {
    if (node.operand() instanceof ArrayExpr inner
        && inner.operation() instanceof ArrayOperation.MatrixProduct
        && inner.operands().stream().anyMatch(ArrayForms::isTransposed)) {
      return ArrayBuild.dot(
          ArrayBuild.transpose(inner.operands().get(1)),
          ArrayBuild.transpose(inner.operands().get(0)));
    }
    return scalarsInFront(node);
  }

  private static boolean isTransposed(Expr expr) {
    return ArrayBuild.transpose(expr) instanceof ArrayExpr array
        ? !(array.operation() instanceof ArrayOperation.Transposition)
        : expr.shape().rank() == 2;
  }

  /// A matrix of one entry that is a number multiplies; the product of a diagonal matrix with ones
  /// is its diagonal.
  private static Expr product(ArrayExpr node) {
    Expr left = node.operands().get(0);
    Expr right = node.operands().get(1);
    if (isSingle(left)) {
      return Tidy.product(List.of(left.children().getFirst(), right));
    }
    if (isSingle(right)) {
      return Tidy.product(List.of(right.children().getFirst(), left));
    }
    if (isDiagonal(left)
        && isOnes(right)
        && right.shape().axes().get(1).equals(Dimension.Fixed.ONE)) {
      return ArrayBuild.reshape(left.children().getFirst(), node.shape());
    }
    if (isDiagonal(right)
        && isOnes(left)
        && left.shape().axes().get(0).equals(Dimension.Fixed.ONE)) {
      return ArrayBuild.reshape(right.children().getFirst(), node.shape());
    }
    return scalarsInFront(node);
  }

  private static boolean isSingle(Expr expr) {
    return expr instanceof ArrayExpr array
        && (array.operation() instanceof ArrayOperation.Expansion
            || array.operation() instanceof ArrayOperation.Reshaping)
        && array.operand().shape().isScalar()
        && array.shape().equals(Shape.of(1, 1));
  }

  private static boolean isDiagonal(Expr expr) {
    return expr instanceof ArrayExpr array
        && array.operation() instanceof ArrayOperation.DiagonalMatrix;
  }

  private static boolean isOnes(Expr expr) {
    return isRepeated(expr) && expr.children().getFirst().isOne();
  }

  private static Expr sum(ArrayExpr node, ArrayOperation.Reduction reduction) {
    Expr operand = node.operand();
    if (operand instanceof ArrayExpr inner
        && inner.operation() instanceof ArrayOperation.Expansion(Shape to)
        && inner.operand().shape().isScalar()) {
      Expr count = Build.ONE;
      for (int axis : reduction.axes()) {
        count = Build.product(count, to.axes().get(axis).toExpr());
      }
      return ArrayBuild.expand(Build.product(count, inner.operand()), node.shape());
    }
    return scalarsInFront(node);
  }

  /// Terms or factors without repetition where the others have the whole shape.
  static List<Expr> unrepeated(List<Expr> operands) {
    if (operands.stream().noneMatch(ArrayForms::isRepeated)) {
      return operands;
    }
    List<Expr> shorter = new ArrayList<>(operands);
    Shape whole = shape(operands);
    for (int i = 0; i < shorter.size(); i++) {
      Expr before = shorter.get(i);
      if (isRepeated(before)) {
        shorter.set(i, before.children().getFirst());
        if (!shape(shorter).equals(whole)) {
          shorter.set(i, before);
        }
      }
    }
    return shorter;
  }

  private static boolean isRepeated(Expr expr) {
    return expr instanceof ArrayExpr array && array.operation() instanceof ArrayOperation.Expansion;
  }

  private static Shape shape(List<Expr> operands) {
    return operands.stream().map(Expr::shape).reduce(Shape.SCALAR, Shape::with);
  }
}
