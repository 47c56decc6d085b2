package dev.nabla.compile;

import dev.nabla.compile.kernel.MatrixKernels;
import java.util.Arrays;

/// The transpose of a matrix, whose rows lie in memory, times a vector: the sum of scaled rows.
/// Many rows are added up in parts, which are put together by a tree of neighbours.
///
/// @param matrix the transpose itself: its columns lie in memory
record RowSums(View matrix, View vector, View target, int parts, MatrixKernels kernels)
    implements StatementRunner {
  static final int ROWS = 512;
  static final int WIDTH = 1024;

  static int partsSize(View left, View right) {
    int across = right.lengths().get(1) == 1 ? left.lengths().get(0) : right.lengths().get(1);
    int count = Math.ceilDiv(left.lengths().get(1), ROWS);
    return count > 1 ? Math.multiplyExact(count, across) : 0;
  }

  private int across() {
    return matrix.lengths().get(0);
  }

  private int depth() {
    return matrix.lengths().get(1);
  }

  private int count() {
    return Math.ceilDiv(depth(), ROWS);
  }

  private int tiles() {
    return Math.ceilDiv(across(), WIDTH);
  }

  @Override
  public int tasks() {
    return count() * tiles();
  }

  @Override
  public long effort() {
    return (long) across() * depth();
  }

  @Override
  public void run(int from, int to, double[][] buffers, Scratch scratch) {
    scratch.panels(depth(), 0);
    double[] x = Products.inPlace(vector, buffers, scratch.left);
    int xAt = Products.inPlaceOffset(vector);
    double[] sums = buffers[parts < 0 ? target.buffer() : parts];
    for (int task = from; task < to; task++) {
      int row = task / tiles() * ROWS;
      int column = task % tiles() * WIDTH;
      int width = Math.min(WIDTH, across() - column);
      int at = task / tiles() * across() + column;
      Arrays.fill(sums, at, at + width, 0);
      add(row, Math.min(depth(), row + ROWS), column, width, x, xAt, sums, at, buffers);
    }
  }

  /// Adds rows from `begin` to before `end`, scaled.
  private void add(
      int begin,
      int end,
      int column,
      int width,
      double[] x,
      int xAt,
      double[] sums,
      int at,
      double[][] buffers) {
    int stride = matrix.strides().get(1);
    int from = matrix.offset() + begin * stride + column;
    kernels.addRows(
        x, xAt + begin, end - begin, buffers[matrix.buffer()], from, stride, sums, at, width);
  }

  /// Adds some rows of one part, where rows are narrow and the vector is in place.
  void rows(int begin, int end, double[][] buffers) {
    double[] sums = buffers[parts < 0 ? target.buffer() : parts];
    int at = begin / ROWS * across();
    if (begin % ROWS == 0) {
      Arrays.fill(sums, at, at + across(), 0);
    }
    double[] x = buffers[vector.buffer()];
    add(begin, end, 0, across(), x, vector.offset(), sums, at, buffers);
  }

  @Override
  public void finish(double[][] buffers, Scratch scratch) {
    if (parts >= 0) {
      Parts.together(buffers[parts], count(), across(), buffers[target.buffer()]);
    }
  }
}
