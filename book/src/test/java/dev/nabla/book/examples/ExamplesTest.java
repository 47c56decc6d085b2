package dev.nabla.book.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.text.SyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The examples against closed forms from Java's own mathematics and answers of SymPy.
class ExamplesTest {
  /// Each of the fifteen functions with its derivative, by hand.
  private static final Map<String, DoubleUnaryOperator[]> BY_HAND = byHand();

  private static Map<String, DoubleUnaryOperator[]> byHand() {
    Map<String, DoubleUnaryOperator[]> pairs = new LinkedHashMap<>();
    put(pairs, "constant", x -> 0, x -> 0);
    put(pairs, "line", x -> 2 * x, x -> 2);
    put(pairs, "square", x -> x * x, x -> 2 * x);
    put(pairs, "cube", x -> x * x * x, x -> 3 * x * x);
    put(pairs, "reciprocal", x -> 1 / x, x -> -1 / (x * x));
    put(pairs, "square-root", Math::sqrt, x -> 1 / (2 * Math.sqrt(x)));
    put(pairs, "exponential", Math::exp, Math::exp);
    put(pairs, "natural-logarithm", Math::log, x -> 1 / x);
    put(pairs, "decimal-logarithm", Math::log10, x -> 1 / (x * Math.log(10)));
    put(pairs, "sine", Math::sin, Math::cos);
    put(pairs, "cosine", Math::cos, x -> -Math.sin(x));
    put(pairs, "absolute-value", Math::abs, Math::signum);
    put(
        pairs,
        "sigmoid",
        x -> 1 / (1 + Math.exp(-x)),
        x -> Math.exp(-x) / Math.pow(1 + Math.exp(-x), 2));
    put(pairs, "rectifier", x -> Math.max(0, x), x -> x > 0 ? 1 : 0);
    put(pairs, "hyperbolic-tangent", Math::tanh, x -> 1 / Math.pow(Math.cosh(x), 2));
    return pairs;
  }

  private static void put(
      Map<String, DoubleUnaryOperator[]> pairs,
      String name,
      DoubleUnaryOperator function,
      DoubleUnaryOperator derivative) {
    pairs.put(name, new DoubleUnaryOperator[] {function, derivative});
  }

  private static Output run(String name) {
    Example example = Examples.named(name).orElseThrow();
    return example.run(Parameters.of(example));
  }

  @Test
  void namesAreUniqueAndFitACommandLine() {
    assertEquals(
        Examples.all().size(), Examples.all().stream().map(Example::name).distinct().count());
    for (Example example : Examples.all()) {
      assertTrue(example.name().matches("[a-z]+(-[a-z]+)*"), example.name());
    }
  }

  @Test
  void everyCellFromTwoToTwelveHasAnExample() {
    IntStream.rangeClosed(2, 12)
        .forEach(cell -> assertFalse(Examples.ofCell(cell).isEmpty(), "cell " + cell));
  }

  @Test
  void everyExamplePrintsLines() {
    for (Example example : Examples.all()) {
      String text = run(example.name()).text();
      assertTrue(text.endsWith("\n") && text.strip().length() > 10, example.name());
    }
  }

  @Test
  void averageRatesAreTheQuotientsOfTheFifteenFunctions() {
    Map<String, String> values = run("average-rates").values();
    BY_HAND.forEach(
        (name, pair) ->
            assertClose(
                (pair[0].applyAsDouble(1.5) - pair[0].applyAsDouble(0.25)) / 1.25,
                values.getOrDefault(name + ".slope", ""),
                name));
  }

  @Test
  void instantaneousRatesAreTheDerivativesOfTheFifteenFunctions() {
    Map<String, String> values = run("instantaneous-rates").values();
    BY_HAND.forEach(
        (name, pair) ->
            assertClose(
                pair[1].applyAsDouble(0.25), values.getOrDefault(name + ".slope", ""), name));
  }

  @Test
  void quotientsOfTheLimitsTableAreDifferenceQuotients() {
    Map<String, String> values = run("limits").values();
    BY_HAND.forEach(
        (name, pair) ->
            assertClose(
                (pair[0].applyAsDouble(0.251) - pair[0].applyAsDouble(0.25)) / 0.001,
                values.getOrDefault(name + ".0.001", ""),
                name));
  }

  private static void assertClose(double expected, String shown, String name) {
    double value = Double.parseDouble(shown.replace('−', '-'));
    assertEquals(expected, value, 5e-4 * Math.max(1e-3, Math.abs(expected)), name);
  }

  /// What SymPy prints for the same, after factor.
  @ParameterizedTest
  @CsvSource({
    "constant-multiple-rule, 10*x",
    "sum-rule, 10*x + 3",
    "product-rule, 5*x*(9*x + 2)",
    "quotient-rule, 5*x*(3*x + 2)/(3*x + 1)^2",
    "chain-rule, 30*(3*x + 1)",
    "chain-rule-exponential, 3*e^(3*x + 1)"
  })
  void theRulesEndInTheTextbookForm(String name, String derivative) {
    assertTrue(run(name).text().endsWith("dy/dx = " + derivative + "\n"), run(name).text());
  }

  @Test
  void inverseFunctionsAgreeExactlyAndDifferInDoubles() {
    Map<String, String> values = run("inverse-functions").values();
    assertEquals("0", values.get("exponential.difference"));
    assertEquals("0", values.get("square.difference"));
    int unequal = 0;
    for (int i = 1; i <= 1000; i++) {
      double y = i / 100.0;
      unequal += 1 / y == 1 / Math.exp(Math.log(y)) ? 0 : 1;
    }
    assertTrue(unequal > 0, "so it is with Java's own functions");
    assertTrue(Integer.parseInt(values.getOrDefault("exponential.unequal", "")) > 0);
  }

  @Test
  void aMissingValueIsSaidAndNotDrawn() {
    Example example = Examples.named("average-rate").orElseThrow();
    Output output = example.run(Parameters.of(example).with("f", "ln(x)").with("x", "-1"));
    assertTrue(output.values().getOrDefault("message", "").contains("no value"));
    assertTrue(output.text().contains("slope = undefined"), output.text());
  }

  @Test
  void aStepOfZeroIsNoRate() {
    Example example = Examples.named("average-rate").orElseThrow();
    Output output = example.run(Parameters.of(example).with("dx", "0"));
    assertTrue(output.values().getOrDefault("message", "").contains("0/0 is not a number"));
  }

  @Test
  void typedNonsenseIsRefusedWithASentence() {
    Example example = Examples.named("average-rate").orElseThrow();
    Parameters parameters = Parameters.of(example);
    assertThrows(SyntaxException.class, () -> example.run(parameters.with("f", "x+*")));
    assertThrows(IllegalArgumentException.class, () -> example.run(parameters.with("f", "a x")));
    assertThrows(IllegalArgumentException.class, () -> example.run(parameters.with("x", "left")));
    assertThrows(IllegalArgumentException.class, () -> example.run(parameters.with("x", "1e300")));
    assertThrows(IllegalArgumentException.class, () -> parameters.with("y", "1"));
  }
}
