package dev.nabla.book.examples;

/// The eigenvalues of a symmetric matrix of two rows in the order in which LAPACK's general
/// eigenvalue routine finds them, and NumPy prints them.
///
/// The iteration that splits off one eigenvalue after the other has nothing to do for two rows; the
/// last block is turned into a triangle directly, and the first number on its diagonal belongs to
/// the first number on the diagonal of the matrix: it is the larger eigenvalue if that number is
/// the larger, else the smaller one.
///
/// Source: Z. Bai, J. Demmel, On swapping diagonal blocks in real Schur form (1993), as LAPACK's
/// dlanv2 has it.
final class TwoByTwo {
  private TwoByTwo() {}

  /// The eigenvalues of the matrix with `a` and `d` on its diagonal and `b` beside.
  static double[] eigenvalues(double a, double b, double d) {
    if (b == 0) {
      return new double[] {a, d};
    }
    double half = 0.5 * (a - d);
    double scale = Math.max(Math.abs(half), Math.abs(b));
    double square = half / scale * half + Math.abs(b) / scale * Math.abs(b);
    double root = Math.sqrt(scale) * Math.sqrt(square);
    double z = half < 0 ? half - root : half + root;
    return new double[] {d + z, d - Math.abs(b) / z * Math.abs(b)};
  }
}
