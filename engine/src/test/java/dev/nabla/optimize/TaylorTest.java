package dev.nabla.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Nabla;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import dev.nabla.text.Format;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Against SymPy (`taylor.py`) and what a textbook writes.
class TaylorTest {
  static Stream<String> lines() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(TaylorTest.class.getResourceAsStream("taylor.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }

  private static SequencedMap<Expr.Symbol, Expr> point(String text) {
    SequencedMap<Expr.Symbol, Expr> point = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      String[] sides = part.split("=", -1);
      point.put(Build.symbol(sides[0].strip()), Nabla.parse(sides[1]).expression());
    }
    return point;
  }

  private static Taylor taylor(String formula, String point, int order) {
    return Taylor.of(CriticalPointsTest.read(formula), point(point), order);
  }

  private static Expr polynomial(Taylor taylor) {
    return assertInstanceOf(Taylor.Polynomial.class, taylor).terms().expression();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void agreesWithSymPy(String line) {
    String[] parts = line.split("; ", -1);
    Expr found = polynomial(taylor(parts[0], parts[1], Integer.parseInt(parts[2])));
    Expr expected = Nabla.parse(parts[3]).expression();
    Map<Expr.Symbol, Rational> values = new HashMap<>();
    long next = 3;
    for (Expr.Symbol symbol : Walk.symbols(found.minus(expected))) {
      values.put(symbol, Rational.of(next, 7));
      next += 5;
    }
    Verdict verdict = Verdict.at(found.minus(expected), values);
    assertTrue(verdict.isZero(), () -> Format.TEXT.write(found));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x^2 + y^2; x=1,y=2; 1; 5 + 2*(x - 1) + 4*(y - 2)",
        "|x|; x=1; 2; 1 + (x - 1)",
        "ln(x); x=1; 3; x - 1 - (x - 1)^2/2 + (x - 1)^3/3",
        "sin(x); x=0; 5; x - x^3/6 + x^5/120",
        "exp(x)*y; x=0,y=1; 2; 1 + x + (y - 1) + x^2/2 + x*(y - 1)",
        "ln(x); x=a; 2; ln(a) + (x - a)/a - (x - a)^2/(2*a^2)",
        "x^3 - 2x; x=2; 5; 4 + 10*(x - 2) + 6*(x - 2)^2 + (x - 2)^3",
        "sqrt(x^2 + y^2); x=3,y=4; 1; 5 + 3*(x - 3)/5 + 4*(y - 4)/5",
        "sin(x)/x; x=0; 4; 1 - x^2/6 + x^4/120",
        "5; x=1,y=1; 2; 5",
      })
  void writesItAsAPersonWould(String formula, String point, int order, String expected) {
    assertEquals(expected, Format.TEXT.write(polynomial(taylor(formula, point, order))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "|x|; x=0; 1",
        "sqrt(x); x=0; 2",
        "ln(x + y); x=0,y=0; 1",
        "max(x, y); x=0,y=0; 1",
        "1/x; x=0; 3",
        "ln(x); x=-1; 2",
        "sqrt(x^2 + y^2); x=0,y=0; 1",
      })
  void saysWhereThereIsNone(String formula, String point, int order) {
    Taylor none = taylor(formula, point, order);
    assertTrue(assertInstanceOf(Taylor.None.class, none).why().length() > 10);
  }

  @Test
  void goesToADegreeInEachVariable() {
    Taylor taylor =
        Taylor.of(CriticalPointsTest.read("exp(x + y)"), point("x=0,y=0"), List.of(1, 2));
    assertEquals("1 + x + y + x*y + y^2/2 + x*y^2/2", Format.TEXT.write(polynomial(taylor)));
  }

  @Test
  void refusesAPointThatMoves() {
    SequencedMap<Expr.Symbol, Expr> moving = point("x=y,y=1");
    assertThrows(
        IllegalArgumentException.class, () -> Taylor.of(CriticalPointsTest.read("x*y"), moving, 2));
    assertThrows(IllegalArgumentException.class, () -> taylor("x", "x=1", -1));
  }
}
