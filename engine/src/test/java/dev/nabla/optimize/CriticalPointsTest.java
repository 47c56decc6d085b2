package dev.nabla.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Nabla;
import dev.nabla.enclosure.Digits;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import dev.nabla.optimize.CriticalPoint.Kind;
import dev.nabla.solve.Range;
import dev.nabla.text.Format;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against the table of test functions, whose numbers were computed elsewhere to 40 digits, and
/// hand calculations.
class CriticalPointsTest {
  private static final String HIMMELBLAU = "(x^2 + y - 11)^2 + (x + y^2 - 7)^2";

  static Guarded read(String formula) {
    return Nabla.parse(formula).guarded();
  }

  static List<Expr.Symbol> symbols(String names) {
    return Arrays.stream(names.split(",", -1)).map(Build::symbol).toList();
  }

  static Box cube(int dimensions, String low, String high) {
    Range side = new Range(rational(low), rational(high));
    return new Box(Collections.nCopies(dimensions, side));
  }

  private static Rational rational(String decimal) {
    return Rational.of(new BigDecimal(decimal));
  }

  static CriticalPoints found(String formula, String names) {
    return CriticalPoints.of(read(formula), symbols(names));
  }

  static double number(Expr value) {
    return value.isZero() ? 0 : Digits.evaluate(value, Map.of(), 17).doubleValue();
  }

  /// `minimum 3 2`, coordinates to ten digits.
  static List<String> told(CriticalPoints points) {
    List<String> lines = new ArrayList<>();
    for (CriticalPoint each : points.points()) {
      StringBuilder line = new StringBuilder(each.kind().text());
      for (Expr.Symbol variable : points.variables()) {
        line.append(' ')
            .append(rounded(each.bounds(variable).orElseThrow().decimal().doubleValue()));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static String rounded(double value) {
    String text = "%.10f".formatted(value + 0.0).replaceAll("0+$", "").replaceAll("\\.$", "");
    return text.equals("-0") ? "0" : text;
  }

  private static final List<String> NINE =
      List.of(
          "minimum -3.7793102534 -3.2831859913",
          "saddle -3.0730257508 -0.0813530443",
          "minimum -2.8051180870 3.1313125183",
          "maximum -0.2708445907 -0.9230385565",
          "saddle -0.1279613467 -1.9537149802",
          "saddle 0.0866775046 2.8842547012",
          "minimum 3 2",
          "saddle 3.3851541836 0.0738518798",
          "minimum 3.5844283403 -1.848126527");

  @Test
  void aBoxMayBeAsWideAsDoublesReach() {
    for (String size : List.of("10", "1e20", "1e50", "1e150", "1e300", "1e308")) {
      CriticalPoints points =
          CriticalPoints.of(read("x^2 + sin(x)"), symbols("x"), cube(1, "-" + size, size));
      assertEquals(1, points.points().size());
      CriticalPoint only = points.points().getFirst();
      assertTrue(only.isProved(), size);
      var bounds = only.bounds().values().iterator().next();
      // The root of 2x + cos x by mpmath.
      assertEquals(-0.4501836112948736, bounds.low().doubleValue(), 1e-15, size);
      assertEquals(-0.4501836112948736, bounds.high().doubleValue(), 1e-15, size);
    }
  }

  @Test
  void solvesForTheNinePointsOfHimmelblau() {
    CriticalPoints points = found(HIMMELBLAU, "x,y");
    assertEquals(NINE.stream().map(each -> each.replace("0870", "087")).toList(), told(points));
    assertTrue(points.isComplete());
    assertTrue(points.box().isEmpty());
    checkHimmelblau(points);
  }

  @Test
  void findsTheNinePointsOfHimmelblauByIntervals() {
    CriticalPoints points =
        CriticalPoints.byIntervals(read(HIMMELBLAU), symbols("x,y"), cube(2, "-10", "10"));
    assertEquals(NINE.stream().map(each -> each.replace("0870", "087")).toList(), told(points));
    assertTrue(points.isComplete());
    assertEquals(List.of(), points.unresolved());
    checkHimmelblau(points);
  }

  private static void checkHimmelblau(CriticalPoints points) {
    assertTrue(points.points().stream().allMatch(CriticalPoint::isProved));
    double[] values = {0, 104.0152, 0, 181.6165215225827, 178.3372, 67.7192, 0, 13.3119, 0};
    for (int i = 0; i < values.length; i++) {
      assertEquals(values[i], number(points.points().get(i).value()), 5e-5);
    }
    assertEquals(181.6165215225827, number(points.points().get(3).value()), 1e-12);
    double[][] eigenvalues = {
      {70.71435474, 133.7856152},
      {64.84037277, 80.55007178},
      {25.71572875, 82.28427125},
      {28.69067716, 105.4189083}
    };
    int[] minima = {0, 2, 6, 8};
    double[] rates = {0.014949, 0.02483, 0.024306, 0.018972};
    for (int i = 0; i < minima.length; i++) {
      CriticalPoint minimum = points.points().get(minima[i]);
      assertEquals(eigenvalues[i][0], number(minimum.eigenvalues().get(0)), 6e-9);
      assertEquals(eigenvalues[i][1], number(minimum.eigenvalues().get(1)), 6e-8);
      assertEquals(rates[i], number(minimum.rate().orElseThrow()), 5e-6);
    }
  }

  @Test
  void keepsToExactNumbersWhereThereAreSome() {
    CriticalPoint minimum = found("(1-x)^2 + 100*(y-x^2)^2", "x,y").points().getFirst();
    assertTrue(minimum.isExact());
    assertEquals(
        List.of("501 - sqrt(250601)", "501 + sqrt(250601)"),
        minimum.eigenvalues().stream().map(Format.TEXT::write).toList());
    assertEquals("2/(501 + sqrt(250601))", Format.TEXT.write(minimum.rate().orElseThrow()));
  }

  @Test
  void recognizesAnExactPointThatTheSearchByIntervalsFound() {
    CriticalPoints points =
        CriticalPoints.of(
            read("sin(x+y) + (x-y)^2 - 1.5x + 2.5y + 1"),
            symbols("x,y"),
            new Box(
                List.of(
                    new Range(rational("-1.5"), rational("4")),
                    new Range(rational("-3"), rational("4")))));
    CriticalPoint minimum = points.points().getFirst();
    assertEquals("1/2 - pi/3", Format.TEXT.write(minimum.at(Build.symbol("x"))));
    assertEquals("-1/2 - pi/3", Format.TEXT.write(minimum.at(Build.symbol("y"))));
    assertEquals("-sqrt(3)/2 - pi/3", Format.TEXT.write(minimum.value()));
    assertEquals(Kind.MINIMUM, minimum.kind());
    assertTrue(points.isComplete());
  }

  @Test
  void countsTheEightyOnePointsOfRastrigin() {
    // In each coordinate 2t + 20π sin 2πt = 0 has nine solutions from −2 to 2: 0, and one beside
    // each other multiple of ½.
    CriticalPoints points =
        CriticalPoints.of(
            read("20 + x^2 - 10cos(2pi*x) + y^2 - 10cos(2pi*y)"),
            symbols("x,y"),
            cube(2, "-2", "2"));
    assertEquals(81, points.points().size());
    assertTrue(points.isComplete());
    assertEquals(25, points.points().stream().filter(p -> p.kind() == Kind.MINIMUM).count());
    assertEquals(16, points.points().stream().filter(p -> p.kind() == Kind.MAXIMUM).count());
    CriticalPoint lowest = points.points().get(40);
    assertTrue(lowest.isExact());
    assertEquals("2 + 40*pi^2", Format.TEXT.write(lowest.eigenvalues().getFirst()));
    assertEquals(0.0050405, number(lowest.rate().orElseThrow()), 5e-8);
  }

  @Test
  void findsTheSeventeenPointsOfGramacyAndLee() {
    CriticalPoints points =
        CriticalPoints.of(read("sin(10pi*x)/(2x) + (x-1)^4"), symbols("x"), cube(1, "0.5", "2.5"));
    assertEquals(9, points.points().stream().filter(p -> p.kind() == Kind.MINIMUM).count());
    assertEquals(8, points.points().stream().filter(p -> p.kind() == Kind.MAXIMUM).count());
    CriticalPoint lowest = points.points().getFirst();
    assertEquals(0.5485634445276052, number(lowest.at(Build.symbol("x"))), 1e-16);
    assertEquals(-0.8690111349894998, number(lowest.value()), 1e-16);
    assertTrue(points.isComplete());
  }

  @Test
  void doesNotDecideAMonkeySaddle() {
    CriticalPoint point = found("x^3 - 3x*y^2", "x,y").points().getFirst();
    assertEquals(Kind.UNDECIDED, point.kind());
    assertEquals("the Hessian is singular at x = 0, y = 0", point.reason().orElseThrow());
    CriticalPoints numeric =
        CriticalPoints.byIntervals(read("x^3 - 3x*y^2"), symbols("x,y"), cube(2, "-10", "10"));
    assertEquals(List.of("undecided 0 0"), told(numeric));
    assertFalse(numeric.isComplete());
    assertEquals(1, numeric.unresolved().size());
    assertTrue(
        numeric.unresolved().getFirst().sides().stream()
            .allMatch(side -> side.containsZero() && side.width() < 1e-6));
  }

  @Test
  void decidesInOneVariableByTheFirstDerivativeThatIsNotZero() {
    assertEquals(List.of("minimum 0"), told(found("x^4", "x")));
    assertEquals(List.of("inflection 0"), told(found("x^3", "x")));
    assertEquals(List.of("maximum 0"), told(found("-x^6", "x")));
    assertEquals(List.of("minimum 0"), told(found("cos(x) + x^2/2", "x")));
    assertEquals(List.of("inflection 0", "minimum 2.25"), told(found("x^4 - 3x^3 + 2", "x")));
    assertEquals(
        "the first derivative that is not 0 there is number 4",
        found("x^4", "x").points().getFirst().reason().orElseThrow());
  }

  @Test
  void tellsOfCriticalPointsThatAreNotByThemselves() {
    CriticalPoints valley = found("(x+y)^2", "x,y");
    assertEquals(List.of(), valley.points());
    assertEquals(1, valley.sets().size());
    assertEquals(List.of(Build.symbol("y")), valley.sets().getFirst().free());
    assertEquals(
        "-y",
        Format.TEXT.write(
            valley.sets().getFirst().at().getOrDefault(Build.symbol("x"), Build.ZERO)));
    assertEquals(symbols("x,y"), found("5", "x,y").sets().getFirst().free());
    assertEquals(2, found("x^2*y^2", "x,y").sets().size());
  }

  @Test
  void endsAtAValleyThatItCannotSolveFor() {
    CriticalPoints valley =
        CriticalPoints.byIntervals(
            read("(sin(x) + y*exp(x))^2"), symbols("x,y"), cube(2, "-3", "3"));
    assertFalse(valley.isComplete());
    assertTrue(valley.unresolved().size() <= 32);
    for (double x = -2.9; x < 3; x += 0.37) {
      double y = -Math.sin(x) / Math.exp(x);
      double at = x;
      if (Math.abs(y) < 3) {
        assertTrue(
            valley.unresolved().stream()
                .anyMatch(box -> box.sides().get(0).contains(at) && box.sides().get(1).contains(y)),
            () -> "lost at " + at);
      }
    }
  }

  @Test
  void namesAKinkThatIsAMinimum() {
    CriticalPoints ackley =
        CriticalPoints.of(
            read("-20exp(-0.2sqrt((x^2+y^2)/2)) - exp((cos(2pi*x)+cos(2pi*y))/2) + e + 20"),
            symbols("x,y"),
            cube(2, "-0.5", "0.5"));
    assertEquals(List.of(), told(ackley));
    assertFalse(ackley.isComplete());
    Rough kink = ackley.rough().getFirst();
    assertEquals(List.of(Build.ZERO, Build.ZERO), List.copyOf(kink.at().values()));
    assertEquals(Build.ZERO, kink.value().orElseThrow());
    assertEquals("corner", found("|x|", "x").rough().getFirst().why());
    assertEquals(1, found("|x| + y^2", "x,y").rough().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/0", "ln(-1) + x^2", "x + 1", "exp(x)", "ln(x)", "sqrt(x)", "1/x"})
  void findsNothingWhereThereIsNothing(String formula) {
    CriticalPoints points = found(formula, "x");
    assertEquals(List.of(), points.points());
    assertEquals(List.of(), points.sets());
    assertTrue(points.isComplete());
  }

  @Test
  void keepsOtherSymbolsAsParameters() {
    CriticalPoint vertex = found("a*x^2 + b*x", "x").points().getFirst();
    assertEquals("-b/(2*a)", Format.TEXT.write(vertex.at(Build.symbol("x"))));
    assertEquals("-b^2/(4*a)", Format.TEXT.write(vertex.value()));
    assertEquals(Kind.UNDECIDED, vertex.kind());
    CriticalPoint bowl = found("exp(a)*x^2", "x").points().getFirst();
    assertEquals(Kind.MINIMUM, bowl.kind());
    assertEquals("e^(-a)", Format.TEXT.write(bowl.rate().orElseThrow()));
  }

  @Test
  void countsAPointOnTheEdgeOfTheBox() {
    assertEquals(
        List.of("minimum 0"),
        told(CriticalPoints.of(read("x^2"), symbols("x"), cube(1, "0", "1"))));
    assertEquals(
        List.of("minimum 0 0"),
        told(
            CriticalPoints.byIntervals(
                read("x^2 + y^2 + x*y"), symbols("x,y"), cube(2, "0", "1"))));
    assertEquals(
        List.of(), told(CriticalPoints.of(read("x^2"), symbols("x"), cube(1, "0.1", "1"))));
  }
}
