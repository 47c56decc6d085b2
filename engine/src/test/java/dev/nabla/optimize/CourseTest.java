package dev.nabla.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Nabla;
import dev.nabla.expr.Effort;
import dev.nabla.expr.EffortException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CourseTest {
  private static final TwiceDifferentiable BOWL = Nabla.parse("x^2 + 3y^2").objective("x", "y");

  /// Too slow to arrive: after k steps it is at (1 − 2e-7)^k.
  private static GradientDescent crawling(long steps) {
    return new GradientDescent(1e-7, steps, 1e-9);
  }

  @Test
  void aMillionStepsFitInAThousandIterates() {
    Path path =
        crawling(1_000_000)
            .minimize(BOWL, new double[] {1, 1}, Course.WHOLE.keeping(Keep.atMost(1000)));
    assertEquals(1_000_000, path.steps());
    assertEquals("the limit of 1000000 steps was reached", path.stop().reason());
    int kept = path.iterates().size();
    assertTrue(kept > 450 && kept <= 1000, kept + " iterates");
    assertEquals(0, path.iterates().getFirst().number());
    assertEquals(1_000_000, path.last().number());
    long distance = path.iterates().get(1).number();
    for (int i = 0; i < kept - 1; i++) {
      Iterate each = path.iterates().get(i);
      assertEquals(i * distance, each.number());
      assertEquals(StrictMath.pow(1 - 2e-7, (double) each.number()), each.point().at(0), 1e-9);
    }
  }

  @Test
  void everySoManyIteratesAreKept() {
    Path path =
        crawling(25).minimize(BOWL, new double[] {1, 1}, Course.WHOLE.keeping(Keep.every(10)));
    assertEquals(
        List.of(0L, 10L, 20L, 25L), path.iterates().stream().map(Iterate::number).toList());
    assertThrows(IllegalArgumentException.class, () -> Keep.every(0));
    assertThrows(IllegalArgumentException.class, () -> Keep.atMost(1));
  }

  @Test
  void stepsLeadFromIterateToIterate() {
    List<Iterate> path = new Bfgs().minimize(BOWL, 3, -2).iterates();
    assertEquals(Vector.of(0, 0), path.getFirst().step());
    for (int i = 1; i < path.size(); i++) {
      for (int k = 0; k < 2; k++) {
        double before = path.get(i - 1).point().at(k);
        assertEquals(path.get(i).point().at(k), before + path.get(i).step().at(k), 1e-15);
      }
    }
  }

  @Test
  void aWatcherSeesEveryStepAndMayStopTheRun() {
    for (Method<? super TwiceDifferentiable> method :
        List.<Method<? super TwiceDifferentiable>>of(
            crawling(100),
            new Adam(0.01, 100, 1e-9),
            new SteepestDescent(new Backtracking(), 100, 0))) {
      List<Long> seen = new ArrayList<>();
      Watch three =
          iterate -> {
            seen.add(iterate.number());
            return iterate.number() < 3;
          };
      Path path = method.minimize(BOWL, new double[] {1, 1}, Course.WHOLE.watchedBy(three));
      assertInstanceOf(Stop.Cancelled.class, path.stop());
      assertEquals(List.of(0L, 1L, 2L, 3L), seen);
      assertEquals(3, path.steps());
    }
  }

  @Test
  void aDeadlineEndsARun() {
    assertThrows(
        EffortException.class,
        () ->
            Effort.within(
                Duration.ofSeconds(60), 10_000, () -> crawling(1_000_000).minimize(BOWL, 1, 1)));
  }

  @Test
  void aRunOfTheFirstOrderThatExplodesIsToldAsDiverged() {
    Path path = new GradientDescent(1, 1000, 1e-4).minimize(Nabla.parse("x^4").objective("x"), 3);
    assertInstanceOf(Stop.Diverged.class, path.stop());
    assertTrue(path.steps() < 10);
    Path outside = new Adam(0.1, 1000, 1e-4).minimize(Nabla.parse("ln x").objective("x"), 3);
    assertInstanceOf(Stop.NotANumber.class, outside.stop());
  }

  @Test
  void ratesFollowTheirSchedules() {
    assertEquals(0.25, new Schedule.Stepwise(1, 0.5, 10).at(21));
    assertEquals(1, new Schedule.Stepwise(1, 0.5, 10).at(10));
    assertEquals(0.5, new Schedule.InverseTime(1, 0.1).at(11), 1e-15);
    assertEquals(0.55, new Schedule.Cosine(1, 0.1, 100).at(51), 1e-15);
    assertEquals(0.1, new Schedule.Cosine(1, 0.1, 100).at(500), 1e-15);
    assertEquals(0.3, new Schedule.WarmUp(10, Schedule.constant(1)).at(3), 1e-15);
    assertEquals(1, new Schedule.WarmUp(10, Schedule.constant(1)).at(10));
  }
}
