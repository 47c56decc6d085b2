package dev.nabla.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.enclosure.Digits;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import dev.nabla.solve.Bounds;
import dev.nabla.solve.Range;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Test functions against their known critical points, to every digit that is listed.
class KnownCriticalPointsTest {
  /// A number as it is listed; one that is not exact may be off by a unit of its last digit.
  record Listed(BigDecimal number, BigDecimal tolerance) {
    static Listed of(String text) {
      BigDecimal number = new BigDecimal(text.replace("=", ""));
      return new Listed(number, text.startsWith("=") ? new BigDecimal("1e-30") : number.ulp());
    }

    static List<Listed> all(String text) {
      return text.isBlank()
          ? List.of()
          : Arrays.stream(text.strip().split(",", -1)).map(Listed::of).toList();
    }

    boolean isNear(BigDecimal found) {
      return number.subtract(found).abs().compareTo(tolerance) <= 0;
    }

    void check(String what, Expr found) {
      assertTrue(isNear(digits(found)), () -> what + " should be " + number + " and is " + found);
    }

    private static BigDecimal digits(Expr value) {
      return value instanceof Expr.Numeral numeral
          ? numeral.value().toBigDecimal(MathContext.DECIMAL128)
          : Digits.evaluate(value, Map.of(), 25);
    }
  }

  record Point(
      String kind,
      List<Listed> place,
      List<Listed> value,
      List<Listed> eigenvalues,
      List<Listed> rate) {
    static Point of(String line) {
      String[] parts = line.split("\\|", -1);
      return new Point(
          parts[0].strip(),
          Listed.all(parts[1]),
          Listed.all(parts[2]),
          Listed.all(parts[3]),
          Listed.all(parts[4]));
    }

    boolean isAt(CriticalPoint point) {
      List<Bounds> found = List.copyOf(point.bounds().values());
      return IntStream.range(0, place.size())
          .allMatch(i -> place.get(i).isNear(found.get(i).decimal()));
    }

    void check(CriticalPoint found) {
      assertEquals(kind, found.kind().text());
      assertTrue(found.isProved());
      value.forEach(each -> each.check("the value", found.value()));
      for (int i = 0; i < eigenvalues.size(); i++) {
        assertEquals(eigenvalues.size(), found.eigenvalues().size());
        eigenvalues.get(i).check("an eigenvalue", found.eigenvalues().get(i));
      }
      rate.forEach(each -> each.check("the rate", found.rate().orElseThrow()));
      assertEquals(kind.equals("minimum"), found.rate().isPresent());
    }
  }

  record Case(
      String name, boolean solves, Guarded function, Box box, int count, List<Point> points) {
    static Case of(String line) {
      String[] parts = line.split(" \\| ", -1);
      List<Range> sides =
          Arrays.stream(parts[3].split(",", -1)).map(KnownCriticalPointsTest::side).toList();
      return new Case(
          parts[0],
          parts[1].equals("solve"),
          CriticalPointsTest.read(parts[2]),
          new Box(sides),
          Integer.parseInt(parts[4]),
          new ArrayList<>());
    }

    CriticalPoints found() {
      List<Expr.Symbol> variables =
          CriticalPointsTest.symbols(box.sides().size() == 1 ? "x" : "x,y");
      return solves
          ? CriticalPoints.of(function, variables, box)
          : CriticalPoints.byIntervals(function, variables, box);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Range side(String text) {
    String[] ends = text.split(":", -1);
    return new Range(Rational.of(new BigDecimal(ends[0])), Rational.of(new BigDecimal(ends[1])));
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream stream =
        Objects.requireNonNull(
            KnownCriticalPointsTest.class.getResourceAsStream("critical-known.txt"))) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(each -> !each.startsWith("#")).toList()) {
        if (Character.isUpperCase(line.charAt(0))) {
          cases.add(Case.of(line));
        } else {
          cases.getLast().points.add(Point.of(line));
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyListedPointIsFoundWithItsKindValueEigenvaluesAndRate(Case each) {
    CriticalPoints found = each.found();
    assertTrue(found.isComplete());
    assertEquals(each.count, found.points().size());
    for (Point point : each.points) {
      List<CriticalPoint> near = found.points().stream().filter(point::isAt).toList();
      assertEquals(1, near.size(), () -> "points at " + point.place);
      point.check(near.getFirst());
    }
  }
}
