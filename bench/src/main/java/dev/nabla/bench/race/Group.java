package dev.nabla.bench.race;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/// One way of ours to do a work, and those who do the same; they take turns, so that what disturbs
/// the machine disturbs all.
///
/// @param tolerance the largest relative difference of two right answers
record Group(
    String work, String method, Contestant own, List<Opponent> opponents, double tolerance) {
  private static final double TURN_MILLISECONDS = 40;
  private static final int MOST_REPETITIONS = 20;
  private static final double IMPROVED = 0.9;
  private static final int LEAST_TURNS = 3;
  private static final int PAUSE_MILLISECONDS = 4;

  Group {
    opponents = List.copyOf(opponents);
  }

  /// How long to measure.
  ///
  /// @param warming milliseconds of our own before anything is timed
  /// @param rounds turns of each
  /// @param most milliseconds of turns of one contestant, after at least three turns
  record Length(double warming, int rounds, double most) {
    static final Length FULL = new Length(1_500, 21, 3_000);
    static final Length QUICK = new Length(600, 5, 500);
    static final Length LEARNING = new Length(1_500, 21, 10_000);
  }

  /// A contestant with the ratio that is wanted, NaN for none.
  ///
  /// @param shown its name in the table
  /// @param isCompared whether its answer is the same as ours
  record Opponent(
      String shown, Supplier<Contestant> contestant, double target, boolean isCompared) {
    static Opponent of(String shown, Supplier<Contestant> contestant, double target) {
      return new Opponent(shown, contestant, target, true);
    }
  }

  private static final class Lane {
    private final Contestant contestant;
    private final Contestant.Start start;
    private final int repetitions;
    private final List<double[]> times = new ArrayList<>();
    private double difference = Double.NaN;
    private double spent;

    Lane(Contestant contestant, double warming) {
      this.contestant = contestant;
      this.start = contestant.start();
      double last = warmed(warming);
      this.repetitions = (int) Math.clamp(TURN_MILLISECONDS / last, 1, MOST_REPETITIONS);
    }

    /// Runs until the time has passed and half of it has brought nothing more, at most for ten
    /// times as long: HotSpot compiles when it can, not after a fixed time.
    private double warmed(double warming) {
      double best = Quartiles.of(contestant.run(2)).median();
      double last = best;
      long begin = System.nanoTime();
      long better = begin;
      while (since(begin) < warming
          || (since(better) < warming / 2 && since(begin) < 10 * warming)) {
        last = Quartiles.of(contestant.run(3)).median();
        if (last < IMPROVED * best) {
          best = last;
          better = System.nanoTime();
        }
      }
      return last;
    }

    private static double since(long begin) {
      return (System.nanoTime() - begin) / 1e6;
    }

    void turn(double most) {
      if (times.size() >= LEAST_TURNS && spent > most) {
        return;
      }
      long begin = System.nanoTime();
      times.add(contestant.run(repetitions));
      spent += since(begin);
      try {
        Thread.sleep(PAUSE_MILLISECONDS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }

    Quartiles quartiles() {
      return Quartiles.of(times.stream().flatMapToDouble(DoubleStream::of).toArray());
    }
  }

  List<Row> measure(int cores, Length length) {
    Lane first;
    double[] answer;
    try {
      first = new Lane(own, length.warming());
      answer = own.answer();
    } catch (RuntimeException ours) {
      return opponents.stream().map(each -> failed(each, cores, ours)).toList();
    }
    List<Object> lanes = new ArrayList<>();
    for (Opponent opponent : opponents) {
      try {
        Lane lane = new Lane(opponent.contestant().get(), 0);
        if (opponent.isCompared()) {
          lane.difference = difference(answer, lane.contestant.answer());
        }
        lanes.add(lane);
      } catch (NotMeasuredException absent) {
        lanes.add("not measured: " + absent.getMessage());
      }
    }
    List<Lane> racing = new ArrayList<>(List.of(first));
    lanes.forEach(each -> addLane(each, racing));
    for (int round = 0; round < length.rounds(); round++) {
      racing.forEach(lane -> lane.turn(length.most()));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lanes.size(); i++) {
      rows.add(row(opponents.get(i), cores, first, lanes.get(i)));
    }
    racing.forEach(lane -> lane.contestant.forget());
    return rows;
  }

  private Row failed(Opponent opponent, int cores, RuntimeException ours) {
    return new Row(
        work,
        method,
        opponent.shown(),
        cores,
        Quartiles.NONE,
        Quartiles.NONE,
        Row.UNKNOWN,
        Row.UNKNOWN,
        opponent.target(),
        Double.NaN,
        tolerance,
        "not measured: ours fails with " + ours);
  }

  private static void addLane(Object each, List<Lane> racing) {
    if (each instanceof Lane lane) {
      racing.add(lane);
    }
  }

  private Row row(Opponent opponent, int cores, Lane first, Object other) {
    Quartiles ours = first.quartiles();
    return other instanceof Lane lane
        ? new Row(
            work,
            method,
            opponent.shown(),
            cores,
            ours,
            lane.quartiles(),
            first.start,
            lane.start,
            opponent.target(),
            lane.difference,
            tolerance,
            "")
        : new Row(
            work,
            method,
            opponent.shown(),
            cores,
            ours,
            Quartiles.NONE,
            first.start,
            Row.UNKNOWN,
            opponent.target(),
            Double.NaN,
            tolerance,
            other.toString());
  }

  /// The largest difference, relative to the value or to the median of all, whichever is larger;
  /// infinite if a number is on one side only.
  static double difference(double[] ours, double[] theirs) {
    if (ours.length != theirs.length) {
      return Double.POSITIVE_INFINITY;
    }
    double[] sizes = Arrays.stream(theirs).map(Math::abs).filter(Double::isFinite).toArray();
    double usual = sizes.length == 0 ? 0 : Quartiles.of(sizes).median();
    DoubleUnaryOperator size =
        value -> Math.max(Math.max(Math.abs(value), usual), Double.MIN_NORMAL);
    double largest = 0;
    for (int i = 0; i < ours.length; i++) {
      if (Double.compare(ours[i], theirs[i]) != 0) {
        double apart = Math.abs(ours[i] - theirs[i]) / size.applyAsDouble(theirs[i]);
        largest = Math.max(largest, Double.isNaN(apart) ? Double.POSITIVE_INFINITY : apart);
      }
    }
    return largest;
  }
}
