package dev.nabla.algebra;

import dev.nabla.algebra.polynomial.RationalFunction;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One operation on the rows of a matrix.
final class RowChange {
  private RowChange() {}

  static Matrix of(Matrix matrix, RowOperation operation) {
    List<List<Expr>> changed = new ArrayList<>(matrix.rows());
    List<Relation> needed = matrix.needed();
    switch (operation) {
      case RowOperation.Swap(int row, int other) -> Collections.swap(changed, row, other);
      case RowOperation.Scale(int row, Expr factor) -> {
        changed.set(row, scaled(matrix.rows().get(row), Tidy.of(factor)));
        needed.addAll(Conditions.natural(Build.power(factor, Build.MINUS_ONE)));
      }
      case RowOperation.AddMultiple(int row, Expr factor, int other) -> {
        List<Expr> target = matrix.rows().get(row);
        changed.set(row, sum(target, Tidy.of(factor), matrix.rows().get(other)));
        needed.addAll(Conditions.natural(factor));
      }
    }
    return Matrix.written(changed, needed);
  }

  private static List<Expr> scaled(List<Expr> row, Expr factor) {
    EntryField field = EntryField.of(List.of(factor));
    if (field.isZero(field.read(factor))) {
      throw new MatrixException(MatrixException.Code.SINGULAR, "a row is not scaled by 0");
    }
    return product(row, factor);
  }

  /// A row times a canonical factor.
  static List<Expr> product(List<Expr> row, Expr factor) {
    List<Expr> all = new ArrayList<>(row);
    all.add(factor);
    EntryField field = EntryField.of(all);
    RationalFunction multiplier = field.read(factor);
    return row.stream().map(each -> field.write(field.read(each).times(multiplier))).toList();
  }

  private static List<Expr> sum(List<Expr> row, Expr factor, List<Expr> other) {
    List<Expr> all = new ArrayList<>(row);
    all.add(factor);
    all.addAll(other);
    EntryField field = EntryField.of(all);
    RationalFunction multiplier = field.read(factor);
    List<Expr> sum = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      RationalFunction product = field.read(other.get(i)).times(multiplier);
      sum.add(field.write(field.read(row.get(i)).plus(product)));
    }
    return sum;
  }
}
