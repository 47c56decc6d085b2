package dev.nabla.compile.kernel;

/// Runs vector loops aside, one after another, until HotSpot has compiled them well.
final class Warming {
  /// Short, because most of the warming is done while the loop is still slow.
  private static final int LENGTH = 256;

  private Warming() {}

  /// A loop over two columns of our own.
  interface Loop {
    void run(Kernels on, double[] x, double[] y, double[] to);
  }

  /// Calls back when the loop is faster on `second` than on `first`; never, if it does not become
  /// so.
  static void start(Loop loop, Kernels first, Kernels second, Runnable whenFaster) {
    Aside.later(
        () -> {
          if (becomesFaster(loop, first, second)) {
            whenFaster.run();
          }
        });
  }

  private static boolean becomesFaster(Loop loop, Kernels first, Kernels second) {
    double[] x = new double[LENGTH];
    double[] y = new double[LENGTH];
    double[] to = new double[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      x[i] = 0.1 + i * 0.0032;
      y[i] = 0.9 - i * 0.002;
    }
    double[] far = x.clone();
    far[LENGTH / 2] = 1e9;
    // The branch for far arguments must have been seen, or its first use undoes the compilation.
    return Aside.becomesFaster(
        () -> loop.run(first, x, y, to),
        () -> loop.run(second, x, y, to),
        () -> loop.run(second, far, y, to));
  }
}
