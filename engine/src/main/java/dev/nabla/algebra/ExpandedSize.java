package dev.nabla.algebra;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.function.Function;

/// A bound on the number of terms that an expression has when it is multiplied out.
final class ExpandedSize {
  private static final double MOST = 1e12;

  private ExpandedSize() {}

  /// The largest number of terms of any part.
  static long of(Expr root) {
    return Math.round(
        Walk.<double[]>fold(root, (node, of) -> withLargest(step(node, of), node, of))[1]);
  }

  /// Two numbers: the terms of this node, and of its largest part.
  private static double[] withLargest(double terms, Expr node, Function<Expr, double[]> of) {
    double largest = Math.min(terms, MOST);
    for (Expr child : node.children()) {
      largest = Math.max(largest, of.apply(child)[1]);
    }
    return new double[] {Math.min(terms, MOST), largest};
  }

  private static double step(Expr node, Function<Expr, double[]> of) {
    return switch (node) {
      case Expr.Sum sum -> of.apply(sum.left())[0] + of.apply(sum.right())[0];
      case Expr.Product product -> of.apply(product.left())[0] * of.apply(product.right())[0];
      case Expr.Power power
          when power.exponent() instanceof Expr.Numeral n && n.value().isSmallInteger() ->
          n.value().signum() > 0
              ? powerOfSum(of.apply(power.base())[0], n.value().intValueExact())
              : 1;
      case Expr other -> 1;
    };
  }

  /// The monomials of degree n in so many terms: n + t − 1 over t − 1.
  private static double powerOfSum(double terms, int n) {
    double count = 1;
    for (int i = 1; i < terms && count < MOST; i++) {
      count = count * (n + i) / i;
    }
    return count;
  }
}
