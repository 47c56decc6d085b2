package dev.nabla.algebra;

import dev.nabla.algebra.polynomial.RationalFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Writes down every operation of an elimination with the matrix after it.
final class Recording implements Elimination.Listener {
  private final EntryField field;
  private final RationalFunction[][] values;
  private final List<List<Expr>> written;
  private final List<Relation> needed;
  private final List<RowReduction.Step> steps = new ArrayList<>();

  private Recording(Matrix matrix) {
    field = matrix.field();
    values = field.read(matrix.rows());
    written = new ArrayList<>(matrix.rows());
    needed = matrix.needed();
  }

  static RowReduction of(Matrix matrix, boolean upwards) {
    Recording recording = new Recording(matrix);
    Elimination elimination = new Elimination(recording.field, recording.values, recording);
    elimination.downwards(matrix.columnCount());
    if (upwards) {
      elimination.upwards();
    }
    return new RowReduction(matrix, recording.steps, elimination.pivotColumns());
  }

  @Override
  public void swapped(int row, int other) {
    Collections.swap(written, row, other);
    done(new RowOperation.Swap(row, other));
  }

  @Override
  public void scaled(int row, RationalFunction factor) {
    written.set(row, field.write(values[row]));
    done(new RowOperation.Scale(row, field.write(factor)));
  }

  @Override
  public void added(int row, RationalFunction factor, int other) {
    written.set(row, field.write(values[row]));
    done(new RowOperation.AddMultiple(row, field.write(factor), other));
  }

  @Override
  public void pivot(RationalFunction value) {
    needed.addAll(Conditions.natural(field.write(value.reciprocal())));
  }

  private void done(RowOperation operation) {
    steps.add(new RowReduction.Step(operation, Matrix.written(List.copyOf(written), needed)));
  }
}
