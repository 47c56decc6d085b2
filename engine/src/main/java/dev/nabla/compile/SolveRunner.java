package dev.nabla.compile;

import dev.nabla.compile.kernel.MatrixKernels;
import java.util.Arrays;

/// Solves L Lᵀ X = B. One column by products of rows; several by adding scaled rows of X.
record SolveRunner(View factor, View right, View target, MatrixKernels kernels)
    implements StatementRunner {
  @Override
  public int tasks() {
    return 1;
  }

  @Override
  public long effort() {
    return (long) target.size() * factor.lengths().getFirst();
  }

  @Override
  public void run(int from, int to, double[][] buffers, Scratch scratch) {
    int side = right.lengths().get(0);
    int columns = right.lengths().get(1);
    double[] l = buffers[factor.buffer()];
    double[] x = buffers[target.buffer()];
    new Gather(right).load(buffers[right.buffer()], 0, x, 0, side * columns);
    scratch.panels(side, 0);
    double[] factors = scratch.left;
    for (int i = 0; i < side; i++) {
      for (int k = 0; k < i; k++) {
        factors[k] = -l[i * side + k];
      }
      kernels.addRows(factors, 0, i, x, 0, columns, x, i * columns, columns);
      divide(x, i * columns, columns, l[i * side + i]);
    }
    for (int i = side - 1; i >= 0; i--) {
      for (int k = i + 1; k < side; k++) {
        factors[k] = -l[k * side + i];
      }
      kernels.addRows(
          factors, i + 1, side - 1 - i, x, (i + 1) * columns, columns, x, i * columns, columns);
      divide(x, i * columns, columns, l[i * side + i]);
    }
    if (side > 0 && Double.isNaN(l[0])) {
      Arrays.fill(x, 0, side * columns, Double.NaN);
    }
  }

  private static void divide(double[] x, int at, int length, double divisor) {
    for (int i = at; i < at + length; i++) {
      x[i] /= divisor;
    }
  }
}
