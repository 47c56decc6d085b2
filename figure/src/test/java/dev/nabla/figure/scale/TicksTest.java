package dev.nabla.figure.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.figure.scale.Ticks.Tick;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -6      | 6       | 6 | −6 −4 −2 0 2 4 6
          -6      | 6       | 3 | −5 0 5
          0       | 1       | 5 | 0 0.2 0.4 0.6 0.8 1
          -0.3    | 0.3     | 3 | −0.2 0 0.2
          0       | 403     | 4 | 0 100 200 300 400
          0.25    | 0.26    | 2 | 0.25 0.255 0.26
          -2.5    | 40.5    | 4 | 0 10 20 30 40
          0       | 3e6     | 3 | $0$ $10^{6}$ $2\\times 10^{6}$ $3\\times 10^{6}$
          0       | 2e-9    | 2 | $0$ $10^{-9}$ $2\\times 10^{-9}$
          999999  | 1000001 | 2 | 999999 1000000 1000001
          -1e300  | 1e300   | 2 | $-10^{300}$ $0$ $10^{300}$
          1e17    | 100000000000000016 | 2 | ''
          """)
  void ticksAreFewAndRound(double from, double to, int wanted, String expected) {
    List<Tick> ticks = Ticks.nice(new Span(from, to), wanted);
    String labels =
        ticks.stream()
            .map(Tick::label)
            .map(label -> label.replace("\\times ", "\\times_"))
            .collect(Collectors.joining(" "))
            .replace('_', ' ');
    assertEquals(expected, labels);
  }

  @Test
  void ticksLieInTheSpanInOrderAndDifferInTheirLabels() {
    long seed = 7;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 5_000; i++) {
      double middle = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-20, 20));
      double length = random.nextDouble() * Math.pow(10, random.nextInt(-20, 20)) + 1e-200;
      if (middle + length == middle) {
        continue;
      }
      Span span = new Span(middle, middle + length);
      int wanted = random.nextInt(1, 9);
      List<Tick> ticks = Ticks.nice(span, wanted);
      String message = "seed " + seed + " " + span + " " + ticks;
      assertTrue(ticks.size() <= wanted / 0.75 + 2, message);
      double slack = 1e-8 * span.length();
      for (Tick tick : ticks) {
        assertTrue(
            tick.value() >= span.from() - slack && tick.value() <= span.to() + slack, message);
      }
      assertEquals(ticks.size(), ticks.stream().map(Tick::label).distinct().count(), message);
    }
  }

  @Test
  void aTickCanBeLeftOut() {
    List<Tick> ticks = Ticks.without(Ticks.nice(new Span(-1, 1), 2), 0);
    assertEquals(List.of("−1", "1"), ticks.stream().map(Tick::label).toList());
  }
}
