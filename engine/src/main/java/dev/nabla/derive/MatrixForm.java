package dev.nabla.derive;

import dev.nabla.algebra.Spine;
import dev.nabla.algebra.Tidy;
import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.ArrayOperation;
import dev.nabla.expr.Build;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Reducer;
import dev.nabla.expr.Shape;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The matrix of a linear map that is written as a formula: M of `d·M` for a row d, of `M·d` for a
/// column. Scaling entry by entry is a product with a diagonal matrix.
///
/// @param matrix the matrix
/// @param side on which side of it the variable stands
record MatrixForm(Expr matrix, Side side) {
  enum Side {
    /// The value is `d·matrix`.
    ROW,
    /// The value is `matrix·d`.
    COLUMN
  }

  private static final Dimension SINGLE = Dimension.Fixed.ONE;

  /// The matrix of an expression that is linear in a row, a column or a vector; nothing when the
  /// map cannot be written as one product.
  static Optional<MatrixForm> of(Expr linear, Expr.Symbol variable) {
    return new Reading(variable).of(linear);
  }

  private MatrixForm with(Expr changed) {
    return new MatrixForm(changed, side);
  }

  /// The same map with its values over a shape: vectors are columns here.
  private MatrixForm standing(Shape values) {
    boolean isColumn =
        values.rank() == 1 || (values.rank() == 2 && values.axes().get(1).equals(SINGLE));
    boolean isRow = values.rank() == 2 && values.axes().get(0).equals(SINGLE);
    return isColumn == isRow || (side == Side.ROW) == isRow ? this : transposed();
  }

  private MatrixForm transposed() {
    return new MatrixForm(ArrayBuild.transpose(matrix), side == Side.ROW ? Side.COLUMN : Side.ROW);
  }

  /// Reads one expression; linear parts are few and nested no deeper than what people write.
  private record Reading(Expr.Symbol variable) {
    private Optional<MatrixForm> of(Expr expr) {
      if (isVariable(expr)) {
        Dimension length = length();
        Side side = expr.shape().axes().getFirst().equals(SINGLE) ? Side.ROW : Side.COLUMN;
        return Optional.of(new MatrixForm(ArrayBuild.identity(length), side));
      }
      return switch (expr) {
        case Expr.Sum sum -> sum(sum);
        case Expr.Product product -> product(product);
        case ArrayExpr array -> array(array);
        case Expr.Leaf leaf -> Optional.empty();
        case Expr.Power power -> Optional.empty();
        case Expr.Apply apply -> Optional.empty();
        case Expr.Piecewise piecewise -> Optional.empty();
      };
    }

    private boolean isVariable(Expr expr) {
      return expr == variable
          || (expr instanceof ArrayExpr array
              && array.operation() instanceof ArrayOperation.Reshaping(Shape to)
              && array.operand() == variable
              && to.rank() == 2);
    }

    private Dimension length() {
      List<Dimension> longer =
          variable.shape().axes().stream().filter(axis -> !axis.equals(SINGLE)).toList();
      return longer.isEmpty() ? SINGLE : longer.getFirst();
    }

    private boolean depends(Expr expr) {
      return Walk.symbols(expr).contains(variable);
    }

    private Optional<MatrixForm> sum(Expr.Sum sum) {
      MatrixForm total = null;
      for (Expr term : Spine.terms(sum)) {
        Optional<MatrixForm> form = of(term);
        if (form.isEmpty() || (total != null && form.get().side != total.side)) {
          return Optional.empty();
        }
        total = total == null ? form.get() : total.with(Build.sum(total.matrix, form.get().matrix));
      }
      return Optional.ofNullable(total);
    }

    private Optional<MatrixForm> product(Expr.Product product) {
      List<Expr> scalars = new ArrayList<>();
      List<Expr> entries = new ArrayList<>();
      Expr linear = Build.ONE;
      for (Expr factor : Spine.factors(product)) {
        if (depends(factor)) {
          if (linear != Build.ONE) {
            return Optional.empty();
          }
          linear = factor;
        } else {
          (factor.shape().isScalar() ? scalars : entries).add(factor);
        }
      }
      Optional<MatrixForm> form = of(linear);
      if (form.isPresent() && !entries.isEmpty()) {
        form = scaled(form.get(), linear.shape(), Tidy.product(entries));
      }
      return form.map(found -> found.with(Build.product(Tidy.product(scalars), found.matrix)));
    }

    /// The linear values times given entries: a diagonal matrix, or for one linear value that
    /// multiplies many entries an outer product.
    private static Optional<MatrixForm> scaled(MatrixForm form, Shape linear, Expr entries) {
      boolean isRow = form.side == Side.ROW;
      if (entries.shape().equals(linear)) {
        Expr diagonal = ArrayBuild.diagonalMatrix(entries);
        return Optional.of(
            form.with(
                isRow
                    ? ArrayBuild.dot(form.matrix, diagonal)
                    : ArrayBuild.dot(diagonal, form.matrix)));
      }
      if (!linear.axes().stream().allMatch(SINGLE::equals) || entries.shape().rank() > 2) {
        return Optional.empty();
      }
      MatrixForm row = isRow ? form : form.transposed();
      if (entries.shape().rank() == 1) {
        return scaled(form, linear, column(entries));
      }
      if (entries.shape().axes().getFirst().equals(SINGLE)) {
        return Optional.of(row.with(ArrayBuild.dot(row.matrix, entries)));
      }
      MatrixForm column = row.transposed();
      return entries.shape().axes().get(1).equals(SINGLE)
          ? Optional.of(column.with(ArrayBuild.dot(entries, column.matrix)))
          : Optional.empty();
    }

    private static Expr column(Expr vector) {
      return ArrayBuild.reshape(vector, Shape.of(vector.shape().axes().getFirst(), SINGLE));
    }

    private Optional<MatrixForm> array(ArrayExpr node) {
      return switch (node.operation()) {
        case ArrayOperation.MatrixProduct product ->
            matrixProduct(node.operands().get(0), node.operands().get(1));
        case ArrayOperation.Transposition transposition ->
            of(node.operand()).map(MatrixForm::transposed);
        case ArrayOperation.Reduction reduction when reduction.reducer() == Reducer.SUM ->
            of(node.operand()).flatMap(form -> summed(form, node, reduction));
        case ArrayOperation.Reshaping(Shape to) ->
            of(node.operand()).map(form -> form.standing(to));
        case ArrayOperation.Reduction reduction -> Optional.empty();
        case ArrayOperation.Expansion expansion -> Optional.empty();
        case ArrayOperation.Slicing slicing -> Optional.empty();
        case ArrayOperation.Embedding embedding -> Optional.empty();
        case ArrayOperation.Concatenation concatenation -> Optional.empty();
        case ArrayOperation.DiagonalMatrix diagonal -> Optional.empty();
        case ArrayOperation.DiagonalOf diagonal -> Optional.empty();
        case ArrayOperation.Trace trace -> Optional.empty();
        case ArrayOperation.Identity identity -> Optional.empty();
        case ArrayOperation.Solution solution ->
            depends(node.operand())
                ? Optional.empty()
                : of(node.operands().get(1))
                    .filter(form -> form.side == Side.COLUMN)
                    .map(form -> form.with(ArrayBuild.solve(node.operand(), form.matrix)));
        case ArrayOperation.LogDeterminant determinant -> Optional.empty();
      };
    }

    private Optional<MatrixForm> matrixProduct(Expr left, Expr right) {
      return depends(left)
          ? of(left)
              .filter(form -> !depends(right) && form.side == Side.ROW)
              .map(form -> form.with(ArrayBuild.dot(form.matrix, right)))
          : of(right)
              .filter(form -> form.side == Side.COLUMN)
              .map(form -> form.with(ArrayBuild.dot(left, form.matrix)));
    }

    /// The sum of all entries of a row or column is its product with ones.
    private static Optional<MatrixForm> summed(
        MatrixForm form, ArrayExpr node, ArrayOperation.Reduction reduction) {
      Shape operand = node.operand().shape();
      if (reduction.axes().size()
          < operand.axes().stream().filter(a -> !a.equals(SINGLE)).count()) {
        return Optional.empty();
      }
      boolean isRow = form.side == Side.ROW;
      Dimension length = form.matrix.shape().axes().get(isRow ? 1 : 0);
      Expr ones =
          ArrayBuild.expand(Build.ONE, isRow ? Shape.of(length, SINGLE) : Shape.of(SINGLE, length));
      return Optional.of(
          form.with(isRow ? ArrayBuild.dot(form.matrix, ones) : ArrayBuild.dot(ones, form.matrix)));
    }
  }
}
