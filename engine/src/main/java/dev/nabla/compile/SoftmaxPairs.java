package dev.nabla.compile;

import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.ArrayOperation;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Reducer;
import dev.nabla.expr.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the stored e^(x − L) beside L, the log-sum-exp of x: the sum in L is of the same
/// exponentials up to a factor.
final class SoftmaxPairs {
  private SoftmaxPairs() {}

  /// From each log-sum-exp to its softmax.
  static Map<Expr, Expr> of(List<Expr> order, Set<Expr> stored) {
    Map<Expr, Expr> pairs = new HashMap<>();
    for (Expr node : order) {
      if (stored.contains(node)
          && node instanceof Expr.Apply apply
          && apply.function() == ElementaryFunction.EXP
          && apply.arguments().getFirst() instanceof Expr.Sum sum) {
        add(pairs, node, sum.left(), sum.right());
        add(pairs, node, sum.right(), sum.left());
      }
    }
    return pairs;
  }

  private static void add(Map<Expr, Expr> pairs, Expr softmax, Expr operand, Expr subtracted) {
    if (subtracted instanceof Expr.Product product && product.left() == Build.MINUS_ONE) {
      Expr base = product.right();
      while (Place.isView(base)) {
        base = base.children().getFirst();
      }
      if (base instanceof ArrayExpr fold
          && fold.operation() instanceof ArrayOperation.Reduction reduction
          && reduction.reducer() == Reducer.LOG_SUM_EXP
          && fold.operand() == operand
          && softmax.shape().equals(operand.shape())
          && isForEachRow(product.right(), fold, reduction)
          && Folding.of(operand, reduction).isNatural()) {
        pairs.put(fold, softmax);
      }
    }
  }

  /// Whether what is subtracted is the log-sum-exp of the row of each entry.
  private static boolean isForEachRow(
      Expr subtracted, ArrayExpr fold, ArrayOperation.Reduction reduction) {
    Shape whole = fold.operand().shape();
    Shape kept = whole.reduced(reduction.axes(), true);
    Expr row = fold.shape().isScalar() ? fold : ArrayBuild.reshape(fold, kept);
    return subtracted == row || subtracted == ArrayBuild.expand(row, whole);
  }
}
