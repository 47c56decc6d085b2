package dev.nabla.compile;

import static dev.nabla.compile.kernel.MatrixKernels.TILE_COLUMNS;
import static dev.nabla.compile.kernel.MatrixKernels.TILE_ROWS;

import dev.nabla.compile.kernel.MatrixKernels;

/// The product of two matrices by blocks: a block of each is packed into panels whatever its
/// strides are, and panels are multiplied into tiles. Every entry is a sum over pieces of the
/// depth, in order; a deep product of few entries is also cut into parts, which a tree puts
/// together.
///
/// Source of the blocking: K. Goto, R. van de Geijn, Anatomy of high-performance matrix
/// multiplication (2008).
final class TiledProduct implements StatementRunner {
  private static final int BLOCK_ROWS = 128;
  private static final int BLOCK_COLUMNS = 256;
  private static final int PIECE = 256;

  /// Depth of a part, and the most entries of a product that is cut into parts.
  private static final int PART = 1024;

  private static final int FEW_ENTRIES = 128 * 128;

  private final Statement.Multiply multiply;
  private final MatrixKernels kernels;
  private final View left;
  private final View right;
  private final int rows;
  private final int columns;
  private final int depth;
  private final int blocksAcross;
  private final int blocksDown;

  TiledProduct(Statement.Multiply multiply, MatrixKernels kernels) {
    this.multiply = multiply;
    this.kernels = kernels;
    left = multiply.left();
    right = multiply.right();
    rows = left.lengths().get(0);
    depth = left.lengths().get(1);
    columns = right.lengths().get(1);
    blocksAcross = Math.ceilDiv(columns, BLOCK_COLUMNS);
    blocksDown = Math.ceilDiv(rows, BLOCK_ROWS);
  }

  static int partsSize(View left, View right) {
    int parts = parts(left, right);
    return parts == 1 ? 0 : parts * left.lengths().get(0) * right.lengths().get(1);
  }

  private static int parts(View left, View right) {
    long entries = (long) left.lengths().get(0) * right.lengths().get(1);
    int depth = left.lengths().get(1);
    return entries <= FEW_ENTRIES && depth > PART ? Math.ceilDiv(depth, PART) : 1;
  }

  private int parts() {
    return parts(left, right);
  }

  @Override
  public int tasks() {
    return parts() * blocksDown * blocksAcross;
  }

  @Override
  public long effort() {
    return (long) rows * columns * depth;
  }

  @Override
  public void run(int from, int to, double[][] buffers, Scratch scratch) {
    scratch.panels(
        Math.min(BLOCK_ROWS, rows + TILE_ROWS) * PIECE,
        Math.min(BLOCK_COLUMNS, columns + TILE_COLUMNS) * PIECE);
    for (int task = from; task < to; task++) {
      int part = task / (blocksDown * blocksAcross);
      int row = task / blocksAcross % blocksDown * BLOCK_ROWS;
      int column = task % blocksAcross * BLOCK_COLUMNS;
      int begin = parts() == 1 ? 0 : part * PART;
      int end = parts() == 1 ? depth : Math.min(depth, begin + PART);
      boolean alone = parts() == 1;
      double[] target = buffers[alone ? multiply.target().buffer() : multiply.parts()];
      int at = alone ? 0 : part * rows * columns;
      int height = Math.min(BLOCK_ROWS, rows - row);
      int width = Math.min(BLOCK_COLUMNS, columns - column);
      for (int k = begin; k < end; k += PIECE) {
        int piece = Math.min(PIECE, end - k);
        pack(buffers, left, row, height, k, piece, TILE_ROWS, scratch.left);
        pack(buffers, right.transposed(), column, width, k, piece, TILE_COLUMNS, scratch.right);
        block(scratch, piece, target, at + row * columns + column, height, width, k == begin);
      }
    }
  }

  /// Panels of some lines each, along the depth; what is missing in the last is 0.
  private static void pack(
      double[][] buffers,
      View view,
      int line,
      int lines,
      int begin,
      int piece,
      int panel,
      double[] to) {
    double[] from = buffers[view.buffer()];
    int along = view.strides().get(1);
    int across = view.strides().get(0);
    int at = 0;
    for (int first = 0; first < lines; first += panel) {
      int count = Math.min(panel, lines - first);
      int corner = view.offset() + (line + first) * across + begin * along;
      for (int k = 0; k < piece; k++) {
        int place = corner + k * along;
        for (int i = 0; i < count; i++) {
          to[at + i] = from[place + i * across];
        }
        for (int i = count; i < panel; i++) {
          to[at + i] = 0;
        }
        at += panel;
      }
    }
  }

  private void block(
      Scratch scratch, int piece, double[] target, int at, int height, int width, boolean first) {
    double[] tile = scratch.tile;
    for (int column = 0; column < width; column += TILE_COLUMNS) {
      int across = Math.min(TILE_COLUMNS, width - column);
      for (int row = 0; row < height; row += TILE_ROWS) {
        int down = Math.min(TILE_ROWS, height - row);
        int to = at + row * columns + column;
        if (down == TILE_ROWS && across == TILE_COLUMNS) {
          kernels.tile(
              scratch.left,
              row * piece,
              scratch.right,
              column * piece,
              piece,
              target,
              to,
              columns,
              !first);
        } else {
          kernels.tile(
              scratch.left,
              row * piece,
              scratch.right,
              column * piece,
              piece,
              tile,
              0,
              TILE_COLUMNS,
              false);
          edge(tile, target, to, down, across, first);
        }
      }
    }
  }

  /// A tile that is only partly within the product.
  private void edge(double[] tile, double[] target, int at, int down, int across, boolean first) {
    for (int i = 0; i < down; i++) {
      int to = at + i * columns;
      for (int j = 0; j < across; j++) {
        double sum = tile[i * TILE_COLUMNS + j];
        target[to + j] = first ? sum : target[to + j] + sum;
      }
    }
  }

  @Override
  public void finish(double[][] buffers, Scratch scratch) {
    if (parts() > 1) {
      Parts.together(
          buffers[multiply.parts()], parts(), rows * columns, buffers[multiply.target().buffer()]);
    }
  }
}
