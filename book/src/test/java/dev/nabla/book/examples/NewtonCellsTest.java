package dev.nabla.book.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What the cells about Newton's method print in the model notebook, and NumPy's numbers behind it.
class NewtonCellsTest {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");

  private static String text(int cell) {
    Example example = Examples.ofCell(cell).getFirst();
    return example.run(Parameters.of(example)).text();
  }

  static Stream<List<String>> printed() {
    return Stream.of(
        List.of("57", " = 0.5671", "Newton's method converged after 4 steps"),
        List.of("58", " = 0.0000", "Newton's method converged after 1 steps"),
        List.of("59", " = 0.0000", "Newton's method converged after 1 steps"),
        List.of(
            "71",
            " = [0. 0.]",
            "Newton's method converged after 1 steps",
            "Eigenvalues of H: [3.59 6.41]"),
        List.of(
            "72",
            " = [-0.  0.]",
            "Newton's method converged after 7 steps",
            "Eigenvalues of H: [8.24 3.76]"));
  }

  @ParameterizedTest
  @MethodSource("printed")
  void theCellPrintsThePagesLines(List<String> expected) {
    List<String> lines = text(Integer.parseInt(expected.getFirst())).lines().toList();
    assertTrue(lines.getFirst().endsWith(expected.get(1)), lines.getFirst());
    assertEquals(expected.subList(2, expected.size()), lines.subList(1, expected.size() - 1));
  }

  static Stream<List<Double>> paths() {
    return Stream.of(
        List.of(
            57.0,
            1.75,
            0.8976631313785571,
            0.5350360847602801,
            0.5660934529825028,
            0.5671422471157156),
        List.of(58.0, 1.75, 0.0),
        List.of(59.0, 1.75, 0.0),
        List.of(71.0, 1.0, 3.0, 0.0, 0.0),
        List.of(
            72.0,
            4.0,
            4.0,
            2.5827386641792285,
            2.621288835830368,
            1.5922569140896436,
            1.6748161076576502,
            0.870589168007911,
            1.0018210705961592,
            0.3351943107174413,
            0.49397622842647126,
            0.041235850143326425,
            0.12545903492615956,
            0.0001946637846261534,
            0.0030102867235147213,
            -2.4853639005265613e-08,
            3.5536546081661735e-08));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void thePathIsNumPys(List<Double> expected) {
    int cell = expected.getFirst().intValue();
    String line =
        text(cell).lines().filter(each -> each.startsWith("path")).findFirst().orElseThrow();
    Matcher numbers = NUMBER.matcher(line);
    for (double number : expected.subList(1, expected.size())) {
      assertTrue(numbers.find(), line);
      assertEquals(number, Double.parseDouble(numbers.group()), 1e-14 * Math.max(1, number));
    }
    assertTrue(!numbers.find(), line);
  }

  @Test
  void newtonSaysWhereTheSecondDerivativeIsZeroAndASafeguardGoesOn() {
    String text = text(61);
    assertTrue(
        text.contains(
            "second derivative is 0 at x = 1 (f' = −0.242): the tangent never meets the axis"),
        text);
    // The density of the normal distribution at 0 is 1/√(2π).
    assertTrue(text.contains("f = 0.3989423: the maximum"), text);
    assertTrue(text.contains("no minimum"), text);
  }

  @ParameterizedTest
  @CsvSource({
    "4, -1, 6, 3.585786437626905, 6.414213562373095",
    "6, -1, 4, 6.414213562373095, 3.585786437626905",
    "2, 3, 2, 5, -1",
    "1, 0, 5, 1, 5",
    "5, 0, 1, 5, 1",
    "-3, 0.5, 1, -3.0615528128088303, 1.0615528128088303"
  })
  void eigenvaluesComeInTheOrderOfNumPy(double a, double b, double d, double one, double two) {
    // The values of numpy.linalg.eigvals([[a, b], [b, d]]).
    double[] found = TwoByTwo.eigenvalues(a, b, d);
    assertEquals(one, found[0], 1e-15 * 8);
    assertEquals(two, found[1], 1e-15 * 8);
  }

  @Test
  void arraysAreWrittenAsNumPyWritesThem() {
    // Lines of numpy.array2string(array, precision=2, suppress_small=True).
    assertEquals("[0. 0.]", ArrayText.of(new double[] {0, 0}, 2));
    assertEquals("[-0.  0.]", ArrayText.of(new double[] {-2.5e-8, 3.5e-8}, 2));
    assertEquals("[-1.5 20. ]", ArrayText.of(new double[] {-1.5, 20}, 2));
    assertEquals("[2.  2.5]", ArrayText.of(new double[] {2, 2.5}, 2));
    assertEquals("[-0.   0.5]", ArrayText.of(new double[] {-0.004, 0.5}, 2));
    assertEquals("[0. 1.]", ArrayText.of(new double[] {0.001, 1}, 2));
  }
}
