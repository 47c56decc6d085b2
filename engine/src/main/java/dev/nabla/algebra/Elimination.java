package dev.nabla.algebra;

import dev.nabla.algebra.polynomial.RationalFunction;
import dev.nabla.expr.Effort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// Elimination in the rows of a matrix, which is changed on the way.
final class Elimination {
  /// What is told of every operation, after it was done.
  interface Listener {
    void swapped(int row, int other);

    void scaled(int row, RationalFunction factor);

    void added(int row, RationalFunction factor, int other);

    /// A pivot was chosen.
    void pivot(RationalFunction value);
  }

  private static final Listener SILENT =
      new Listener() {
        @Override
        public void swapped(int row, int other) {}

        @Override
        public void scaled(int row, RationalFunction factor) {}

        @Override
        public void added(int row, RationalFunction factor, int other) {}

        @Override
        public void pivot(RationalFunction value) {}
      };

  private final EntryField field;
  private final RationalFunction[][] rows;
  private final Listener listener;
  private final List<Integer> pivotColumns = new ArrayList<>();
  private RationalFunction product = RationalFunction.ONE;

  Elimination(EntryField field, RationalFunction[][] matrix) {
    this(field, copy(matrix), SILENT);
  }

  /// An elimination in the given array, whose operations are told.
  Elimination(EntryField field, RationalFunction[][] rows, Listener listener) {
    this.field = field;
    this.rows = rows;
    this.listener = listener;
  }

  private static RationalFunction[][] copy(RationalFunction[][] matrix) {
    return Arrays.stream(matrix).map(RationalFunction[]::clone).toArray(RationalFunction[][]::new);
  }

  List<Integer> pivotColumns() {
    return pivotColumns;
  }

  /// The product of all pivots: up to its sign the minor of their rows and columns.
  RationalFunction product() {
    return product;
  }

  RationalFunction[][] rows() {
    return rows;
  }

  RationalFunction determinant() {
    downwards(rows.length);
    return pivotColumns.size() < rows.length ? RationalFunction.ZERO : product;
  }

  /// Makes everything below the pivots 0.
  ///
  /// @param columns in how many columns pivots are looked for
  void downwards(int columns) {
    int row = 0;
    for (int column = 0; column < columns && row < rows.length; column++) {
      OptionalInt chosen = pivotRow(row, column);
      if (chosen.isEmpty()) {
        continue;
      }
      if (chosen.getAsInt() != row) {
        swap(row, chosen.getAsInt());
      }
      RationalFunction pivot = rows[row][column];
      listener.pivot(pivot);
      product = product.times(pivot);
      pivotColumns.add(column);
      for (int below = row + 1; below < rows.length; below++) {
        clear(below, row, column);
      }
      row++;
    }
  }

  /// After [#downwards(int)], makes every pivot 1 and everything above it 0, from the last one up.
  void upwards() {
    for (int row = pivotColumns.size() - 1; row >= 0; row--) {
      int column = pivotColumns.get(row);
      RationalFunction pivot = rows[row][column];
      if (!pivot.equals(RationalFunction.ONE)) {
        RationalFunction factor = pivot.reciprocal();
        for (int i = 0; i < rows[row].length; i++) {
          rows[row][i] = rows[row][i].times(factor);
        }
        listener.scaled(row, factor);
      }
      for (int above = row - 1; above >= 0; above--) {
        clear(above, row, column);
      }
    }
  }

  /// The first row with a number in the column, else the first with anything that is not 0.
  private OptionalInt pivotRow(int from, int column) {
    OptionalInt chosen = OptionalInt.empty();
    MatrixException undecided = null;
    for (int row = from; row < rows.length; row++) {
      RationalFunction entry = rows[row][column];
      try {
        if (field.isZero(entry)) {
          rows[row][column] = RationalFunction.ZERO;
          continue;
        }
      } catch (MatrixException unknown) {
        undecided = unknown;
        continue;
      }
      if (entry.isPolynomial() && entry.numerator().isConstant()) {
        return OptionalInt.of(row);
      }
      chosen = chosen.isEmpty() ? OptionalInt.of(row) : chosen;
    }
    if (chosen.isEmpty() && undecided != null) {
      throw undecided;
    }
    return chosen;
  }

  private void swap(int row, int other) {
    RationalFunction[] kept = rows[row];
    rows[row] = rows[other];
    rows[other] = kept;
    product = RationalFunction.ZERO.minus(product);
    listener.swapped(row, other);
  }

  /// Makes an entry 0 with a multiple of the pivot's row.
  private void clear(int row, int pivotRow, int column) {
    RationalFunction entry = rows[row][column];
    if (entry.isZero()) {
      return;
    }
    RationalFunction factor =
        RationalFunction.ZERO.minus(entry.times(rows[pivotRow][column].reciprocal()));
    for (int i = 0; i < rows[row].length; i++) {
      Effort.spend(1L + rows[row][i].numerator().size());
      rows[row][i] = rows[row][i].plus(factor.times(rows[pivotRow][i]));
    }
    rows[row][column] = RationalFunction.ZERO;
    listener.added(row, factor, pivotRow);
  }
}
