package dev.nabla.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random functions of two variables against `critical.py`: polynomials by resultants, others by
/// mpmath's Newton steps from a fine grid.
class CriticalPointsAgreementTest {
  private static final Box BOX = CriticalPointsTest.cube(2, "-3", "3");

  static Stream<String> lines() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            CriticalPointsAgreementTest.class.getResourceAsStream("critical.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }

  private record Expected(String kind, List<Double> numbers) {}

  private static List<Expected> expected(String line) {
    String rows = line.substring(line.indexOf(';') + 1).strip();
    return rows.isEmpty()
        ? List.of()
        : Arrays.stream(rows.split(" ", -1))
            .map(row -> row.split(",", -1))
            .map(
                parts ->
                    new Expected(
                        parts[0], Arrays.stream(parts).skip(1).map(Double::valueOf).toList()))
            .toList();
  }

  private static String formula(String line) {
    return line.substring(0, line.indexOf(';'));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void agreesByIntervals(String line) {
    CriticalPoints found =
        CriticalPoints.byIntervals(
            CriticalPointsTest.read(formula(line)), CriticalPointsTest.symbols("x,y"), BOX);
    assertEquals(List.of(), found.unresolved());
    assertTrue(found.isComplete());
    compare(expected(line), found.points());
  }

  @ParameterizedTest
  @MethodSource("lines")
  void agreesWhereEquationsAreSolvedFirst(String line) {
    CriticalPoints found =
        CriticalPoints.of(
            CriticalPointsTest.read(formula(line)), CriticalPointsTest.symbols("x,y"), BOX);
    assertTrue(found.isComplete());
    compare(expected(line), found.points());
  }

  private static void compare(List<Expected> expected, List<CriticalPoint> found) {
    assertEquals(expected.size(), found.size());
    for (Expected each : expected) {
      List<CriticalPoint> near = found.stream().filter(point -> isAt(point, each.numbers)).toList();
      assertEquals(1, near.size());
      CriticalPoint point = near.getFirst();
      assertTrue(point.isProved());
      assertEquals(each.kind, point.kind().text());
      assertNear(each.numbers.get(2), CriticalPointsTest.number(point.value()));
      assertNear(each.numbers.get(3), CriticalPointsTest.number(point.eigenvalues().get(0)));
      assertNear(each.numbers.get(4), CriticalPointsTest.number(point.eigenvalues().get(1)));
    }
  }

  private static boolean isAt(CriticalPoint point, List<Double> numbers) {
    int next = 0;
    for (String name : List.of("x", "y")) {
      double at =
          point
              .bounds(CriticalPointsTest.symbols(name).getFirst())
              .orElseThrow()
              .decimal()
              .doubleValue();
      if (Math.abs(at - numbers.get(next)) > 1e-15 * (1 + Math.abs(at))) {
        return false;
      }
      next++;
    }
    return true;
  }

  private static void assertNear(double expected, double found) {
    assertEquals(expected, found, 1e-15 * (1 + Math.abs(expected)));
  }
}
