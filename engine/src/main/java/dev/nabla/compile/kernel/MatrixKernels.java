package dev.nabla.compile.kernel;

/// Sums of products and of columns. The order of additions is fixed, so that all implementations
/// give the same bits; products are added by fused multiply-add, rounded once.
public interface MatrixKernels {
  /// Sums are added up in so many strands, entry i in strand i modulo this.
  int STRANDS = 8;

  /// Rows of a tile of a product.
  int TILE_ROWS = 4;

  /// Columns of a tile of a product.
  int TILE_COLUMNS = 16;

  /// The sum of products of two columns: strands, then a tree.
  double dot(double[] x, int xAt, double[] y, int yAt, int length);

  /// The sums of products of rows and a column, each as [#dot].
  default void dots(
      double[] matrix,
      int matrixAt,
      int rowStride,
      int rows,
      double[] x,
      int xAt,
      double[] to,
      int toAt,
      int length) {
    for (int r = 0; r < rows; r++) {
      to[toAt + r] = dot(matrix, matrixAt + r * rowStride, x, xAt, length);
    }
  }

  /// The sum of a column: strands, then a tree.
  double sum(double[] x, int xAt, int length);

  /// The greatest of a column, NaN if one is; −∞ of none.
  double max(double[] x, int xAt, int length);

  /// `to += factors · matrix`: for each row in order, `to = fma(factor, row, to)`.
  void addRows(
      double[] factors,
      int factorsAt,
      int rows,
      double[] matrix,
      int matrixAt,
      int rowStride,
      double[] to,
      int toAt,
      int length);

  /// The product of a packed panel of [#TILE_ROWS] rows and one of [#TILE_COLUMNS] columns, entry
  /// by entry in the order of the depth.
  ///
  /// @param stride from a row of the target to the next
  /// @param add whether it is added to what is there
  void tile(
      double[] left,
      int leftAt,
      double[] right,
      int rightAt,
      int depth,
      double[] to,
      int toAt,
      int stride,
      boolean add);

  /// The loops without vector instructions.
  static MatrixKernels scalar() {
    return ScalarMatrixKernels.INSTANCE;
  }

  /// The fastest loops of this machine, as [Kernels#best()].
  static MatrixKernels best() {
    return Best.KERNELS;
  }

  /// Loads the vector classes only where they can be.
  final class Best {
    private static final MatrixKernels KERNELS = choose();

    private Best() {}

    private static MatrixKernels choose() {
      boolean present = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
      return present ? new WarmingMatrixKernels() : scalar();
    }
  }
}
