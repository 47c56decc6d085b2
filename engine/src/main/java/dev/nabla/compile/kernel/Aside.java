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
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);

  /// After this time, rest after each batch as long as it took: HotSpot needs the core.
  private static final long HURRIED = TimeUnit.MILLISECONDS.toNanos(200);

  private static final long SHORTEST_REST = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(20);

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
    for (int i = 0; i < MOST_BATCHES && wins < 3; i++) {
      between.run();
      long taken = time(second);
      wins = taken < toBeat ? wins + 1 : 0;
      long since = System.nanoTime() - begun;
      if (since > LONGEST) {
        break;
      }
      if (since > HURRIED) {
        LockSupport.parkNanos(Math.clamp(taken, SHORTEST_REST, LONGEST_REST));
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
