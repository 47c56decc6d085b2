package dev.nabla.text;

import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.ArrayOperation;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import java.util.List;
import java.util.Optional;

/// How an operation on arrays is written. Several nodes can be one form, as the reshaping around
/// products with vectors; a form is taken only if what it means gives the same object back.
sealed interface ArrayForm {
  /// How many products in a row are looked through for a vector at their end.
  int FARTHEST = 64;

  /// A product of matrices and vectors.
  record Dot(Expr left, Expr right) implements ArrayForm {}

  /// The products of all entries of two vectors.
  record Outer(Expr left, Expr right) implements ArrayForm {}

  record Transposed(Expr operand) implements ArrayForm {}

  /// Entries of an array.
  ///
  /// @param places what stands in the brackets: `:, 1:3`
  record Entries(Expr operand, String places) implements ArrayForm {}

  /// `A⁻¹B`.
  record Solved(Expr matrix, Expr right) implements ArrayForm {
    /// Whether only the inverse is asked for.
    boolean isInverse() {
      return right instanceof ArrayExpr array
          && array.operation() instanceof ArrayOperation.Identity;
    }

    /// Whether the inverse of the matrix can be written as a power.
    boolean isPower() {
      return !matrix.shape().axes().getFirst().equals(Dimension.Fixed.ONE);
    }
  }

  /// Any other operation.
  record Plain(ArrayOperation operation, List<Expr> operands) implements ArrayForm {
    Expr operand() {
      return operands.getFirst();
    }
  }

  static ArrayForm of(ArrayExpr array) {
    return switch (array.operation()) {
      case ArrayOperation.MatrixProduct product ->
          outer(array).orElseGet(() -> new Dot(array.operand(), array.operands().get(1)));
      case ArrayOperation.Transposition transposition -> new Transposed(array.operand());
      case ArrayOperation.Solution solution -> new Solved(array.operand(), array.operands().get(1));
      case ArrayOperation.Slicing slicing -> new Entries(array.operand(), range(slicing));
      case ArrayOperation.Reshaping reshaping ->
          array.operand() instanceof ArrayExpr inner
              ? reshaped(array, inner).orElseGet(() -> plain(array))
              : plain(array);
      case ArrayOperation other -> plain(array);
    };
  }

  private static ArrayForm plain(ArrayExpr array) {
    return new Plain(array.operation(), array.operands());
  }

  private static String range(ArrayOperation.Slicing slicing) {
    long last = (long) slicing.start() + (long) (slicing.count() - 1) * slicing.step() + 1;
    long stop = slicing.count() == 0 ? slicing.start() : last;
    String step = slicing.step() == 1 ? "" : ":" + slicing.step();
    return ":, ".repeat(slicing.axis()) + slicing.start() + ":" + stop + step;
  }

  private static Optional<ArrayForm> outer(ArrayExpr product) {
    Optional<Expr> left = vector(product.operand(), false);
    Optional<Expr> right = vector(product.operands().get(1), true);
    return left.isPresent()
            && right.isPresent()
            && ArrayBuild.outer(left.get(), right.get()) == product
        ? Optional.of(new Outer(left.get(), right.get()))
        : Optional.empty();
  }

  /// The vector that became this row or this column.
  private static Optional<Expr> vector(Expr matrix, boolean row) {
    return matrix instanceof ArrayExpr array
            && array.operation() instanceof ArrayOperation.Reshaping
            && array.operand().shape().rank() == 1
            && array.shape().axes().get(row ? 0 : 1).equals(Dimension.Fixed.ONE)
            && array.shape().axes().get(row ? 1 : 0).equals(array.operand().shape().axes().get(0))
        ? Optional.of(array.operand())
        : Optional.empty();
  }

  private static Optional<ArrayForm> reshaped(ArrayExpr whole, ArrayExpr inner) {
    return switch (inner.operation()) {
      case ArrayOperation.MatrixProduct product -> dot(whole, inner);
      case ArrayOperation.Solution solution ->
          vector(inner.operands().get(1), false)
              .filter(right -> ArrayBuild.solve(inner.operand(), right) == whole)
              .map(right -> new Solved(inner.operand(), right));
      case ArrayOperation.Slicing slicing
          when slicing.count() == 1
              && slicing.step() == 1
              && ArrayBuild.index(inner.operand(), slicing.axis(), slicing.start()) == whole ->
          Optional.of(new Entries(inner.operand(), ":, ".repeat(slicing.axis()) + slicing.start()));
      case ArrayOperation other -> Optional.empty();
    };
  }

  private static Optional<ArrayForm> dot(ArrayExpr whole, ArrayExpr product) {
    Expr left = product.operand();
    Expr right = product.operands().get(1);
    for (Expr first : asVector(left, true)) {
      for (Expr second : asVector(right, false)) {
        if (ArrayBuild.dot(first, second) == whole) {
          return Optional.of(new Dot(first, second));
        }
      }
    }
    return Optional.empty();
  }

  /// The vector that the row or column was made of, if it was, and the matrix itself.
  private static List<Expr> asVector(Expr matrix, boolean row) {
    Optional<Expr> direct = vector(matrix, row);
    if (direct.isPresent()) {
      return List.of(direct.get(), matrix);
    }
    Dimension length = matrix.shape().axes().get(row ? 1 : 0);
    boolean single = matrix.shape().axes().get(row ? 0 : 1).equals(Dimension.Fixed.ONE);
    return single && endsInVector(matrix, row)
        ? List.of(ArrayBuild.reshape(matrix, Shape.of(length)), matrix)
        : List.of(matrix);
  }

  /// Whether products of matrices begin with a vector as a row, or end with one as a column.
  private static boolean endsInVector(Expr matrix, boolean row) {
    Expr last = matrix;
    for (int i = 0; i < FARTHEST && last instanceof ArrayExpr array; i++) {
      boolean product = array.operation() instanceof ArrayOperation.MatrixProduct;
      boolean solution = array.operation() instanceof ArrayOperation.Solution && !row;
      if (!product && !solution) {
        break;
      }
      last = array.operands().get(row ? 0 : 1);
    }
    return last != matrix && vector(last, row).isPresent();
  }
}
