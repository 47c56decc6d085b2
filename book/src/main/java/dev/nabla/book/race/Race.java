package dev.nabla.book.race;

import dev.nabla.Formula;
import dev.nabla.expr.Effort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Measures every way on every function of a course, one after the other.
///
/// Everything from the formula on is done in each repetition: differentiated, compiled, evaluated
/// at all points. The first call is told apart, since it meets code that Java has not compiled yet;
/// then come calls that do not count, then those that do.
public final class Race {
  private static final Duration WARM_UP = Duration.ofMillis(250);
  private static final Duration MEASURED = Duration.ofMillis(500);
  private static final int LEAST_REPETITIONS = 5;
  private static final int MOST_REPETITIONS = 25;
  private static final long MOST_STEPS = 20_000_000;

  /// What is told while a race runs.
  public interface Listener {
    /// A way is about to start.
    void starts(String function, Way way);

    /// A way is done.
    void finished(Timing timing);

    /// What the ways computed for a function, compared.
    void compared(Agreement agreement);
  }

  private final Course course;
  private final Duration deadline;
  private final BooleanSupplier stopped;

  /// @param deadline for all of it
  /// @param stopped whether nobody wants to know any more; asked between calls
  public Race(Course course, Duration deadline, BooleanSupplier stopped) {
    this.course = course;
    this.deadline = deadline;
    this.stopped = stopped;
  }

  /// Runs to the end, or until it is stopped.
  ///
  /// @throws dev.nabla.expr.EffortException if the deadline passes within a call
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no derivative
  public void run(Listener listener) {
    long begin = System.nanoTime();
    double[] points = course.column();
    for (String typed : course.functions()) {
      Formula function = Course.functionOf(typed);
      Map<Way, double[]> columns = new EnumMap<>(Way.class);
      for (Way way : Way.values()) {
        if (stopped.getAsBoolean()) {
          return;
        }
        listener.starts(typed, way);
        Duration left = deadline.minusNanos(System.nanoTime() - begin);
        Timing timing =
            Effort.within(left, MOST_STEPS, () -> measured(typed, function, way, points, columns));
        listener.finished(timing);
      }
      if (!stopped.getAsBoolean()) {
        listener.compared(Agreement.of(typed, points, columns));
      }
    }
  }

  private Timing measured(
      String typed, Formula function, Way way, double[] points, Map<Way, double[]> columns) {
    long begin = System.nanoTime();
    columns.put(way, way.slopes(function, points));
    double first = sinceThen(begin);
    long warm = System.nanoTime();
    while (System.nanoTime() - warm < WARM_UP.toNanos() && !stopped.getAsBoolean()) {
      call(function, way, points);
    }
    List<Double> times = new ArrayList<>();
    long start = System.nanoTime();
    while (!stopped.getAsBoolean() && wantsMore(times.size(), System.nanoTime() - start)) {
      times.add(call(function, way, points));
    }
    if (times.isEmpty()) {
      times.add(first);
    }
    return Timing.of(typed, way, first, times.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double call(Formula function, Way way, double[] points) {
    Effort.spend(2048);
    long begin = System.nanoTime();
    double[] slopes = way.slopes(function, points);
    double time = sinceThen(begin);
    if (slopes.length != points.length) {
      throw new IllegalStateException("a column got lost");
    }
    return time;
  }

  private static boolean wantsMore(int repetitions, long nanos) {
    return repetitions < LEAST_REPETITIONS
        || (repetitions < MOST_REPETITIONS && nanos < MEASURED.toNanos());
  }

  private static double sinceThen(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }
}
