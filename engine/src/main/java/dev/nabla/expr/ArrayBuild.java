package dev.nabla.expr;

import dev.nabla.expr.ArrayOperation.Concatenation;
import dev.nabla.expr.ArrayOperation.DiagonalMatrix;
import dev.nabla.expr.ArrayOperation.DiagonalOf;
import dev.nabla.expr.ArrayOperation.Embedding;
import dev.nabla.expr.ArrayOperation.Expansion;
import dev.nabla.expr.ArrayOperation.Identity;
import dev.nabla.expr.ArrayOperation.LogDeterminant;
import dev.nabla.expr.ArrayOperation.MatrixProduct;
import dev.nabla.expr.ArrayOperation.Reduction;
import dev.nabla.expr.ArrayOperation.Reshaping;
import dev.nabla.expr.ArrayOperation.Slicing;
import dev.nabla.expr.ArrayOperation.Solution;
import dev.nabla.expr.ArrayOperation.Trace;
import dev.nabla.expr.ArrayOperation.Transposition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Builders of operations on whole arrays, beside [Build] for what is elementwise. All throw an
/// [IllegalArgumentException] that names the shapes if they do not fit.
public final class ArrayBuild {
  private ArrayBuild() {}

  /// An operation at its operands. Folds what changes nothing: a transpose of a transpose, a shape
  /// that is there already, a product with the identity.
  public static Expr apply(ArrayOperation operation, List<Expr> operands) {
    if (operation.arity() >= 0 ? operands.size() != operation.arity() : operands.isEmpty()) {
      throw new IllegalArgumentException(operation + " at " + operands.size() + " operands");
    }
    ArrayExpr whole = new ArrayExpr(operation, operands);
    return unchanged(whole).orElseGet(() -> Expr.intern(whole));
  }

  private static Optional<Expr> unchanged(ArrayExpr whole) {
    List<Expr> operands = whole.operands();
    return switch (whole.operation()) {
      case Transposition transposition -> transposed(whole.operand());
      case MatrixProduct product ->
          isIdentity(operands.get(0))
              ? Optional.of(operands.get(1))
              : isIdentity(operands.get(1)) ? Optional.of(operands.get(0)) : Optional.empty();
      case Solution solution ->
          isIdentity(operands.get(0)) ? Optional.of(operands.get(1)) : Optional.empty();
      case Reshaping reshaping
          when whole.operand() instanceof ArrayExpr inner
              && inner.operation() instanceof Reshaping ->
          Optional.of(reshape(inner.operand(), reshaping.to()));
      case Reshaping(Shape to)
          when whole.operand() instanceof ArrayExpr inner
              && inner.operation() instanceof Reduction(Reducer reducer, var axes, boolean kept)
              && inner.operand().shape().reduced(axes, false).equals(to) ->
          Optional.of(apply(new Reduction(reducer, axes, false), inner.operand()));
      case Reshaping reshaping -> sameShape(whole);
      case Expansion expansion
          when whole.operand() instanceof ArrayExpr inner
              && inner.operation() instanceof Expansion ->
          Optional.of(expand(inner.operand(), expansion.to()));
      case Expansion expansion -> sameShape(whole);
      case Slicing slicing -> slicing.step() == 1 ? sameShape(whole) : Optional.empty();
      case Embedding embedding -> sameShape(whole);
      case Concatenation concatenation ->
          operands.size() == 1 ? Optional.of(whole.operand()) : Optional.empty();
      case Reduction reduction ->
          reduction.axes().isEmpty() ? Optional.of(whole.operand()) : Optional.empty();
      case DiagonalMatrix diagonal -> Optional.empty();
      case DiagonalOf diagonal -> Optional.empty();
      case Trace trace -> Optional.empty();
      case Identity identity -> Optional.empty();
      case LogDeterminant determinant -> Optional.empty();
    };
  }

  private static Optional<Expr> sameShape(ArrayExpr whole) {
    return whole.operand().shape().equals(whole.shape())
        ? Optional.of(whole.operand())
        : Optional.empty();
  }

  private static Optional<Expr> transposed(Expr operand) {
    if (operand instanceof ArrayExpr inner) {
      if (inner.operation() instanceof Transposition) {
        return Optional.of(inner.operand());
      }
      if (inner.operation() instanceof Identity || inner.operation() instanceof DiagonalMatrix) {
        return Optional.of(operand);
      }
      if (inner.operation() instanceof Reshaping
          && inner.operand().shape().rank() < 2
          && inner.shape().axes().contains(Dimension.Fixed.ONE)) {
        Shape turned = Shape.of(inner.shape().axes().get(1), inner.shape().axes().get(0));
        return Optional.of(reshape(inner.operand(), turned));
      }
    }
    return Optional.empty();
  }

  private static boolean isIdentity(Expr expr) {
    return expr instanceof ArrayExpr array && array.operation() instanceof Identity;
  }

  private static Expr apply(ArrayOperation operation, Expr... operands) {
    return apply(operation, List.of(operands));
  }

  /// The product of matrices and vectors as NumPy's `@` has it: a vector on the left is a row, one
  /// on the right a column, and the axis that was added goes away again. A scalar multiplies.
  public static Expr dot(Expr left, Expr right) {
    Shape a = left.shape();
    Shape b = right.shape();
    if (a.isScalar() || b.isScalar()) {
      return Build.product(left, right);
    }
    if (a.rank() > 2 || b.rank() > 2) {
      throw new IllegalArgumentException("shapes " + a + " and " + b + " have too many axes");
    }
    Expr row =
        a.rank() == 1 ? reshape(left, Shape.of(Dimension.Fixed.ONE, a.axes().getFirst())) : left;
    Expr column =
        b.rank() == 1 ? reshape(right, Shape.of(b.axes().getFirst(), Dimension.Fixed.ONE)) : right;
    Expr product = apply(new MatrixProduct(), row, column);
    List<Dimension> kept = new ArrayList<>();
    if (a.rank() == 2) {
      kept.add(product.shape().axes().get(0));
    }
    if (b.rank() == 2) {
      kept.add(product.shape().axes().get(1));
    }
    return reshape(product, new Shape(kept));
  }

  /// The product u vᵀ of every entry with every entry.
  public static Expr outer(Expr left, Expr right) {
    if (left.shape().rank() != 1 || right.shape().rank() != 1) {
      throw new IllegalArgumentException(
          "an outer product takes vectors, not " + left.shape() + " and " + right.shape());
    }
    Dimension rows = left.shape().axes().getFirst();
    Dimension columns = right.shape().axes().getFirst();
    return apply(
        new MatrixProduct(),
        reshape(left, Shape.of(rows, Dimension.Fixed.ONE)),
        reshape(right, Shape.of(Dimension.Fixed.ONE, columns)));
  }

  /// The transpose; a vector or scalar is its own.
  public static Expr transpose(Expr operand) {
    return operand.shape().rank() < 2 ? operand : apply(new Transposition(), operand);
  }

  /// A reduction over some axes, or over all when none is named.
  public static Expr reduce(Reducer reducer, Expr operand, int... axes) {
    List<Integer> chosen =
        axes.length > 0
            ? Arrays.stream(axes).map(axis -> fromEnd(axis, operand)).sorted().boxed().toList()
            : IntStream.range(0, operand.shape().rank()).boxed().toList();
    return apply(new Reduction(reducer, chosen, false), operand);
  }

  private static int fromEnd(int axis, Expr operand) {
    return axis < 0 ? axis + operand.shape().rank() : axis;
  }

  /// As [#reduce], with the axes kept at length 1, so that the result fits the operand.
  public static Expr reduceKept(Reducer reducer, Expr operand, List<Integer> axes) {
    return apply(new Reduction(reducer, axes, true), operand);
  }

  public static Expr sum(Expr operand, int... axes) {
    return reduce(Reducer.SUM, operand, axes);
  }

  /// The sum divided by the number of entries.
  public static Expr mean(Expr operand, int... axes) {
    Expr sum = sum(operand, axes);
    Expr count = Build.ONE;
    for (int i = 0; i < operand.shape().rank(); i++) {
      int axis = i;
      if (axes.length == 0 || Arrays.stream(axes).anyMatch(a -> fromEnd(a, operand) == axis)) {
        count = Build.product(count, operand.shape().axes().get(i).toExpr());
      }
    }
    return Build.quotient(sum, count);
  }

  /// The values repeated to fill a shape.
  public static Expr expand(Expr operand, Shape shape) {
    return operand.shape().equals(shape) ? operand : apply(new Expansion(shape), operand);
  }

  /// The inverse of repeating: what was repeated from one shape to another is added up.
  ///
  /// @param value of the wide shape, or a smaller one that stands for equal values
  public static Expr sumTo(Expr value, Shape wide, Shape narrow) {
    Expr summed = value;
    int extra = wide.rank() - narrow.rank();
    int missing = wide.rank() - value.shape().rank();
    List<Integer> repeated = new ArrayList<>();
    for (int i = 0; i < wide.rank(); i++) {
      boolean single = i < extra || !narrow.axes().get(i - extra).equals(wide.axes().get(i));
      if (single) {
        int own = i - missing;
        if (own >= 0 && value.shape().axes().get(own).equals(wide.axes().get(i))) {
          repeated.add(own);
        } else {
          summed = Build.product(wide.axes().get(i).toExpr(), summed);
        }
      }
    }
    if (!repeated.isEmpty()) {
      summed = reduceKept(Reducer.SUM, summed, repeated);
    }
    return summed.shape().rank() > narrow.rank()
        ? reshape(
            summed,
            new Shape(
                summed
                    .shape()
                    .axes()
                    .subList(summed.shape().rank() - narrow.rank(), summed.shape().rank())))
        : summed;
  }

  /// The same numbers, in the order of rows, over other axes.
  public static Expr reshape(Expr operand, Shape shape) {
    return operand.shape().equals(shape) ? operand : apply(new Reshaping(shape), operand);
  }

  /// Entries along an axis.
  ///
  /// @param stop the first place that is not taken
  public static Expr slice(Expr operand, int axis, int start, int stop, int step) {
    int count = Math.max(0, Math.ceilDiv(stop - start, step));
    return apply(new Slicing(axis, start, count, step), operand);
  }

  /// One entry along an axis, which goes away.
  public static Expr index(Expr operand, int axis, int place) {
    Expr one = apply(new Slicing(axis, place, 1, 1), operand);
    return reshape(one, one.shape().reduced(List.of(axis), false));
  }

  /// Entries at their places along an axis, 0 elsewhere.
  public static Expr embed(Expr operand, int axis, int start, int step, Dimension length) {
    return apply(new Embedding(axis, start, step, length), operand);
  }

  public static Expr concatenate(int axis, List<Expr> parts) {
    return apply(new Concatenation(axis), parts);
  }

  /// `accepted` where the relation holds, entry by entry, else `rejected`.
  public static Expr where(Relation relation, Expr accepted, Expr rejected) {
    return Build.piecewise(List.of(new Branch(List.of(relation), accepted)), Optional.of(rejected));
  }

  public static Expr diagonalMatrix(Expr vector) {
    return apply(new DiagonalMatrix(), vector);
  }

  public static Expr diagonalOf(Expr matrix) {
    return apply(new DiagonalOf(), matrix);
  }

  public static Expr trace(Expr matrix) {
    return apply(new Trace(), matrix);
  }

  public static Expr identity(Dimension side) {
    return apply(new Identity(side), List.of());
  }

  /// `A⁻¹B` for a symmetric positive definite A; B is a matrix or a vector.
  public static Expr solve(Expr matrix, Expr right) {
    if (right.shape().rank() != 1) {
      return apply(new Solution(), matrix, right);
    }
    Shape column = Shape.of(right.shape().axes().getFirst(), Dimension.Fixed.ONE);
    return reshape(apply(new Solution(), matrix, reshape(right, column)), right.shape());
  }

  /// `ln det A` for a symmetric positive definite A.
  public static Expr logDeterminant(Expr matrix) {
    return apply(new LogDeterminant(), matrix);
  }
}
