package dev.nabla.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EffortTest {
  private static int spending(int steps) {
    Effort.spend(steps);
    return steps;
  }

  @Test
  void workApartIsNotBoundedAndCostsNothing() {
    int done =
        Effort.within(
            Duration.ofMinutes(1), 10, () -> Effort.apart(() -> spending(1_000)) + spending(10));
    assertEquals(1_010, done);
  }

  @Test
  void theBoundHoldsAgainAfterwards() {
    assertThrows(
        EffortException.class,
        () ->
            Effort.within(
                Duration.ofMinutes(1),
                10,
                () -> Effort.apart(() -> spending(1_000)) + spending(11)));
  }
}
