package dev.nabla.algebra;

import dev.nabla.enclosure.Digits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// The eigenvalues of a matrix of numbers in doubles, by the QR algorithm of EJML. They are
/// rounded, and where eigenvalues lie close together, that can cost half of their digits.
///
/// @param values in ascending order of their real parts, then of their imaginary parts
public record NumericEigenvalues(List<Value> values) {
  private static final int DIGITS = 17;

  public NumericEigenvalues {
    values = List.copyOf(values);
  }

  /// A complex number.
  public record Value(double real, double imaginary) {}

  /// Whether all of them are real numbers.
  public boolean areReal() {
    return values.stream().allMatch(value -> value.imaginary() == 0);
  }

  static NumericEigenvalues of(Matrix matrix) {
    int size = matrix.rowCount();
    DMatrixRMaj dense = new DMatrixRMaj(size, size);
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        dense.set(
            row, column, Digits.evaluate(matrix.get(row, column), Map.of(), DIGITS).doubleValue());
      }
    }
    EigenDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.eig(size, false, matrix.equals(matrix.transpose()));
    if (!decomposition.decompose(dense)) {
      throw new MatrixException(
          MatrixException.Code.CANNOT_DECIDE,
          "the iteration for the eigenvalues does not converge");
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < decomposition.getNumberOfEigenvalues(); i++) {
      Complex_F64 value = decomposition.getEigenvalue(i);
      values.add(new Value(value.getReal() + 0.0, value.getImaginary() + 0.0));
    }
    values.sort(Comparator.comparingDouble(Value::real).thenComparingDouble(Value::imaginary));
    return new NumericEigenvalues(values);
  }
}
