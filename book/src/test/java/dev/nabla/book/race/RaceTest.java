package dev.nabla.book.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Nabla;
import dev.nabla.expr.EffortException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The race: what it computes, against derivatives by hand, and that it ends when it should. Its
/// times are nobody's business here.
class RaceTest {
  private static final Course SHORT = new Course(List.of("x^2", "e^(-2x) + 3sin(3x)"), 1000);

  private static final class Heard implements Race.Listener {
    final List<Timing> timings = new ArrayList<>();
    final List<Agreement> agreements = new ArrayList<>();
    double share;

    @Override
    public void at(String words, double part) {
      assertTrue(part >= share && part <= 1, "the share never falls");
      share = part;
    }

    @Override
    public void timed(List<Timing> times) {
      timings.removeIf(timing -> timing.function().equals(times.getFirst().function()));
      timings.addAll(times);
    }

    @Override
    public void compared(Agreement agreement) {
      agreements.add(agreement);
    }
  }

  /// −2e^(−2x) + 9cos(3x), by hand.
  @ParameterizedTest
  @EnumSource(Way.class)
  void everyWayGivesTheDerivative(Way way) {
    double[] points = Course.column(200_001);
    double[] slopes = way.slopes(Nabla.parse("e^(-2x) + 3sin(3x)"), points);
    double tolerance = way == Way.NUMERICAL ? 1e-6 : 1e-13;
    for (int i = 1; i + 1 < points.length; i++) {
      double x = points[i];
      double size = 2 * Math.exp(-2 * x) + 9;
      double expected = -2 * Math.exp(-2 * x) + 9 * Math.cos(3 * x);
      assertEquals(expected, slopes[i], tolerance * size, way + " at " + x);
    }
  }

  /// Values of `numpy.linspace(-6, 6, 7)` and of `numpy.linspace(-6, 6, 1000000)[[1, 499999]]`.
  @Test
  void theColumnIsThatOfTheModelNotebook() {
    assertEquals(-2.0, Course.column(7)[2]);
    double[] column = Course.MODEL.column();
    assertEquals(1_000_000, column.length);
    assertEquals(-5.999987999988, column[1]);
    assertEquals(6.0, column[999_999]);
  }

  @Test
  void everyWayOfEveryFunctionIsTimedAndCompared() {
    Heard heard = new Heard();
    new Race(SHORT, Duration.ofMinutes(1), () -> false).run(heard);
    assertEquals(2 * Way.values().length, heard.timings.size());
    for (Timing timing : heard.timings) {
      assertTrue(timing.lower() <= timing.median() && timing.median() <= timing.upper());
      assertTrue(timing.repetitions() >= 5);
    }
    assertEquals(List.of("x^2", "e^(-2x) + 3sin(3x)"), functions(heard.agreements));
    Agreement square = heard.agreements.getFirst();
    assertEquals(0, square.distances().getFirst().largest(), "2x is 2x");
    assertEquals(1.0, square.distances().getFirst().equal());
  }

  private static List<String> functions(List<Agreement> agreements) {
    return agreements.stream().map(Agreement::function).toList();
  }

  @Test
  void aRaceThatNobodyWantsStops() {
    AtomicInteger asked = new AtomicInteger();
    Heard heard = new Heard();
    new Race(SHORT, Duration.ofMinutes(1), () -> asked.incrementAndGet() > 3).run(heard);
    assertEquals(List.of(), heard.timings);
  }

  @Test
  void aRaceKeepsItsDeadline() {
    Race race = new Race(SHORT, Duration.ofMillis(1), () -> false);
    assertThrows(EffortException.class, () -> race.run(new Heard()));
  }

  @Test
  void oneRaceRunsAtATime() throws InterruptedException {
    RaceDesk desk = new RaceDesk();
    RaceRun first = desk.start(SHORT).orElseThrow();
    assertTrue(desk.start(SHORT).isEmpty());
    desk.stop(first.id());
    for (int i = 0; i < 200 && first.isRunning(); i++) {
      Thread.sleep(50);
    }
    assertEquals(RaceRun.State.STOPPED, first.asked().state());
    RaceRun second = desk.start(SHORT).orElseThrow();
    assertTrue(desk.named(first.id()).isEmpty());
    assertFalse(second.id().equals(first.id()));
    desk.stop(second.id());
  }

  @Test
  void unitsInTheLastPlaceAreCountedInDoubles() {
    assertEquals(0, Agreement.ulps(0.0, -0.0));
    assertEquals(1, Agreement.ulps(1, Math.nextUp(1.0)));
    assertEquals(2, Agreement.ulps(Double.MIN_VALUE, -Double.MIN_VALUE));
    assertEquals(1L << 52, Agreement.ulps(1, 2), "as many doubles as a mantissa has values");
  }

  @Test
  void printedTimesAreReadBack() {
    Timing timing = new Timing("x^2", Way.REVERSE, 41.2, 0.786, 0.912, 5.64, 25);
    TimingTable table = new TimingTable("2 cores, Java 25", List.of(timing));
    assertEquals(table, TimingTable.read(table.text()));
    assertEquals(3 * Way.values().length, TimingTable.recorded().timings().size());
  }
}
