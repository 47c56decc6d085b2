package dev.nabla.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Cases;
import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import dev.nabla.text.Format;
import dev.nabla.text.Reader;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SolveTest {
  private static final Expr.Symbol X = Build.symbol("x");
  private static final Range RANGE = new Range(Rational.of(-9), Rational.of(9));

  static List<String> equations() {
    return Cases.of("/dev/nabla/solve/equations.txt");
  }

  private static Solutions solved(String equation, Optional<Range> range) {
    Guarded guarded = Guarded.always(Reader.standard().parse(equation));
    return Effort.within(Duration.ofSeconds(60), Long.MAX_VALUE, () -> Solve.of(guarded, X, range));
  }

  private static double value(Solution solution) {
    Bounds bounds = solution.bounds().get(X);
    if (bounds != null) {
      return bounds.decimal().doubleValue();
    }
    Expr value = solution.values().getOrDefault(X, X);
    try {
      return Digits.evaluate(value, Map.of(), 20).doubleValue();
    } catch (DigitsException zero) {
      return 0;
    }
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= 1e-13 * (1 + Math.abs(a));
  }

  @ParameterizedTest
  @MethodSource("equations")
  void solutionsAreThoseThatAScanOrSympyFinds(String line) {
    String[] parts = line.split("=>", -1);
    List<Double> expected =
        Arrays.stream(parts[1].strip().split(" "))
            .filter(each -> !each.isEmpty())
            .map(Double::valueOf)
            .toList();
    Solutions solutions = solved(parts[0].strip(), Optional.of(RANGE));
    List<Double> found = solutions.solutions().stream().map(SolveTest::value).toList();
    for (double one : found) {
      assertTrue(expected.stream().anyMatch(each -> near(one, each)), line + " has " + one);
    }
    if (solutions.isCompleteInRange()) {
      assertEquals(expected.size(), found.size(), line);
    }
  }

  @Test
  void nearlyAllEquationsAreSolvedCompletely() {
    long complete =
        equations().stream()
            .filter(line -> solved(line.split("=>", -1)[0], Optional.of(RANGE)).isCompleteInRange())
            .count();
    assertTrue(complete >= equations().size() * 0.95, complete + " of " + equations().size());
  }

  private static String text(String equation) {
    Solutions solutions = solved(equation, Optional.empty());
    return solutions.solutions().stream().map(SolveTest::text).collect(Collectors.joining(", "))
        + (solutions.isComplete() ? "" : " …");
  }

  private static String text(Solution solution) {
    String where =
        solution.where().isEmpty() ? "" : " where " + Format.TEXT.write(solution.where());
    return Format.TEXT.write(solution.values().getOrDefault(X, X)) + where;
  }

  /// Expected by hand.
  @Test
  void solutionsAreWrittenAsAPersonWould() {
    assertEquals("(-1 - sqrt(5))/2, (-1 + sqrt(5))/2", text("x^2+x-1"));
    assertEquals("2^(1/3)", text("x^3-2"));
    assertEquals("-1", text("(x^2-1)/(x-1)"));
    assertEquals("2*pi*n + pi/6, 2*pi*n + 5*pi/6", text("sin(x)-1/2"));
    assertEquals("pi*n where n != 0", text("sin(x)/x"));
    assertEquals("pi*n + pi/4", text("sin(x)-cos(x)"));
    assertEquals("3", text("sqrt(x+1)-x+1"));
    assertEquals("3", text("2^x-8"));
    assertEquals("ln(9)", text("sigmoid(x)-0.9"));
    assertEquals("x where x <= 0", text("relu(x)"));
    assertEquals("", text("x^2+1"));
    assertEquals("x", text("x-x"));
  }

  @Test
  void aParameterStaysInTheSolutionWithTheConditionsItNeeds() {
    Expr.Symbol p = Build.symbol("p");
    Expr likelihood = Reader.standard().parse("k*p^(k-1)*(1-p)^(n-k)-(n-k)*p^k*(1-p)^(n-k-1)");
    Solutions solutions = Solve.of(likelihood, p);
    assertTrue(solutions.isComplete());
    assertEquals(1, solutions.solutions().size());
    Solution only = solutions.solutions().getFirst();
    assertEquals("k/n", Format.TEXT.write(only.values().getOrDefault(p, p)));
    assertEquals(
        "0 < k/n < 1",
        Format.TEXT.write(only.where()).replace("k/n > 0 and k/n < 1", "0 < k/n < 1"));
  }

  @Test
  void boundsOfARootWithoutAFormulaHoldIt() {
    // mpmath: findroot(lambda x: cos(x) - x, 0.7) with 40 digits.
    Rational root = Rational.of(new BigDecimal("0.7390851332151606416553120876738734040134"));
    Bounds bounds =
        solved("cos(x)-x", Optional.empty())
            .solutions()
            .getFirst()
            .bounds()
            .values()
            .iterator()
            .next();
    assertTrue(bounds.low().compareTo(root) < 0 && bounds.high().compareTo(root) > 0);
  }

  @Test
  void severalEquationsGiveFamiliesAndPoints() {
    // The sauna function of the model notebook: zeros of both partial derivatives.
    List<Guarded> equations = new ArrayList<>();
    for (String each : List.of("x y^2 (x-4) (y-6)", "x^2 y (x-6) (y-4)")) {
      equations.add(Guarded.always(Reader.standard().parse(each)));
    }
    Expr.Symbol y = Build.symbol("y");
    Solutions solutions = Solve.of(equations, List.of(X, y), Optional.empty());
    assertTrue(solutions.isComplete());
    assertEquals(
        List.of(Map.of(X, Build.ZERO), Map.of(y, Build.ZERO), point(y, 4), point(y, 6)),
        solutions.solutions().stream().map(Solution::values).toList());
  }

  private static Map<Expr.Symbol, Expr> point(Expr.Symbol y, long both) {
    return Map.of(X, Build.number(both), y, Build.number(both));
  }

  /// The nine points of Himmelblau's function, by Newton's method from a grid to 15 digits.
  @Test
  void stationaryPointsOfHimmelblausFunctionAreNine() {
    double[][] expected = {
      {3, 2},
      {-2.805118086952745, 3.131312518250573},
      {-3.779310253377747, -3.283185991286169},
      {3.584428340330492, -1.848126526964404},
      {-0.270844590667348, -0.923038556479981},
      {-0.127961346730680, -1.953714980244576},
      {-3.073025750764390, -0.081353044287968},
      {0.086677504555396, 2.884254701174776},
      {3.385154183607021, 0.073851879837750}
    };
    Expr.Symbol y = Build.symbol("y");
    List<Guarded> equations =
        List.of(
            Guarded.always(Reader.standard().parse("4x(x^2+y-11)+2(x+y^2-7)")),
            Guarded.always(Reader.standard().parse("2(x^2+y-11)+4y(x+y^2-7)")));
    Solutions solutions = Solve.of(equations, List.of(X, y), Optional.empty());
    assertTrue(solutions.isComplete());
    assertEquals(9, solutions.solutions().size());
    for (double[] point : expected) {
      assertTrue(
          solutions.solutions().stream()
              .anyMatch(
                  each ->
                      Math.abs(value(each, X) - point[0]) < 1e-13
                          && Math.abs(value(each, y) - point[1]) < 1e-13));
    }
  }

  private static double value(Solution solution, Expr.Symbol unknown) {
    Bounds bounds = solution.bounds().get(unknown);
    return bounds != null
        ? bounds.decimal().doubleValue()
        : Digits.evaluate(solution.values().getOrDefault(unknown, unknown), Map.of(), 20)
            .doubleValue();
  }
}
