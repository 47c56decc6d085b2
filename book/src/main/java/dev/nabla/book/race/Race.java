package dev.nabla.book.race;

import dev.nabla.Formula;
import dev.nabla.expr.Effort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Measures every way on every function of a course.
///
/// Everything from the formula on is done in each repetition: differentiated, compiled, evaluated
/// at all points. The first call is told apart, since it meets code that Java has not compiled yet;
/// then come rounds that do not count, then those that do. In a round each way has one turn, so
/// that whatever else the machine does meets all of them alike.
public final class Race {
  private static final Duration WARM_UP = Duration.ofMillis(700);
  private static final Duration MEASURED = Duration.ofMillis(2_500);
  private static final int LEAST_ROUNDS = 5;
  private static final int MOST_ROUNDS = 21;
  private static final long MOST_STEPS = 20_000_000;
  private static final int ENOUGH_FOR_A_LOOK_AT_THE_CLOCK = 2048;

  /// What is told while a race runs.
  public interface Listener {
    /// What happens now, in a few words, and the share of the whole race that is over.
    void at(String words, double share);

    /// The times of a function so far, one for each way.
    void timed(List<Timing> timings);

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
  /// @throws dev.nabla.expr.EffortException if the deadline passes
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no derivative
  public void run(Listener listener) {
    long begin = System.nanoTime();
    double[] points = course.column();
    for (int i = 0; i < course.functions().size() && !stopped.getAsBoolean(); i++) {
      new Heat(course.functions().get(i), points, begin, i, listener).run();
    }
  }

  /// The race on one function.
  private final class Heat {
    private final String typed;
    private final Formula function;
    private final double[] points;
    private final long start;
    private final int place;
    private final Listener listener;
    private final Map<Way, Double> first = new EnumMap<>(Way.class);
    private final Map<Way, List<Double>> times = new EnumMap<>(Way.class);

    Heat(String typed, double[] points, long start, int place, Listener listener) {
      this.typed = typed;
      this.function = Course.functionOf(typed);
      this.points = points;
      this.start = start;
      this.place = place;
      this.listener = listener;
    }

    void run() {
      Map<Way, double[]> columns = new EnumMap<>(Way.class);
      tell("first calls", 0);
      for (Way way : Way.values()) {
        if (stopped.getAsBoolean()) {
          return;
        }
        long begin = System.nanoTime();
        columns.put(way, slopes(way));
        first.put(way, milliseconds(begin));
      }
      tell("comparing", 0.05);
      listener.compared(Agreement.of(typed, points, columns));
      columns.clear();
      long warm = System.nanoTime();
      for (double share = 0; share < 1; share = share(warm, WARM_UP)) {
        tell("warming up", 0.1 + 0.2 * share);
        if (!round(false)) {
          return;
        }
      }
      long begin = System.nanoTime();
      for (int rounds = 0; wantsMore(rounds, begin); rounds++) {
        double share = Math.max(share(begin, MEASURED), (double) rounds / MOST_ROUNDS);
        tell("round " + (rounds + 1), 0.3 + 0.7 * Math.min(1, share));
        if (!round(true)) {
          return;
        }
        listener.timed(timings());
      }
    }

    private boolean wantsMore(int rounds, long begin) {
      return rounds < LEAST_ROUNDS || (rounds < MOST_ROUNDS && share(begin, MEASURED) < 1);
    }

    /// A turn for each way.
    ///
    /// @return false if the race was stopped before the end of the round
    private boolean round(boolean counts) {
      Map<Way, Double> turns = new EnumMap<>(Way.class);
      for (Way way : Way.values()) {
        if (stopped.getAsBoolean()) {
          return false;
        }
        long begin = System.nanoTime();
        double[] slopes = slopes(way);
        turns.put(way, milliseconds(begin));
        if (slopes.length != points.length) {
          throw new IllegalStateException("a column got lost");
        }
      }
      if (counts) {
        turns.forEach(
            (way, turn) -> times.computeIfAbsent(way, key -> new ArrayList<>()).add(turn));
      }
      return true;
    }

    private double[] slopes(Way way) {
      return Effort.within(
          deadline.minusNanos(System.nanoTime() - start),
          MOST_STEPS,
          () -> {
            Effort.spend(ENOUGH_FOR_A_LOOK_AT_THE_CLOCK);
            return way.slopes(function, points);
          });
    }

    private List<Timing> timings() {
      List<Timing> timings = new ArrayList<>();
      times.forEach(
          (way, turns) ->
              timings.add(
                  Timing.of(
                      typed,
                      way,
                      first.getOrDefault(way, Double.NaN),
                      turns.stream().mapToDouble(Double::doubleValue).toArray())));
      return timings;
    }

    private void tell(String words, double share) {
      listener.at(words, (place + share) / course.functions().size());
    }
  }

  private static double share(long begin, Duration whole) {
    return (double) (System.nanoTime() - begin) / whole.toNanos();
  }

  private static double milliseconds(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }
}
