package dev.nabla.compile.kernel;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Runs vector loops aside, one after another, until HotSpot has compiled them well.
final class Warming {
  /// Short, because most of the warming is done while the loop is still slow.
  private static final int LENGTH = 256;

  private static final int BATCH = 10;

  /// Give up after so many batches: vectors may be emulated here, or the compiler be switched off.
  private static final int MOST_BATCHES = 1_000;

  /// After so many, wait a little between batches: HotSpot compiles in its own time.
  private static final int HURRIED_BATCHES = 200;

  private static final ThreadPoolExecutor ASIDE =
      new ThreadPoolExecutor(
          1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Warming::daemon);

  static {
    ASIDE.allowCoreThreadTimeOut(true);
  }

  private Warming() {}

  /// A loop over two columns of our own.
  interface Loop {
    void run(Kernels on, double[] x, double[] y, double[] to);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "nabla-warming");
    thread.setDaemon(true);
    return thread;
  }

  /// Calls back when the loop is faster on `second` than on `first`; never, if it does not become
  /// so.
  static void start(Loop loop, Kernels first, Kernels second, Runnable whenFaster) {
    ASIDE.execute(
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
    long toBeat = Long.MAX_VALUE;
    for (int i = 0; i < BATCH; i++) {
      toBeat = Math.min(toBeat, time(loop, first, x, y, to));
    }
    int wins = 0;
    for (int i = 0; i < MOST_BATCHES && wins < 3; i++) {
      // The branch for far arguments must have been seen, or its first use undoes the compilation.
      loop.run(second, far, y, to);
      wins = time(loop, second, x, y, to) < toBeat ? wins + 1 : 0;
      if (i > HURRIED_BATCHES) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      }
    }
    return wins == 3;
  }

  private static long time(Loop loop, Kernels kernels, double[] x, double[] y, double[] to) {
    long start = System.nanoTime();
    for (int i = 0; i < BATCH; i++) {
      loop.run(kernels, x, y, to);
    }
    return System.nanoTime() - start;
  }
}
