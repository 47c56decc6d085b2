package dev.nabla.compile;

import dev.nabla.compile.kernel.MatrixKernels;
import java.util.Arrays;

/// The transpose of a matrix, whose rows lie in memory, times a vector: the sum of scaled rows.
/// Many rows are added up in parts, which are put together by a tree of neighbours.
///
/// @param matrix the transpose itself: its columns lie in memory
record RowSums(View matrix, View vector, View target, int parts, MatrixKernels kernels)
    implements StatementRunner {
  private static final int ROWS = 512;
  private static final int WIDTH = 1024;

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
      kernels.addRows(
          x,
          xAt + row,
          Math.min(ROWS, depth() - row),
          buffers[matrix.buffer()],
          matrix.offset() + row * matrix.strides().get(1) + column,
          matrix.strides().get(1),
          sums,
          at,
          width);
    }
  }

  @Override
  public void finish(double[][] buffers, Scratch scratch) {
    if (parts >= 0) {
      Parts.together(buffers[parts], count(), across(), buffers[target.buffer()]);
    }
  }
}
