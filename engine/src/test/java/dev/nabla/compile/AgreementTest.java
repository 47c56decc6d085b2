package dev.nabla.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.compile.kernel.Kernels;
import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The same expression evaluated in different ways has the same value.
class AgreementTest {
  private static final Expr.Symbol X = Build.symbol("x");
  private static final Expr.Symbol Y = Build.symbol("y");
  private static final double[] HARD = {
    0.0,
    -0.0,
    1,
    -1,
    0.5,
    2,
    -3,
    1e-300,
    -1e300,
    710,
    -745,
    1e6,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  @Test
  void columnsAndSingleValuesHaveTheSameBitsOnAllLoops() {
    RandomExpressions random = new RandomExpressions(11, X, Y);
    for (int i = 0; i < 300; i++) {
      Expr expr = random.next();
      Compiled vector = Compiler.compile(expr, X, Y);
      Compiled scalar = vector.on(Kernels.scalar());
      double[] xs = new double[HARD.length * HARD.length];
      double[] ys = new double[xs.length];
      for (int k = 0; k < xs.length; k++) {
        xs[k] = HARD[k / HARD.length];
        ys[k] = HARD[k % HARD.length];
      }
      double[][] first = new double[1][xs.length];
      double[][] second = new double[1][xs.length];
      vector.evaluate(new double[][] {xs, ys}, first);
      scalar.evaluate(new double[][] {xs, ys}, second, 0, 100);
      scalar.evaluate(new double[][] {xs, ys}, second, 100, xs.length);
      for (int k = 0; k < xs.length; k++) {
        double at = vector.at(xs[k], ys[k]);
        int row = k;
        assertEquals(at, first[0][k], () -> expr + " at " + xs[row] + ", " + ys[row]);
        assertEquals(at, second[0][k], () -> expr + " at " + xs[row] + ", " + ys[row]);
      }
    }
  }

  @Test
  void valuesAreCloseToThoseOfManyDigits() {
    RandomExpressions random = new RandomExpressions(12, X, Y);
    int compared = 0;
    for (int i = 0; i < 400; i++) {
      Expr expr = random.next();
      double x = random.point();
      double y = random.point();
      Optional<BigDecimal> exact = digits(expr, x, y);
      double condition = condition(expr, x, y);
      if (exact.isPresent() && condition < 1e5) {
        double expected = exact.get().doubleValue();
        double error = Math.abs(Compiler.compile(expr, X, Y).at(x, y) - expected);
        double allowed = 2e-14 * condition * Math.abs(expected) + 1e-300;
        assertTrue(error <= allowed, () -> expr + " at " + x + ", " + y + ": off by " + error);
        compared++;
      }
    }
    assertTrue(compared > 200, "only " + compared + " were comparable");
  }

  /// By how much relative noise in every operation grows in the value.
  private static double condition(Expr expr, double x, double y) {
    Map<Expr.Symbol, Double> at = Map.of(X, x, Y, y);
    double value = Reference.value(expr, at);
    double change = 0;
    for (int seed = 0; seed < 8; seed++) {
      change = Math.max(change, Math.abs(Reference.noisy(expr, at, 1e-9, seed) - value));
    }
    return change / Math.abs(value) / 1e-9 + 1;
  }

  private static Optional<BigDecimal> digits(Expr expr, double x, double y) {
    try {
      return Optional.of(Digits.evaluate(expr, Map.of(X, Rational.of(x), Y, Rational.of(y)), 20));
    } catch (DigitsException none) {
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void functionHasTheTablesValue(ElementaryFunction function) {
    Expr expr = function.arity() == 1 ? Build.apply(function, X) : Build.apply(function, X, Y);
    Compiled compiled =
        function.arity() == 1 ? Compiler.compile(expr, X) : Compiler.compile(expr, X, Y);
    for (double x : HARD) {
      for (double y : function.arity() == 1 ? new double[] {0} : HARD) {
        double expected = function.value().at(x, y);
        double value = function.arity() == 1 ? compiled.at(x) : compiled.at(x, y);
        double allowed = 4e-15 * Math.abs(expected) + Double.MIN_VALUE;
        boolean same = Double.compare(expected, value) == 0;
        assertTrue(
            same || Math.abs(value - expected) <= allowed,
            () -> function + " at " + x + ", " + y + ": " + value + " but the table " + expected);
      }
    }
  }

  @Test
  void everyColumnOfRootsHasTheBitsOfItsOwnProgram() {
    RandomExpressions random = new RandomExpressions(13, X, Y);
    for (int i = 0; i < 50; i++) {
      List<Expr> roots = List.of(random.next(), random.next(), random.next());
      Compiled together = Compiler.compile(roots, List.of(X, Y));
      double[] values = new double[3];
      together.at(new double[] {0.7, -1.3}, values);
      for (int k = 0; k < 3; k++) {
        assertEquals(Compiler.compile(roots.get(k), X, Y).at(0.7, -1.3), values[k]);
      }
    }
  }

  @Test
  void resultsMayBeWrittenOverTheColumns() {
    Compiled swap = Compiler.compile(List.of(Y.plus(X), X.minus(Y)), List.of(X, Y));
    double[][] columns = {{1, 2, 3}, {10, 20, 30}};
    swap.evaluate(columns, columns);
    assertEquals(List.of(11.0, 22.0, 33.0), List.of(columns[0][0], columns[0][1], columns[0][2]));
    assertEquals(List.of(-9.0, -18.0, -27.0), List.of(columns[1][0], columns[1][1], columns[1][2]));
  }

  @Test
  void powersWithExponentsThatAreNoDoublesAreRightToTheLastPlaces() {
    for (double x : new double[] {1e300, 1e-300, 7, 0.3}) {
      for (int degree : new int[] {3, 5, 7, 10, -3, -10}) {
        Expr power = X.pow(Build.number(Rational.of(1, degree)));
        double exact = Digits.evaluate(power, Map.of(X, Rational.of(x)), 25).doubleValue();
        assertEquals(exact, Compiler.compile(power, X).at(x), 2 * Math.ulp(exact));
      }
    }
  }
}
