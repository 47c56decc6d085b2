package dev.nabla.compile;

/// Runs a [Statement.RowPass]; each part of the sums is a task, whose rows stay in the cache for a
/// few at a time.
record RowPassRunner(Statement.RowPass pass, RowDots dots, LoopRunner between, RowSums sums)
    implements StatementRunner {
  /// Entries of the matrix that are read twice: an eighth of a usual second-level cache.
  private static final int CACHED = 16 * 1024;

  private int rows() {
    return dots.matrix().lengths().get(0);
  }

  @Override
  public int tasks() {
    return sums.tasks();
  }

  @Override
  public long effort() {
    return dots.effort() + between.effort() + sums.effort();
  }

  @Override
  public void run(int from, int to, double[][] buffers, Scratch scratch) {
    int step = Math.clamp(CACHED / dots.matrix().lengths().get(1) & -16, 16, RowSums.ROWS);
    int end = Math.min(rows(), to * RowSums.ROWS);
    int begin = from * RowSums.ROWS;
    while (begin < end) {
      int next = Math.min(begin + step, Math.min(end, (begin / RowSums.ROWS + 1) * RowSums.ROWS));
      dots.rows(begin, next, buffers, scratch);
      between.entries(begin, next, buffers, scratch);
      sums.rows(begin, next, buffers);
      begin = next;
    }
  }

  @Override
  public void finish(double[][] buffers, Scratch scratch) {
    sums.finish(buffers, scratch);
  }
}
