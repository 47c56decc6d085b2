package dev.nabla.compile;

import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.ArrayOperation;
import dev.nabla.expr.Build;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Reducer;
import dev.nabla.expr.Shape;
import dev.nabla.expr.Walk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Replaces operations on whole matrices by cheaper ones with the same value: products with
/// diagonal matrices, columns times rows, rows times columns, and traces of products become
/// elementwise, so that they are fused; a sum of parts at different places is a concatenation.
final class ArrayRewrites {
  private ArrayRewrites() {}

  static List<Expr> of(List<Expr> roots) {
    Map<Expr, Expr> rewritten = new HashMap<>();
    UnaryOperator<Expr> known = node -> Objects.requireNonNull(rewritten.get(node));
    for (Expr node : Walk.postOrder(roots)) {
      rewritten.put(node, rewritten(Walk.rebuild(node, known)));
    }
    return roots.stream().map(known).toList();
  }

  private static Expr rewritten(Expr node) {
    if (node instanceof Expr.Sum sum) {
      return EmbeddedParts.sum(sum);
    }
    if (node instanceof Expr.Product product) {
      return EmbeddedParts.product(product);
    }
    if (!(node instanceof ArrayExpr array)) {
      return node;
    }
    return switch (array.operation()) {
      case ArrayOperation.MatrixProduct p -> product(array);
      case ArrayOperation.Trace t -> trace(array);
      case ArrayOperation same -> node;
    };
  }

  private static Expr product(ArrayExpr array) {
    Expr left = array.operands().get(0);
    Expr right = array.operands().get(1);
    if (left instanceof ArrayExpr diagonal
        && diagonal.operation() instanceof ArrayOperation.DiagonalMatrix) {
      Dimension side = diagonal.shape().axes().getFirst();
      return Build.product(
          ArrayBuild.reshape(diagonal.operand(), Shape.of(side, Dimension.Fixed.ONE)), right);
    }
    if (right instanceof ArrayExpr diagonal
        && diagonal.operation() instanceof ArrayOperation.DiagonalMatrix) {
      Dimension side = diagonal.shape().axes().getFirst();
      return Build.product(
          left, ArrayBuild.reshape(diagonal.operand(), Shape.of(Dimension.Fixed.ONE, side)));
    }
    int rows = left.shape().axes().get(0).length();
    int depth = left.shape().axes().get(1).length();
    int columns = right.shape().axes().get(1).length();
    if (depth == 1) {
      return ArrayBuild.expand(Build.product(left, right), array.shape());
    }
    if (rows == 1 && columns == 1 && depth > 0) {
      Expr products = Build.product(left, ArrayBuild.transpose(right));
      return ArrayBuild.reduceKept(
          Reducer.SUM, ArrayBuild.expand(products, left.shape()), List.of(1));
    }
    return array;
  }

  /// tr(A B) is the sum of the entries of A times those of Bᵀ.
  private static Expr trace(ArrayExpr array) {
    if (array.operand() instanceof ArrayExpr product
        && product.operation() instanceof ArrayOperation.MatrixProduct) {
      Expr left = product.operands().get(0);
      Expr right = ArrayBuild.transpose(product.operands().get(1));
      return ArrayBuild.sum(ArrayBuild.expand(Build.product(left, right), left.shape()));
    }
    return array;
  }
}
