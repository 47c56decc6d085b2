package dev.nabla.book.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nabla.expr.Effort;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeskTest {
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofSeconds(20);

  @Test
  void handsOverWhatTheWorkGives() throws Throwable {
    assertEquals("done", new Desk(1).within(LONG, () -> "done"));
  }

  @Test
  void stopsWorkThatKeepsAnEyeOnItsEffort() {
    AtomicInteger steps = new AtomicInteger();
    Throwable failure =
        assertThrows(Throwable.class, () -> new Desk(1).within(SHORT, () -> countForever(steps)));
    assertEquals("deadline", Refusals.of(failure, "x").code());
    assertEquals(true, steps.get() > 0);
  }

  private static String countForever(AtomicInteger steps) {
    while (true) {
      steps.incrementAndGet();
      Effort.spend(1);
    }
  }

  @Test
  void leavesWorkBehindThatDoesNotStopAndAnswersTheNext() throws Throwable {
    Desk desk = new Desk(2);
    CountDownLatch release = new CountDownLatch(1);
    assertEquals("deadline", codeOf(desk, () -> deaf(release)));
    assertEquals("done", desk.within(LONG, () -> "done"));
    release.countDown();
  }

  @Test
  void saysThatItIsBusyWhenEveryPlaceIsTakenAndRecoversWhenOneIsFree() throws Throwable {
    Desk desk = new Desk(1);
    CountDownLatch release = new CountDownLatch(1);
    assertEquals("deadline", codeOf(desk, () -> deaf(release)));
    assertEquals("busy", codeOf(desk, () -> "done"));
    release.countDown();
    assertEquals("done", desk.within(LONG, () -> "done"));
  }

  /// Work that neither spends effort nor heeds an interrupt.
  private static String deaf(CountDownLatch release) {
    while (true) {
      try {
        release.await();
        return "released";
      } catch (InterruptedException ignored) {
        // As deaf as a long multiplication of large numbers.
      }
    }
  }

  @Test
  void givesACodeToAStackThatIsFullAndToMemoryThatIs() throws Throwable {
    Desk desk = new Desk(1);
    assertEquals("too-deep", codeOf(desk, () -> recursion(0)));
    assertEquals("out-of-memory", codeOf(desk, DeskTest::tooMuch));
    assertEquals("done", desk.within(LONG, () -> "done"));
  }

  @SuppressWarnings("InfiniteRecursion")
  private static String recursion(int depth) {
    return recursion(depth + 1) + depth;
  }

  private static String tooMuch() {
    return "" + new long[Integer.MAX_VALUE].length;
  }

  @Test
  void givesACodeToAFaultOfOurs() {
    assertEquals(
        "internal",
        codeOf(
            new Desk(1),
            () -> {
              throw new IllegalStateException("a fault");
            }));
  }

  private static String codeOf(Desk desk, java.util.function.Supplier<String> work) {
    Throwable failure = assertThrows(Throwable.class, () -> desk.within(SHORT, work));
    return Refusals.of(failure, "x").code();
  }
}
