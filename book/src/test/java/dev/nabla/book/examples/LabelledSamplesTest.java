package dev.nabla.book.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelledSamplesTest {
  record Column(String set, String name, List<Double> values) {
    static Column of(String line) {
      String[] parts = line.split(" \\| ", 3);
      return new Column(
          parts[0], parts[1], Arrays.stream(parts[2].split(" ")).map(Double::valueOf).toList());
    }
  }

  static Stream<Column> columns() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(LabelledSamplesTest.class.getResourceAsStream("samples.txt"))) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Column::of).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("columns")
  void everyNumberIsTheNotebooksToTheLastBit(Column column) {
    LabelledSamples samples =
        column.set.equals("regression")
            ? LabelledSamples.regression()
            : LabelledSamples.classification();
    List<Double> drawn =
        switch (column.name) {
          case "x1" -> samples.x1();
          case "x2" -> samples.x2();
          case "y" -> samples.y();
          default -> samples.start(Integer.parseInt(column.name.substring("start ".length())));
        };
    assertEquals(column.values, drawn);
  }

  @Test
  void halfOfTheClassifiedSamplesAreOfEachClass() {
    List<Double> labels = LabelledSamples.classification().y();
    assertEquals(20, Collections.frequency(labels, 0.0));
    assertEquals(Collections.nCopies(20, 1.0), labels.subList(20, 40));
  }
}
