package dev.nabla.compile;

import dev.nabla.compile.kernel.MatrixKernels;

/// A matrix, whose rows lie in memory, times a vector. Long rows are added up in pieces.
record RowDots(View matrix, View vector, View target, MatrixKernels kernels)
    implements StatementRunner {
  private static final int PIECE = 4096;
  private static final int ROWS_PER_TASK = 16;

  @Override
  public int tasks() {
    return Math.ceilDiv(matrix.lengths().get(0), ROWS_PER_TASK);
  }

  @Override
  public long effort() {
    return (long) matrix.lengths().get(0) * matrix.lengths().get(1);
  }

  @Override
  public void run(int from, int to, double[][] buffers, Scratch scratch) {
    int end = Math.min(matrix.lengths().get(0), to * ROWS_PER_TASK);
    rows(from * ROWS_PER_TASK, end, buffers, scratch);
  }

  void rows(int begin, int end, double[][] buffers, Scratch scratch) {
    int depth = matrix.lengths().get(1);
    scratch.panels(depth, 0);
    double[] x = Products.inPlace(vector, buffers, scratch.left);
    int xAt = Products.inPlaceOffset(vector);
    double[] a = buffers[matrix.buffer()];
    double[] result = buffers[target.buffer()];
    int stride = matrix.strides().get(0);
    if (depth <= PIECE) {
      int at = matrix.offset() + begin * stride;
      kernels.dots(a, at, stride, end - begin, x, xAt, result, begin, depth);
      return;
    }
    for (int row = begin; row < end; row++) {
      int at = matrix.offset() + row * stride;
      double sum = 0;
      for (int k = 0; k < depth; k += PIECE) {
        sum += kernels.dot(a, at + k, x, xAt + k, Math.min(PIECE, depth - k));
      }
      result[row] = sum;
    }
  }
}
