package dev.nabla.optimize;

/// The eigenvalues of a symmetric matrix and its eigenvectors, by Jacobi's rotations: exact to
/// rounding relative to the largest, for matrices of up to some hundreds of rows.
///
/// Source: G. Golub, C. Van Loan, Matrix Computations (2013), section 8.5.
final class SymmetricEigenvalues {
  private static final int MOST_SWEEPS = 60;

  private final int size;
  private final double[] entries;

  /// Row after row an eigenvector.
  private final double[] vectors;

  /// @param entries the matrix in the order of rows; it is not changed
  SymmetricEigenvalues(double[] entries, int size) {
    this.size = size;
    this.entries = entries.clone();
    this.vectors = new double[size * size];
    for (int i = 0; i < size; i++) {
      vectors[i * size + i] = 1;
    }
    for (int sweep = 0; sweep < MOST_SWEEPS && sweep(); sweep++) {}
  }

  /// An eigenvalue; they are in no order.
  double value(int index) {
    return entries[index * size + index];
  }

  /// A coordinate of an eigenvector, of length 1.
  double vector(int index, int coordinate) {
    return vectors[index * size + coordinate];
  }

  /// The place of the smallest eigenvalue.
  int smallest() {
    int smallest = 0;
    for (int i = 1; i < size; i++) {
      smallest = value(i) < value(smallest) ? i : smallest;
    }
    return smallest;
  }

  /// Rotates every pair of coordinates once; tells whether there was anything to rotate.
  private boolean sweep() {
    boolean rotated = false;
    for (int p = 0; p < size; p++) {
      for (int q = p + 1; q < size; q++) {
        double off = entries[p * size + q];
        double scale = Math.abs(value(p)) + Math.abs(value(q));
        if (Math.abs(off) > 0x1p-54 * scale && Double.isFinite(off)) {
          rotate(p, q, off);
          rotated = true;
        }
      }
    }
    return rotated;
  }

  private void rotate(int p, int q, double off) {
    double theta = (value(q) - value(p)) / (2 * off);
    double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
    double cosine = 1 / Math.sqrt(tangent * tangent + 1);
    double sine = tangent * cosine;
    double atP = value(p) - tangent * off;
    double atQ = value(q) + tangent * off;
    for (int k = 0; k < size; k++) {
      double one = entries[p * size + k];
      double other = entries[q * size + k];
      entries[p * size + k] = cosine * one - sine * other;
      entries[q * size + k] = sine * one + cosine * other;
      one = vectors[p * size + k];
      other = vectors[q * size + k];
      vectors[p * size + k] = cosine * one - sine * other;
      vectors[q * size + k] = sine * one + cosine * other;
    }
    for (int k = 0; k < size; k++) {
      entries[k * size + p] = entries[p * size + k];
      entries[k * size + q] = entries[q * size + k];
    }
    entries[p * size + p] = atP;
    entries[q * size + q] = atQ;
    entries[p * size + q] = 0;
    entries[q * size + p] = 0;
  }
}
