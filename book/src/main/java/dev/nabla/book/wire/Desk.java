package dev.nabla.book.wire;

import dev.nabla.expr.Effort;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Does work under a deadline, each piece on a thread of its own.
///
/// Work that keeps an eye on its [Effort] stops by itself. Work that does not is left behind: its
/// answer is that the deadline passed, and its place is free again when it ends.
final class Desk {
  /// How long work that has passed its deadline may take to notice.
  private static final Duration GRACE = Duration.ofMillis(300);

  private static final long STACK_BYTES = 8L << 20;

  private final Semaphore places;

  /// A desk for some pieces of work at a time.
  Desk(int places) {
    this.places = new Semaphore(places);
  }

  /// Does the work and hands over its result, or what it threw.
  ///
  /// @throws Refusal if the deadline passes or all places stay taken until then
  <R> R within(Duration deadline, Supplier<R> work) throws Throwable {
    if (!places.tryAcquire(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
      throw Refusal.of(
          Code.BUSY, "Earlier requests still occupy every worker; try again in a moment.", 0);
    }
    FutureTask<R> task = new FutureTask<>(() -> Effort.within(deadline, Limits.STEPS, work));
    Thread worker =
        Thread.ofPlatform()
            .daemon()
            .name("nabla-request")
            .stackSize(STACK_BYTES)
            .unstarted(
                () -> {
                  try {
                    task.run();
                  } finally {
                    places.release();
                  }
                });
    try {
      worker.start();
    } catch (Throwable noThread) {
      places.release();
      throw noThread;
    }
    try {
      return task.get(deadline.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      task.cancel(true);
      throw Refusals.deadline(deadline);
    } catch (ExecutionException failure) {
      throw failure.getCause();
    }
  }
}
