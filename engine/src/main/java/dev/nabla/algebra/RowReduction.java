package dev.nabla.algebra;

import java.util.List;

/// How a matrix comes to echelon form, one row operation at a time.
///
/// @param start the matrix as it was
/// @param steps the operations in their order; none if there was nothing to do
/// @param pivotColumns the columns of the pivots, counted from 0; as many as the rank
public record RowReduction(Matrix start, List<Step> steps, List<Integer> pivotColumns) {
  public RowReduction {
    steps = List.copyOf(steps);
    pivotColumns = List.copyOf(pivotColumns);
  }

  /// One operation and the matrix after it.
  public record Step(RowOperation operation, Matrix matrix) {}

  /// The matrix after the last operation.
  public Matrix result() {
    return steps.isEmpty() ? start : steps.getLast().matrix();
  }
}
