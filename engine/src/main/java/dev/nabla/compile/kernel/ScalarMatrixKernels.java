package dev.nabla.compile.kernel;

/// Loops without vector instructions.
final class ScalarMatrixKernels implements MatrixKernels {
  static final ScalarMatrixKernels INSTANCE = new ScalarMatrixKernels();

  private ScalarMatrixKernels() {}

  @Override
  public double dot(double[] x, int xAt, double[] y, int yAt, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int end = length - length % STRANDS;
    for (int i = 0; i < end; i += STRANDS) {
      s0 = Math.fma(x[xAt + i], y[yAt + i], s0);
      s1 = Math.fma(x[xAt + i + 1], y[yAt + i + 1], s1);
      s2 = Math.fma(x[xAt + i + 2], y[yAt + i + 2], s2);
      s3 = Math.fma(x[xAt + i + 3], y[yAt + i + 3], s3);
      s4 = Math.fma(x[xAt + i + 4], y[yAt + i + 4], s4);
      s5 = Math.fma(x[xAt + i + 5], y[yAt + i + 5], s5);
      s6 = Math.fma(x[xAt + i + 6], y[yAt + i + 6], s6);
      s7 = Math.fma(x[xAt + i + 7], y[yAt + i + 7], s7);
    }
    double sum = tree(s0, s1, s2, s3, s4, s5, s6, s7);
    for (int i = end; i < length; i++) {
      sum = Math.fma(x[xAt + i], y[yAt + i], sum);
    }
    return sum;
  }

  @Override
  public double sum(double[] x, int xAt, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int end = length - length % STRANDS;
    for (int i = 0; i < end; i += STRANDS) {
      s0 += x[xAt + i];
      s1 += x[xAt + i + 1];
      s2 += x[xAt + i + 2];
      s3 += x[xAt + i + 3];
      s4 += x[xAt + i + 4];
      s5 += x[xAt + i + 5];
      s6 += x[xAt + i + 6];
      s7 += x[xAt + i + 7];
    }
    double sum = tree(s0, s1, s2, s3, s4, s5, s6, s7);
    for (int i = end; i < length; i++) {
      sum += x[xAt + i];
    }
    return sum;
  }

  /// The sum of eight strands.
  static double tree(
      double s0, double s1, double s2, double s3, double s4, double s5, double s6, double s7) {
    return ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
  }

  @Override
  public double max(double[] x, int xAt, int length) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < length; i++) {
      greatest = Math.max(greatest, x[xAt + i]);
    }
    return greatest;
  }

  @Override
  public void addRows(
      double[] factors,
      int factorsAt,
      int rows,
      double[] matrix,
      int matrixAt,
      int rowStride,
      double[] to,
      int toAt,
      int length) {
    for (int r = 0; r < rows; r++) {
      double factor = factors[factorsAt + r];
      int row = matrixAt + r * rowStride;
      for (int i = 0; i < length; i++) {
        to[toAt + i] = Math.fma(factor, matrix[row + i], to[toAt + i]);
      }
    }
  }

  @Override
  public void tile(
      double[] left,
      int leftAt,
      double[] right,
      int rightAt,
      int depth,
      double[] to,
      int toAt,
      int stride,
      boolean add) {
    for (int row = 0; row < TILE_ROWS; row++) {
      for (int column = 0; column < TILE_COLUMNS; column += 4) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int at = rightAt + column;
        for (int k = 0; k < depth; k++) {
          double factor = left[leftAt + k * TILE_ROWS + row];
          s0 = Math.fma(factor, right[at], s0);
          s1 = Math.fma(factor, right[at + 1], s1);
          s2 = Math.fma(factor, right[at + 2], s2);
          s3 = Math.fma(factor, right[at + 3], s3);
          at += TILE_COLUMNS;
        }
        int place = toAt + row * stride + column;
        to[place] = add ? to[place] + s0 : s0;
        to[place + 1] = add ? to[place + 1] + s1 : s1;
        to[place + 2] = add ? to[place + 2] + s2 : s2;
        to[place + 3] = add ? to[place + 3] + s3 : s3;
      }
    }
  }
}
