package dev.nabla.optimize;

/// Systems of linear equations, by elimination with row pivoting.
///
/// Source: G. Golub, C. Van Loan, Matrix Computations (2013), section 3.4.
final class LinearSystem {
  private LinearSystem() {}

  /// Solves a square system.
  ///
  /// @param entries the matrix in the order of rows; it is used up
  /// @return whether there is a single solution within the precision of doubles
  static boolean solve(double[] entries, double[] right, double[] solution) {
    int size = right.length;
    System.arraycopy(right, 0, solution, 0, size);
    double smallest = size * 0x1p-53 * Vectors.largest(entries);
    for (int column = 0; column < size; column++) {
      int pivot = pivot(entries, size, column);
      double head = entries[pivot * size + column];
      // A single number is singular only if it is 0: it has nothing to be small beside.
      if (!(Math.abs(head) > (size == 1 ? 0 : smallest))) {
        return false;
      }
      swap(entries, size, solution, pivot, column);
      for (int row = column + 1; row < size; row++) {
        double factor = entries[row * size + column] / head;
        for (int k = column + 1; k < size; k++) {
          entries[row * size + k] -= factor * entries[column * size + k];
        }
        solution[row] -= factor * solution[column];
      }
    }
    for (int row = size - 1; row >= 0; row--) {
      double sum = solution[row];
      for (int k = row + 1; k < size; k++) {
        sum -= entries[row * size + k] * solution[k];
      }
      solution[row] = sum / entries[row * size + row];
    }
    return Vectors.areFinite(solution);
  }

  private static int pivot(double[] entries, int size, int column) {
    int pivot = column;
    for (int row = column + 1; row < size; row++) {
      if (Math.abs(entries[row * size + column]) > Math.abs(entries[pivot * size + column])) {
        pivot = row;
      }
    }
    return pivot;
  }

  private static void swap(double[] entries, int size, double[] solution, int one, int other) {
    if (one == other) {
      return;
    }
    for (int k = 0; k < size; k++) {
      double entry = entries[one * size + k];
      entries[one * size + k] = entries[other * size + k];
      entries[other * size + k] = entry;
    }
    double entry = solution[one];
    solution[one] = solution[other];
    solution[other] = entry;
  }
}
