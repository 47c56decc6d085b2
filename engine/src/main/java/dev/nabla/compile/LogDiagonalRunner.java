package dev.nabla.compile;

import dev.nabla.compile.kernel.MatrixKernels;
import dev.nabla.compile.kernel.Operation;

/// ln det A from its Cholesky factor.
record LogDiagonalRunner(View factor, View target, MatrixKernels kernels)
    implements StatementRunner {
  @Override
  public int tasks() {
    return 1;
  }

  @Override
  public long effort() {
    return 0;
  }

  @Override
  public void run(int from, int to, double[][] buffers, Scratch scratch) {
    int side = factor.lengths().getFirst();
    scratch.panels(side, 0);
    for (int i = 0; i < side; i++) {
      scratch.left[i] = Operation.LN.at(buffers[factor.buffer()][i * (side + 1)]);
    }
    buffers[target.buffer()][target.offset()] = 2 * kernels.sum(scratch.left, 0, side);
  }
}
