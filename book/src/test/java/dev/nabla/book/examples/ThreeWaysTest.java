package dev.nabla.book.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The examples of the chapter on three ways to differentiate, against hand calculation, and digits
/// that mpmath computed.
class ThreeWaysTest {
  private static Map<String, String> values(String name, String... changes) {
    Example example = Examples.named(name).orElseThrow();
    Parameters parameters = Parameters.of(example);
    for (int i = 0; i < changes.length; i += 2) {
      parameters = parameters.with(changes[i], changes[i + 1]);
    }
    return example.run(parameters).values();
  }

  private static String value(Map<String, String> values, String name) {
    return values.getOrDefault(name, "");
  }

  /// mpmath: sin(1) + cos(1) + e.
  @Test
  void oneSlopeComesOutInThreeWays() {
    Map<String, String> values = values("three-ways");
    assertEquals("4.1000551191350814594", value(values, "exact.slope"));
    for (String way : new String[] {"symbolic", "forward", "reverse"}) {
      assertEquals(
          4.100055119135081, Double.parseDouble(value(values, way + ".slope")), 2e-15, way);
    }
    double numerical = Double.parseDouble(value(values, "numerical.slope"));
    assertEquals(4.100055119135081, numerical, 1e-9);
    assertTrue(numerical != 4.100055119135081, "a difference rounds");
  }

  /// The graph of x sin x + e^x at 1, by hand.
  @ParameterizedTest
  @CsvSource({
    "v_1, 1, 1, 4.100055",
    "v_2, 0.841471, 0.5403023, 1",
    "v_3, 0.841471, 1.381773, 1",
    "v_4, 2.718282, 2.718282, 1",
    "v_5, 3.559753, 4.100055, 1"
  })
  void theTraceIsThatOfTheHand(String step, String value, String tangent, String adjoint) {
    Map<String, String> values = values("evaluation-trace");
    assertEquals(value, value(values, step + ".value"));
    assertEquals(tangent, value(values, step + ".tangent"));
    assertEquals(adjoint, value(values, step + ".adjoint"));
  }

  /// x²/(1 + x) at 1: the branch that is not taken has adjoint 0.
  @Test
  void theTraceKnowsBranches() {
    Map<String, String> values = values("evaluation-trace", "f", "{x<0: -x, x^2/(1+x)}");
    assertEquals("0.75", value(values, "v_1.adjoint"));
    assertEquals("0", value(values, "v_2.adjoint"));
    assertEquals("−0.25", value(values, "v_4.adjoint"));
  }

  /// For x³ at 1 the central difference is 3 + h² and the forward one 3 + 3h + h².
  @Test
  void theErrorsOfLongStepsAreThoseOfTheFormulas() {
    Map<String, String> values = values("step-size", "f", "x^3", "h", "-2");
    assertEquals("0.0301", value(values, "forward.error"));
    assertEquals("0.0001", value(values, "central.error"));
    String message = value(values, "message");
    assertTrue(message.startsWith("With h = 10⁻² the central"), message);
    assertTrue(message.endsWith("the curve bends within it."), message);
  }

  @Test
  void aStepCanBeTooShort() {
    String message = value(values("step-size", "h", "-14"), "message");
    assertTrue(message.endsWith("rounding is all that is left."), message);
  }

  /// Differences of x − 1/3 are exact but for rounding, and there is a slope of exactly 0.
  @ParameterizedTest
  @CsvSource({"x^2, 0", "5, 1", "|x|, 1", "x - 1/3, 2"})
  void everySmoothFunctionHasItsErrors(String f, String x) {
    assertTrue(value(values("step-size", "f", f, "x", x), "message").startsWith("With h = 10⁻⁸"));
  }

  @Test
  void aKinkHasNoErrorToShow() {
    IllegalArgumentException none =
        assertThrows(
            IllegalArgumentException.class, () -> values("step-size", "f", "|x|", "x", "0"));
    assertEquals("The function has no derivative at x = 0.", none.getMessage());
  }

  /// Speelpenning's product takes n − 1 multiplications. Its gradient from below and from above
  /// takes 2(n − 2) more at least; CasADi counts 3.9 times the function in all.
  @ParameterizedTest
  @CsvSource({"2", "10", "100", "1000"})
  void reverseModeCostsAtMostFourTimesTheFunction(String n) {
    Map<String, String> values = values("gradient-cost", "n", n);
    int dimension = Integer.parseInt(n);
    assertEquals(dimension - 1, count(values, "product.value"));
    assertTrue(count(values, "product.reverse") >= 3 * dimension - 5);
    for (String family : new String[] {"product", "rosenbrock", "log-sum-exp"}) {
      int value = count(values, family + ".value");
      assertTrue(count(values, family + ".reverse") <= 4 * value + 4, family);
      assertTrue(count(values, family + ".forward") >= dimension * value, family);
    }
  }

  private static int count(Map<String, String> values, String name) {
    return Integer.parseInt(value(values, name).replace(",", ""));
  }

  @Test
  void halfADimensionIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> values("gradient-cost", "n", "2.5"));
    assertThrows(IllegalArgumentException.class, () -> values("gradient-cost", "n", "1001"));
  }

  @Test
  void symbolicAndAutomaticAgree() {
    Map<String, String> values = values("column-agreement", "f", "x^2");
    assertEquals("100 %", value(values, "forward.equal"));
    assertEquals("100 %", value(values, "reverse.equal"));
    assertEquals(
        "Symbolic and automatic give the same bits at all 100,001 points.",
        value(values, "message"));
  }
}
