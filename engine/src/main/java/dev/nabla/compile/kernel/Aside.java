package dev.nabla.compile.kernel;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Where faster code is made and made warm, so that no caller ever waits for it: one daemon thread.
public final class Aside {
  private static final int BATCH = 10;

  /// Give up after so many batches: vectors may be emulated here, or the compiler be switched off.
  private static final int MOST_BATCHES = 1_000;

  /// Give up after this time, too: what was tried may be long.
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(20);

  /// After so many, wait a little between batches: HotSpot compiles in its own time.
  private static final int HURRIED_BATCHES = 200;

  private static final ThreadPoolExecutor THREAD =
      new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Aside::daemon);

  private static final AtomicInteger WAITING = new AtomicInteger();

  static {
    THREAD.allowCoreThreadTimeOut(true);
  }

  private Aside() {}

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "nabla-warming");
    thread.setDaemon(true);
    return thread;
  }

  /// Runs a task later, after those that came before it.
  public static void later(Runnable task) {
    WAITING.incrementAndGet();
    THREAD.execute(
        () -> {
          try {
            task.run();
          } finally {
            WAITING.decrementAndGet();
          }
        });
  }

  /// Whether it needs a core at present.
  public static boolean isBusy() {
    return WAITING.get() > 0;
  }

  /// Runs `second` until HotSpot has made it faster than `first` three times in a row.
  ///
  /// @param between what to run before each batch
  /// @return false, if it does not become so
  public static boolean becomesFaster(Runnable first, Runnable second, Runnable between) {
    long toBeat = Long.MAX_VALUE;
    for (int i = 0; i < BATCH; i++) {
      toBeat = Math.min(toBeat, time(first));
    }
    int wins = 0;
    long begun = System.nanoTime();
    for (int i = 0; i < MOST_BATCHES && wins < 3 && System.nanoTime() - begun < LONGEST; i++) {
      between.run();
      wins = time(second) < toBeat ? wins + 1 : 0;
      if (i > HURRIED_BATCHES) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      }
    }
    return wins == 3;
  }

  private static long time(Runnable task) {
    long start = System.nanoTime();
    for (int i = 0; i < BATCH; i++) {
      task.run();
    }
    return System.nanoTime() - start;
  }
}
