package dev.nabla.compile.kernel;

/// Scalar loops at first, and each vector loop as soon as it is faster, as [WarmingKernels].
final class WarmingMatrixKernels implements MatrixKernels {
  private static final long WORTH_IT = 200_000;
  private static final int SAMPLE = 256;

  private final MatrixKernels scalar = ScalarMatrixKernels.INSTANCE;
  private final MatrixKernels vector;

  private final Progress dots = new Progress();
  private final Progress rowDots = new Progress();
  private final Progress sums = new Progress();
  private final Progress maxima = new Progress();
  private final Progress rowSums = new Progress();
  private final Progress tiles = new Progress();

  WarmingMatrixKernels() {
    vector = VectorMatrixKernels.isPossible() ? new VectorMatrixKernels() : scalar;
  }

  /// How far one loop has come; see [WarmingKernels].
  private static final class Progress {
    private long done;
    private boolean warm;
  }

  private interface Sample {
    void run(MatrixKernels on, double[] x, double[] y, double[] to);
  }

  private MatrixKernels choose(Progress progress, long length, Sample sample) {
    if (progress.warm) {
      return vector;
    }
    long before = progress.done;
    long after = before + length;
    progress.done = after;
    if (before < WORTH_IT && after >= WORTH_IT) {
      double[] x = sample();
      double[] y = sample();
      double[] to = new double[SAMPLE];
      Aside.later(
          () ->
              progress.warm =
                  Aside.becomesFaster(
                      () -> sample.run(scalar, x, y, to),
                      () -> sample.run(vector, x, y, to),
                      () -> {}));
    }
    return scalar;
  }

  private static double[] sample() {
    double[] numbers = new double[SAMPLE * TILE_COLUMNS];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = 0.1 + i * 0.001;
    }
    return numbers;
  }

  @Override
  public double dot(double[] x, int xAt, double[] y, int yAt, int length) {
    return choose(dots, length, (on, a, b, r) -> r[0] += on.dot(a, 0, b, 0, SAMPLE))
        .dot(x, xAt, y, yAt, length);
  }

  @Override
  public void dots(
      double[] matrix,
      int matrixAt,
      int rowStride,
      int rows,
      double[] x,
      int xAt,
      double[] to,
      int toAt,
      int length) {
    choose(
            rowDots,
            (long) rows * length,
            (on, a, b, r) -> on.dots(a, 0, SAMPLE / 8, 17, b, 0, r, 0, SAMPLE / 8 - 1))
        .dots(matrix, matrixAt, rowStride, rows, x, xAt, to, toAt, length);
  }

  @Override
  public double sum(double[] x, int xAt, int length) {
    return choose(sums, length, (on, a, b, r) -> r[0] += on.sum(a, 0, SAMPLE)).sum(x, xAt, length);
  }

  @Override
  public double max(double[] x, int xAt, int length) {
    return choose(maxima, length, (on, a, b, r) -> r[0] += on.max(a, 0, SAMPLE))
        .max(x, xAt, length);
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
    choose(
            rowSums,
            (long) rows * length,
            (on, a, b, r) -> on.addRows(a, 0, 15, b, 0, SAMPLE, r, 0, SAMPLE - 1))
        .addRows(factors, factorsAt, rows, matrix, matrixAt, rowStride, to, toAt, length);
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
    choose(
            tiles,
            (long) depth * TILE_ROWS * TILE_COLUMNS,
            (on, a, b, r) -> on.tile(a, 0, b, 0, SAMPLE / 4, r, 0, TILE_COLUMNS, r[0] < 1e9))
        .tile(left, leftAt, right, rightAt, depth, to, toAt, stride, add);
  }
}
