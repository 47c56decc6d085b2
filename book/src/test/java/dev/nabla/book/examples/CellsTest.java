package dev.nabla.book.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The values that SymPy and NumPy computed for the cells of the model notebook, against the lines
/// that the examples print.
class CellsTest {
  /// Where two formulas of the likelihood are compared: inside of its domain.
  private static final List<Map<String, Double>> POINTS =
      List.of(
          Map.of("p", 0.3, "k", 2.5, "n", 6.0, "x", 1.7, "y", -0.6),
          Map.of("p", 0.8, "k", 4.0, "n", 5.5, "x", -2.3, "y", 3.1),
          Map.of("p", 0.55, "k", 1.0, "n", 9.0, "x", 0.4, "y", 0.9));

  record Value(int cell, String label, String expected) {
    static Value of(String line) {
      String[] parts = line.split(" \\| ", 3);
      return new Value(Integer.parseInt(parts[0]), parts[1], parts[2]);
    }
  }

  static Stream<Value> values() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(CellsTest.class.getResourceAsStream("cells.txt"))) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Value::of).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void theCellPrintsTheValue(Value value) {
    String text =
        Examples.ofCell(value.cell).stream()
            .map(example -> example.run(Parameters.of(example)).text())
            .collect(Collectors.joining());
    List<String> printed =
        text.lines()
            .filter(line -> line.startsWith(value.label))
            .map(line -> line.substring(value.label.length()).strip())
            .toList();
    assertFalse(printed.isEmpty(), text);
    // A derivation ends in its answer.
    String actual = printed.getLast();
    if (!actual.equals(value.expected) && !actual.startsWith(value.expected + " ")) {
      assertSameValue(value.expected, actual);
    }
  }

  /// Formulas may be written otherwise: SymPy's powers have two stars and its factors another
  /// order.
  private static void assertSameValue(String expected, String actual) {
    Formula one = Nabla.parse(expected.replace("**", "^"));
    Formula other = Nabla.parse(actual);
    assertTrue(one.symbols().containsAll(other.symbols()), actual);
    for (Map<String, Double> point : POINTS) {
      double there = one.at(point);
      assertEquals(there, other.at(point), 1e-13 * Math.abs(there), actual);
    }
  }
}
