package dev.nabla.algebra;

import dev.nabla.algebra.polynomial.RationalFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Inverses and the solutions of linear equations. Both hold where the determinant is not 0.
final class Inversion {
  private Inversion() {}

  /// The adjugate over the determinant.
  static Matrix byMinors(Matrix matrix) {
    EntryField field = matrix.field();
    RationalFunction[][] values = field.read(matrix.rows());
    Determinants determinants = new Determinants(field);
    RationalFunction determinant = determinants.of(values);
    if (field.isZero(determinant)) {
      throw singular();
    }
    RationalFunction reciprocal = determinant.reciprocal();
    List<List<Expr>> inverse = new ArrayList<>();
    for (RationalFunction[] row : determinants.adjugate(values)) {
      inverse.add(Arrays.stream(row).map(each -> field.write(each.times(reciprocal))).toList());
    }
    List<Relation> needed = matrix.needed();
    needed.addAll(Conditions.natural(field.write(reciprocal)));
    return Matrix.written(inverse, needed);
  }

  static Matrix byElimination(Matrix matrix, Matrix right) {
    Matrix both = matrix.beside(right);
    EntryField field = both.field();
    Elimination elimination = new Elimination(field, field.read(both.rows()));
    int columns = matrix.columnCount();
    elimination.downwards(columns);
    if (elimination.pivotColumns().size() < columns) {
      throw singular();
    }
    elimination.upwards();
    List<List<Expr>> solution = new ArrayList<>();
    for (RationalFunction[] row : elimination.rows()) {
      solution.add(field.write(Arrays.copyOfRange(row, columns, row.length)));
    }
    List<Relation> needed = both.needed();
    needed.addAll(Conditions.natural(field.write(elimination.product().reciprocal())));
    return Matrix.written(solution, needed);
  }

  private static MatrixException singular() {
    return new MatrixException(
        MatrixException.Code.SINGULAR, "the determinant is 0, so there is no inverse");
  }
}
