package dev.nabla.compile;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Threads that share the tasks of large statements. Who takes which task decides no bit of a
/// result.
final class Workers {
  private static final ThreadPoolExecutor POOL =
      new ThreadPoolExecutor(
          0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), Workers::daemon);

  /// Less work than this is done before others have woken up.
  private static final long WORTH_IT = 150_000;

  private Workers() {}

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "nabla-arrays");
    thread.setDaemon(true);
    return thread;
  }

  /// The number of threads for large inputs: the property `nabla.threads`, or all processors.
  static int threads() {
    return Math.max(
        1, Integer.getInteger("nabla.threads", Runtime.getRuntime().availableProcessors()));
  }

  /// Runs all tasks of a statement.
  ///
  /// @param scratch one for each thread; its length is the number of threads
  static void run(StatementRunner statement, double[][] buffers, Scratch[] scratch) {
    int tasks = statement.tasks();
    int threads = Math.min(scratch.length, tasks);
    if (threads < 2 || statement.effort() < WORTH_IT) {
      statement.run(0, tasks, buffers, scratch[0]);
    } else {
      share(statement, buffers, scratch, threads);
    }
    statement.finish(buffers, scratch[0]);
  }

  private static void share(
      StatementRunner statement, double[][] buffers, Scratch[] scratch, int threads) {
    int tasks = statement.tasks();
    int portion = Math.max(1, tasks / (8 * threads));
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(threads - 1);
    for (int i = 1; i < threads; i++) {
      Scratch own = scratch[i];
      POOL.execute(
          () -> {
            try {
              take(statement, buffers, own, next, portion);
            } catch (Throwable thrown) {
              failure.set(thrown);
            } finally {
              done.countDown();
            }
          });
    }
    take(statement, buffers, scratch[0], next, portion);
    boolean interrupted = false;
    while (true) {
      try {
        done.await();
        break;
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    Throwable thrown = failure.get();
    if (thrown != null) {
      throw new IllegalStateException(thrown);
    }
  }

  private static void take(
      StatementRunner statement,
      double[][] buffers,
      Scratch scratch,
      AtomicInteger next,
      int portion) {
    int tasks = statement.tasks();
    for (int from = next.getAndAdd(portion); from < tasks; from = next.getAndAdd(portion)) {
      statement.run(from, Math.min(tasks, from + portion), buffers, scratch);
    }
  }
}
