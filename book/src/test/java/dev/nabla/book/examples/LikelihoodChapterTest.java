package dev.nabla.book.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Nabla;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The examples of the chapter on likelihoods, against values by hand and from mpmath.
class LikelihoodChapterTest {
  private static Output run(String name, Map<String, String> typed) {
    Example example = Examples.named(name).orElseThrow();
    Parameters parameters = Parameters.of(example);
    for (Map.Entry<String, String> each : typed.entrySet()) {
      parameters = parameters.with(each.getKey(), each.getValue());
    }
    return example.run(parameters);
  }

  private static String value(Output output, String name) {
    return Objects.requireNonNull(output.values().get(name), name);
  }

  @Test
  void headsAndTailsPull() {
    Output output = run("log-likelihood-slope", Map.of());
    // 7/0.5 and 3/0.5
    assertEquals("14", output.values().get("up"));
    assertEquals("6", output.values().get("down"));
    assertEquals("8", output.values().get("slope"));
    assertTrue(value(output, "message").endsWith("further to the right."));
    assertTrue(output.figure().orElseThrow().toSvg().contains("data-mark=\"p\""));
  }

  @Test
  void theyBalanceAtTheShareOfHeads() {
    Output output = run("log-likelihood-slope", Map.of("p", "0.7"));
    assertEquals("0", output.values().get("slope"));
    assertTrue(value(output, "message").contains("they balance"));
    assertTrue(
        value(run("log-likelihood-slope", Map.of("p", "0.25", "k", "2", "n", "8")), "message")
            .contains("they balance"));
  }

  @Test
  void withoutTailsThereIsNoBalance() {
    Output output = run("log-likelihood-slope", Map.of("k", "5", "n", "5"));
    // 5/0.5
    assertEquals("10", output.values().get("slope"));
  }

  @Test
  void probabilitiesLieBetweenZeroAndOne() {
    for (String p : new String[] {"0", "1", "-0.2", "1.5"}) {
      assertThrows(
          IllegalArgumentException.class, () -> run("log-likelihood-slope", Map.of("p", p)));
    }
  }

  @Test
  void theSecondDerivativeIsNegativeAtTheMaximum() {
    String second = value(run("likelihood-curvature", Map.of()), "at-best");
    // -n^3/(k (n - k)) = -1000/21
    assertEquals(-1000.0 / 21, Nabla.parse(second).at(Map.of("k", 7.0, "n", 10.0)), 1e-12, second);
  }

  @Test
  void theLikelihoodIsLostAndItsLogarithmIsNot() {
    Map<String, String> values = run("likelihood-underflow", Map.of()).values();
    // mpmath: 0.7^7000 0.3^3000 = 1.12213e-2653, its logarithm -6108.6430
    assertEquals("0", values.get("n10000.double"));
    assertEquals("1.122\u00a0×\u00a010⁻²⁶⁵³", values.get("n10000.exact"));
    assertEquals("−6109", values.get("n10000.logarithm"));
    assertEquals("0.002224", values.get("n10.exact"));
  }
}
