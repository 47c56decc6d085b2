package dev.nabla.book.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Nabla;
import dev.nabla.algebra.Limit.Side;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Derivatives from one side, against hand calculation.
class OneSidedTest {
  @ParameterizedTest
  @CsvSource({
    "|x|, 0, -1, 1",
    "relu(x), 0, 0, 1",
    "sqrt(|x|), 0, -∞, ∞",
    "|x|^(2/3), 0, -∞, ∞",
    "floor(x), 0, ∞, 0",
    "sign(x), 0, ∞, ∞",
    "cbrt(x), 0, ∞, ∞",
    "sqrt(x), 0, no values, ∞",
    "x |x|, 0, 0, 0",
    "|x^2 - 1|, 1, -2, 2",
    "|x^2 - 1|, -1, -2, 2",
    "'max(2x, 1 - x)', 1/3, -1, 2",
    "'{x < 2: x^2, 8 - 2x}', 2, 4, -2",
    "x^2, 3, 6, 6"
  })
  void slopesAreThoseOfTheTwoSides(String f, String point, String left, String right) {
    assertEquals(left, OneSidedRate.plain(rate(f, point, Side.LEFT).slope()));
    assertEquals(right, OneSidedRate.plain(rate(f, point, Side.RIGHT).slope()));
  }

  private static List<String> lines(String f, String point, Side side) {
    OneSidedRate rate = rate(f, point, side);
    return rate.lines(rate.slope());
  }

  private static OneSidedRate rate(String f, String point, Side side) {
    return new OneSidedRate(Nabla.parse(f), Nabla.parse(point), side);
  }

  @Test
  void theProofForTheAbsoluteValueIsTheTextbooks() {
    assertEquals(
        List.of(
            "\\displaystyle\\lim_{\\P{h} \\to 0^-} \\frac{\\F{f(0 + h)} - \\F{f(0)}}{\\P{h}}",
            "= \\displaystyle\\lim_{\\P{h} \\to 0^-} \\frac{\\F{\\left|h\\r"
                + "ight|} - \\F{0}}{\\P{h}}",
            "= \\displaystyle\\lim_{\\P{h} \\to 0^-} \\frac{\\F{-h}}{\\P{h}}"
                + "\\quad \\text{as } \\left|h\\right| = -h",
            "= \\D{-1}"),
        lines("|x|", "0", Side.LEFT));
  }

  @ParameterizedTest
  @CsvSource({
    "sqrt(|x|), 0, LEFT, -\\frac{1}{\\sqrt{-h}}",
    "cbrt(x), 0, LEFT, \\frac{1}{\\left(-h\\right)^{\\frac{2}{3}}}",
    "cbrt(x), 0, RIGHT, \\frac{1}{h^{\\frac{2}{3}}}",
    "sqrt(x), 0, RIGHT, \\frac{1}{\\sqrt{h}}",
    "|x^2 - 1|, 1, LEFT, -h - 2",
    "|x^2 - 1|, 1, RIGHT, h + 2"
  })
  void theLastLineBeforeTheLimitIsTheShortestQuotient(
      String f, String point, Side side, String quotient) {
    List<String> lines = lines(f, point, side);
    String line = lines.get(lines.size() - 2);
    assertTrue(line.endsWith("} " + quotient), line);
  }

  @Test
  void onlyTheEdgeHasASideWithoutValues() {
    List<String> lines = lines("sqrt(x)", "0", Side.LEFT);
    assertEquals(2, lines.size());
    assertTrue(lines.getLast().contains("not defined on this side"), lines.getLast());
  }

  @Test
  void kindsAreNamed() {
    Example example = Examples.named("one-sided-derivatives").orElseThrow();
    Map<String, String> values = example.run(Parameters.of(example)).values();
    assertEquals(
        List.of(
            "corner",
            "corner",
            "cusp",
            "cusp",
            "jump",
            "jump",
            "vertical tangent",
            "edge of the domain",
            "both sides agree"),
        values.entrySet().stream()
            .filter(value -> value.getKey().endsWith(".kind"))
            .map(Map.Entry::getValue)
            .toList());
  }

  @Test
  void theSmallestSubgradientOfReluIsZero() {
    Example example = Examples.named("subgradients").orElseThrow();
    Map<String, String> values = example.run(Parameters.of(example)).values();
    assertEquals("0", values.get("least"));
    assertEquals("1", values.get("most"));
    assertEquals("0", values.get("flattest"));
    String steep = example.run(Parameters.of(example).with("m", "1.3")).text();
    assertTrue(steep.contains("no subgradient"), steep);
  }

  @Test
  void aJumpIsAGapAndASteepCurveIsNone() {
    double[] xs = Samples.between(-1.5, 1.5);
    assertEquals(3, gaps(Samples.broken(Nabla.parse("floor(x)"), xs)));
    assertEquals(0, gaps(Samples.broken(Nabla.parse("cbrt(x)"), xs)));
    assertEquals(0, gaps(Samples.broken(Nabla.parse("sqrt(|x|)"), xs)));
    assertEquals(0, gaps(Samples.broken(Nabla.parse("e^(3x)"), xs)));
  }

  private static long gaps(double[] ys) {
    return java.util.Arrays.stream(ys).filter(Double::isNaN).count();
  }
}
