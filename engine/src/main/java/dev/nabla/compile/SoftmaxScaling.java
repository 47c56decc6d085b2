package dev.nabla.compile;

import java.util.stream.Stream;

/// Multiplies the exponentials of each part of a log-sum-exp by what makes them the softmax. By
/// then the first number of each part is that factor.
record SoftmaxScaling(Nest nest, int softmax, int parts) implements StatementRunner {
  /// What is left to do after a loop whose folds are in parts.
  static Stream<StatementRunner> after(Statement.Loop loop) {
    return loop.sinks().stream()
        .<StatementRunner>mapMulti(
            (sink, next) -> {
              if (sink instanceof Statement.Sink.Fold fold
                  && fold.softmax() >= 0
                  && fold.parts() >= 0) {
                next.accept(new SoftmaxScaling(loop.nest(), fold.softmax(), fold.parts()));
              }
            });
  }

  /// Where the entries of a part begin.
  static int begin(Nest nest, int part) {
    return part / nest.parts() * nest.reduced() + part % nest.parts() * nest.rowsPerTask();
  }

  static void scale(double[] block, int at, int length, double factor) {
    for (int i = 0; i < length; i++) {
      block[at + i] *= factor;
    }
  }

  @Override
  public int tasks() {
    return nest.outer() * nest.parts();
  }

  @Override
  public long effort() {
    return 2L * nest.size();
  }

  @Override
  public void run(int from, int to, double[][] buffers, Scratch scratch) {
    for (int part = from; part < to; part++) {
      int row = part % nest.parts() * nest.rowsPerTask();
      int rows = Math.min(nest.rowsPerTask(), nest.reduced() - row);
      scale(buffers[softmax], begin(nest, part), rows, buffers[parts][2 * part]);
    }
  }
}
