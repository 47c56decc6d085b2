package dev.nabla.compile;

import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.ArrayOperation;
import dev.nabla.expr.ArrayOperation.Embedding;
import dev.nabla.expr.Build;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parts of an array with 0 elsewhere. Gradients of slices are sums of such; added one by one, each
/// would cost as much as the whole array.
///
/// Two parts along the same axis that do not overlap are one part: the first, zeros, the second. So
/// a sum becomes one concatenation, whose pieces are written once.
///
/// @param pieces one after the other from `start` on
/// @param length of the axis
record EmbeddedParts(int axis, int start, int end, List<Expr> pieces, Dimension length) {
  EmbeddedParts {
    pieces = List.copyOf(pieces);
  }

  /// The sum, where both sides are such parts that do not overlap as one embedding.
  static Expr sum(Expr.Sum sum) {
    Optional<EmbeddedParts> left = of(sum.left());
    Optional<EmbeddedParts> right = of(sum.right());
    if (left.isEmpty() || right.isEmpty() || !left.get().fits(right.get())) {
      return sum;
    }
    boolean inOrder = left.get().end <= right.get().start;
    return inOrder
        ? left.get().followedBy(right.get()).toExpr()
        : right.get().followedBy(left.get()).toExpr();
  }

  /// The product of a part with another array is a part: of the rest only zeros are left.
  static Expr product(Expr.Product product) {
    return within(product.left(), product.right())
        .or(() -> within(product.right(), product.left()))
        .orElse(product);
  }

  private static Optional<Expr> within(Expr part, Expr other) {
    boolean scalar = other.shape().isScalar();
    if (part instanceof ArrayExpr array
        && array.operation() instanceof Embedding(int axis, int start, int step, Dimension length)
        && (scalar || other.shape().equals(part.shape()))) {
      int count = array.operand().shape().axes().get(axis).length();
      Expr factor =
          scalar
              ? other
              : ArrayBuild.apply(
                  new ArrayOperation.Slicing(axis, start, count, step), List.of(other));
      Expr inner =
          ArrayBuild.expand(Build.product(array.operand(), factor), array.operand().shape());
      return Optional.of(ArrayBuild.embed(inner, axis, start, step, length));
    }
    return Optional.empty();
  }

  private static Optional<EmbeddedParts> of(Expr expr) {
    if (expr instanceof ArrayExpr array
        && array.operation() instanceof Embedding(int axis, int start, int step, Dimension length)
        && step == 1) {
      Expr inner = array.operand();
      int end = start + inner.shape().axes().get(axis).length();
      boolean joined =
          inner instanceof ArrayExpr pieces
              && pieces.operation().equals(new ArrayOperation.Concatenation(axis));
      return Optional.of(
          new EmbeddedParts(axis, start, end, joined ? inner.children() : List.of(inner), length));
    }
    return Optional.empty();
  }

  private boolean fits(EmbeddedParts other) {
    Shape mine = pieces.getFirst().shape();
    Shape theirs = other.pieces.getFirst().shape();
    return axis == other.axis
        && length.equals(other.length)
        && mine.with(axis, Dimension.Fixed.ONE).equals(theirs.with(axis, Dimension.Fixed.ONE))
        && (end <= other.start || other.end <= start);
  }

  private EmbeddedParts followedBy(EmbeddedParts other) {
    List<Expr> both = new ArrayList<>(pieces);
    if (end < other.start) {
      Dimension gap = new Dimension.Fixed(other.start - end);
      both.add(ArrayBuild.expand(Build.ZERO, pieces.getFirst().shape().with(axis, gap)));
    }
    both.addAll(other.pieces);
    return new EmbeddedParts(axis, start, other.end, both, length);
  }

  private Expr toExpr() {
    return ArrayBuild.embed(ArrayBuild.concatenate(axis, pieces), axis, start, 1, length);
  }
}
