package dev.nabla.compile;

import dev.nabla.compile.kernel.MatrixKernels;
import java.util.Arrays;

/// The Cholesky factor, row by row: entry (i, j) takes the product of two rows that are there.
///
/// The mean of the matrix and its transpose is factored, so that rounding that differs between
/// entries (i, j) and (j, i) does no harm. A matrix that is not symmetric beyond rounding has no
/// factor.
record FactorRunner(View matrix, View target, MatrixKernels kernels) implements StatementRunner {
  private static final double ROUNDING = 1e-9;

  @Override
  public int tasks() {
    return 1;
  }

  @Override
  public long effort() {
    long side = matrix.lengths().getFirst();
    return side * side * side / 6;
  }

  @Override
  public void run(int from, int to, double[][] buffers, Scratch scratch) {
    int side = matrix.lengths().getFirst();
    double[] l = buffers[target.buffer()];
    if (!factor(buffers[matrix.buffer()], l, side)) {
      Arrays.fill(l, 0, side * side, Double.NaN);
    }
  }

  private boolean factor(double[] a, double[] l, int side) {
    int down = matrix.strides().get(0);
    int across = matrix.strides().get(1);
    Arrays.fill(l, 0, side * side, 0);
    for (int i = 0; i < side; i++) {
      for (int j = 0; j <= i; j++) {
        double lower = a[matrix.offset() + i * down + j * across];
        double upper = a[matrix.offset() + j * down + i * across];
        double size = Math.abs(lower) + Math.abs(upper);
        if (!(Math.abs(lower - upper) <= ROUNDING * size + symmetryScale(a, i, j))) {
          return false;
        }
        double mean = lower == upper ? lower : 0.5 * lower + 0.5 * upper;
        double rest = mean - kernels.dot(l, i * side, l, j * side, j);
        if (i > j) {
          l[i * side + j] = rest / l[j * side + j];
        } else if (rest > 0 && rest < Double.POSITIVE_INFINITY) {
          l[i * side + i] = Math.sqrt(rest);
        } else {
          return false;
        }
      }
    }
    return true;
  }

  /// How far two entries may be apart by rounding, from the diagonal entries beside them.
  private double symmetryScale(double[] a, int i, int j) {
    int step = matrix.strides().get(0) + matrix.strides().get(1);
    return ROUNDING
        * (Math.abs(a[matrix.offset() + i * step]) + Math.abs(a[matrix.offset() + j * step]));
  }
}
