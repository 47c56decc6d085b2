package dev.nabla.compile;

import java.util.Arrays;

/// Puts one number into every entry of a view.
record FillRunner(double value, View target) implements StatementRunner {
  @Override
  public int tasks() {
    return 1;
  }

  @Override
  public long effort() {
    return 0;
  }

  @Override
  public void run(int from, int to, double[][] buffers, Scratch scratch) {
    double[] buffer = buffers[target.buffer()];
    if (target.isContiguous()) {
      Arrays.fill(buffer, target.offset(), target.offset() + target.size(), value);
      return;
    }
    int stride = target.strides().getFirst();
    for (int i = 0; i < target.lengths().getFirst(); i++) {
      buffer[target.offset() + i * stride] = value;
    }
  }
}
