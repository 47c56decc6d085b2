package dev.nabla.book.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.figure.Animation;
import dev.nabla.figure.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The points that the model notebook computes, against those that the examples print and draw.
class PathsTest {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(e[-+][0-9]+)?");

  record Row(int cell, List<Double> numbers) {
    static Row of(String line) {
      String[] words = line.split(" ", -1);
      return new Row(
          Integer.parseInt(words[0]), Stream.of(words).skip(1).map(Double::valueOf).toList());
    }
  }

  static Stream<Row> rows() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(PathsTest.class.getResourceAsStream("paths.txt"))) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Row::of).toList().stream();
    }
  }

  private static Output output(int cell) {
    Example example = Examples.ofCell(cell).getFirst();
    return example.run(Parameters.of(example));
  }

  private static Animation animation(int cell) {
    return (Animation) output(cell).picture().orElseThrow();
  }

  /// The numbers after the equals sign of the lines that begin with `start`.
  private static List<Double> printed(String text, String start) {
    List<Double> numbers = new ArrayList<>();
    text.lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(line.indexOf('=') + 1).replaceFirst(",( y| f').*", ""))
        .flatMap(line -> NUMBER.matcher(line).results().map(MatchResult::group))
        .map(Double::valueOf)
        .forEach(numbers::add);
    return numbers;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theCellPrintsTheNumbersOfTheNotebook(Row row) {
    String start =
        switch (row.cell()) {
          case 26 -> "gradient";
          case 39, 55 -> "x[";
          case 60 -> "frames";
          default -> "p[";
        };
    List<Double> actual = printed(output(row.cell()).text(), start);
    assertEquals(row.numbers().size(), actual.size(), "cell " + row.cell());
    for (int i = 0; i < actual.size(); i++) {
      double expected = row.numbers().get(i);
      assertEquals(expected, actual.get(i), 1e-12 * Math.abs(expected), "cell " + row.cell());
    }
  }

  @ParameterizedTest
  @CsvSource({"27, 9", "28, 19", "30, 33", "31, 31", "32, 34"})
  void everyPointHasAFrameThatDrawsTheWayToIt(int cell, int points) {
    Animation animation = animation(cell);
    assertEquals(points, animation.frames().size());
    for (int k = 0; k < points; k++) {
      List<Mark> marks = animation.frame(k).panels().getFirst().marks();
      Mark.Arrows arrows = (Mark.Arrows) marks.getLast();
      assertEquals(k + 1, arrows.tails().size());
    }
  }

  @Test
  void anArrowIsATenthOfTheNegativeGradient() {
    Mark.Arrows arrows =
        (Mark.Arrows) output(26).figure().orElseThrow().panels().getFirst().marks().getLast();
    assertEquals(1 + 4.86 / 10, arrows.tips().x(0), 1e-12);
    assertEquals(3 + 0.9 / 10, arrows.tips().y(0), 1e-12);
  }

  @Test
  void newtonHasAFrameForEachOfItsTangents() {
    assertEquals(4, animation(55).frames().size());
    assertEquals(1, animation(55).seconds());
  }

  @Test
  void taylorPolynomialsStayAtTheSineAsLongAsTheirRemainderSays() {
    Animation animation = animation(56);
    assertEquals(13, animation.frames().size());
    double factorial = 1;
    for (int k = 0; k < 13; k++) {
      int order = 2 * k + 1;
      factorial *= k == 0 ? 1 : (order - 1.0) * order;
      assertEquals("order " + order, animation.frames().get(k).label());
      Mark.Line line = (Mark.Line) animation.frame(k).panels().getFirst().marks().getLast();
      double next = factorial * (order + 1) * (order + 2);
      for (int i = 0; i < line.points().size(); i++) {
        double x = line.points().x(i);
        double bound = Math.pow(Math.abs(x), order + 2) / next;
        double rounding = 1e-14 * Math.cosh(x);
        assertEquals(Math.sin(x), line.points().y(i), bound + rounding, "x = " + x);
      }
    }
  }

  @Test
  void theSlowFramesAreThoseWhereTheVelocityIsSmall() {
    Animation animation = animation(60);
    assertEquals(100, animation.frames().size());
    assertEquals(animation.frames().get(0).label(), animation.frames().get(5).label());
    assertTrue(animation.frames().get(30).label().compareTo("t = −2.00") < 0);
  }

  @Test
  void nonsenseIsRefused() {
    for (String change : List.of("steps=1", "steps=2.5", "steps=1000", "rate=0", "rate=-1")) {
      Parameters parameters =
          Parameters.of(Descent.TO_THE_COLDEST)
              .with(change.substring(0, change.indexOf('=')), change.replaceFirst(".*=", ""));
      assertThrows(
          IllegalArgumentException.class, () -> Descent.TO_THE_COLDEST.run(parameters), change);
    }
  }

  @Test
  void aDescentThatRunsAwaySaysSo() {
    Output output =
        Descent.TO_THE_COLDEST.run(Parameters.of(Descent.TO_THE_COLDEST).with("rate", "5"));
    assertTrue(output.picture().orElseThrow().toSvg().contains("</svg>"));
    assertTrue(output.text().contains("then "), output.text());
  }

  @ParameterizedTest
  @CsvSource({"1, 1.0", "0.1, 0.1", "-2.5e-7, -2.5e-07", "1e-5, 1e-05", "1e22, 1e+22"})
  void digitsAreThoseOfPython(double value, String written) {
    assertEquals(written, Digits.of(value));
    assertEquals(value, Double.parseDouble(Digits.of(value)));
  }

  @Test
  void digitsBetweenTheEndsArePlain() {
    assertEquals("0.0001", Digits.of(1e-4));
    assertEquals("0.00012345", Digits.of(1.2345e-4));
    assertEquals("12345678901.0", Digits.of(12345678901.0));
    assertEquals("1234567890123456.8", Digits.of(1234567890123456.8));
    assertEquals("1e+16", Digits.of(1e16));
    assertEquals("nan", Digits.of(Double.NaN));
    assertEquals("-inf", Digits.of(Double.NEGATIVE_INFINITY));
    assertEquals("-0.0", Digits.of(-0.0));
  }
}
