package dev.nabla.expr;

import java.time.Duration;
import java.util.function.Supplier;

/// A bound on the work of one request: a deadline and a number of steps. Every walk over an
/// expression spends steps of the effort it runs under; without one, work is unbounded.
///
/// ```
/// Effort.within(Duration.ofSeconds(2), 10_000_000, () -> formula.simplify());
/// ```
public final class Effort {
  private static final ScopedValue<Effort> CURRENT = ScopedValue.newInstance();
  private static final int STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 1024;

  private static final Effort NO_BOUND = new Effort(0, 0);

  private final long deadline;
  private long stepsLeft;
  private long stepsToLook = STEPS_BETWEEN_LOOKS_AT_THE_CLOCK;

  private Effort(long deadline, long steps) {
    this.deadline = deadline;
    this.stepsLeft = steps;
  }

  /// Does the work within a time and a number of steps; one step is about one node visited.
  ///
  /// @throws EffortException if the work needs more, or if the thread is interrupted
  public static <R> R within(Duration time, long steps, Supplier<R> work) {
    Effort effort = new Effort(System.nanoTime() + time.toNanos(), steps);
    return ScopedValue.where(CURRENT, effort).call(work::get);
  }

  /// Does a part of the work with at most so many steps of the current effort, and within its time.
  ///
  /// @throws EffortException if the part needs more steps, or as in [#spend]
  public static <R> R part(long steps, Supplier<R> work) {
    if (!CURRENT.isBound() || CURRENT.get() == NO_BOUND) {
      return within(Duration.ofDays(1_000), steps, work);
    }
    Effort whole = CURRENT.get();
    long granted = Math.min(steps, whole.stepsLeft);
    Effort part = new Effort(whole.deadline, granted);
    try {
      return ScopedValue.where(CURRENT, part).call(work::get);
    } finally {
      whole.stepsLeft -= granted - part.stepsLeft;
    }
  }

  /// Does work that belongs to no request, whichever it happens in: filling a table that all share.
  public static <R> R apart(Supplier<R> work) {
    return ScopedValue.where(CURRENT, NO_BOUND).call(work::get);
  }

  /// Spends steps of the current effort, if there is one.
  ///
  /// @throws EffortException if they are used up, the time is, or the thread is interrupted
  public static void spend(long steps) {
    if (CURRENT.isBound()) {
      CURRENT.get().spendOwn(steps);
    }
  }

  /// What is thrown for work that is known beforehand to be too large for any effort.
  public static EffortException tooLarge() {
    return new EffortException(EffortException.Reason.STEPS);
  }

  private void spendOwn(long steps) {
    if (this == NO_BOUND) {
      return;
    }
    stepsLeft -= steps;
    if (stepsLeft < 0) {
      throw new EffortException(EffortException.Reason.STEPS);
    }
    stepsToLook -= steps;
    if (stepsToLook < 0) {
      stepsToLook = STEPS_BETWEEN_LOOKS_AT_THE_CLOCK;
      if (System.nanoTime() - deadline > 0) {
        throw new EffortException(EffortException.Reason.DEADLINE);
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new EffortException(EffortException.Reason.INTERRUPTED);
      }
    }
  }
}
