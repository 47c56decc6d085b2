package dev.nabla.compile;

import dev.nabla.compile.kernel.MatrixKernels;

/// Chooses how a product of matrices is computed, by lengths and strides alone, so that the choice
/// and with it the order of additions does not depend on the machine.
final class Products {
  private Products() {}

  /// How a product is computed.
  enum Way {
    /// Each entry is a sum of products along a row in memory.
    DOTS,
    /// Rows in memory are scaled and added up.
    ROWS,
    /// Tiles of packed panels.
    TILES
  }

  static Way way(View left, View right) {
    int rows = left.lengths().get(0);
    int depth = left.lengths().get(1);
    int columns = right.lengths().get(1);
    if (columns != 1 && rows != 1) {
      return Way.TILES;
    }
    View matrix = columns == 1 ? left : right.transposed();
    int across = matrix.lengths().get(0);
    if (matrix.strides().get(1) == 1 || depth == 1) {
      return Way.DOTS;
    }
    return matrix.strides().get(0) == 1 || across == 1 ? Way.ROWS : Way.TILES;
  }

  static int partsSize(Statement.Multiply multiply) {
    return partsSize(multiply.left(), multiply.right());
  }

  /// The size of the buffer for parts of sums; 0 where none is needed.
  static int partsSize(View left, View right) {
    return switch (way(left, right)) {
      case DOTS -> 0;
      case ROWS -> RowSums.partsSize(left, right);
      case TILES -> TiledProduct.partsSize(left, right);
    };
  }

  static StatementRunner runner(Statement.Multiply multiply, MatrixKernels kernels) {
    View left = multiply.left();
    View right = multiply.right();
    boolean isEmpty = multiply.target().size() == 0 || left.lengths().get(1) == 0;
    if (isEmpty) {
      return new FillRunner(0, multiply.target());
    }
    View matrix = matrix(left, right);
    View vector = vector(left, right);
    return switch (way(left, right)) {
      case DOTS -> new RowDots(matrix, vector, multiply.target(), kernels);
      case ROWS -> new RowSums(matrix, vector, multiply.target(), multiply.parts(), kernels);
      case TILES -> new TiledProduct(multiply, kernels);
    };
  }

  /// The matrix that a column is multiplied by from the left, for a product that has one.
  static View matrix(View left, View right) {
    return right.lengths().get(1) == 1 ? left : right.transposed();
  }

  static View vector(View left, View right) {
    return right.lengths().get(1) == 1 ? right : left.transposed();
  }

  /// The entries of a column that are used, one after the other: where they are, or a copy.
  static double[] inPlace(View column, double[][] buffers, double[] copy) {
    double[] buffer = buffers[column.buffer()];
    int stride = column.strides().get(0);
    int length = column.lengths().get(0);
    if (stride == 1 || length == 1) {
      return buffer;
    }
    for (int i = 0; i < length; i++) {
      copy[i] = buffer[column.offset() + i * stride];
    }
    return copy;
  }

  static int inPlaceOffset(View column) {
    return column.strides().get(0) == 1 || column.lengths().get(0) == 1 ? column.offset() : 0;
  }
}
