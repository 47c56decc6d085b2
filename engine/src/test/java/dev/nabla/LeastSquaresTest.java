package dev.nabla;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.learn.Table;
import dev.nabla.optimize.Course;
import dev.nabla.optimize.Fit;
import dev.nabla.optimize.FitMethod;
import dev.nabla.optimize.GaussNewton;
import dev.nabla.optimize.Keep;
import dev.nabla.optimize.LevenbergMarquardt;
import dev.nabla.optimize.Residuals;
import dev.nabla.optimize.Stop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeastSquaresTest {
  private static final double[] ONE_TO_EIGHT = {1, 2, 3, 4, 5, 6, 7, 8};
  private static final double[] ABOUT_TWO = {2, 2.1, 1.9, 2, 2.05, 1.95, 2, 2};

  private static Fit fit(FitMethod method, String model, double[] y, Map<String, Double> start) {
    Map<String, double[]> columns = new LinkedHashMap<>();
    columns.put("x", ONE_TO_EIGHT);
    columns.put("y", y);
    return LeastSquares.of(model, "y", Table.of(columns)).from(start, method, Course.WHOLE);
  }

  private static Stop stop(String model, double[] y, Map<String, Double> start) {
    return fit(new LevenbergMarquardt(), model, y, start).path().stop();
  }

  @TestFactory
  Stream<DynamicTest> findsWhatSciPyFinds() throws IOException {
    List<String> lines;
    try (InputStream file =
        Objects.requireNonNull(LeastSquaresTest.class.getResourceAsStream("optimize/fits.txt"))) {
      lines =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
    }
    assertEquals(20, lines.size());
    return lines.stream().map(line -> DynamicTest.dynamicTest(line, () -> checkSciPys(line)));
  }

  private static void checkSciPys(String line) {
    String[] parts = line.split(" \\| ", -1);
    double[][] numbers =
        Arrays.stream(parts)
            .skip(1)
            .map(
                part ->
                    Arrays.stream(part.split(" ", -1)).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    Map<String, double[]> columns = new LinkedHashMap<>();
    columns.put("x", numbers[1]);
    columns.put("y", numbers[2]);
    LeastSquares problem = LeastSquares.of(parts[0], "y", Table.of(columns));
    List<String> names =
        Stream.of("a", "b", "c", "k", "m", "w", "p", "s")
            .filter(problem.parameters()::contains)
            .sorted((one, other) -> order(parts[0], one) - order(parts[0], other))
            .toList();
    Map<String, Double> start = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      start.put(names.get(i), numbers[0][i]);
    }
    for (FitMethod method : List.of(new LevenbergMarquardt(), new GaussNewton())) {
      Fit fit = problem.from(start, method, Course.WHOLE);
      if (method instanceof LevenbergMarquardt || fit.converged()) {
        assertTrue(fit.converged(), () -> fit.path().stop().reason());
        for (int i = 0; i < names.size(); i++) {
          String name = names.get(i);
          assertEquals(numbers[3][i], fit.value(name), 1e-6 * Math.abs(numbers[3][i]), name);
          assertEquals(numbers[4][i], fit.error(name), 1e-5 * numbers[4][i], name);
        }
        assertEquals(numbers[5][0], fit.squares(), 1e-9 * numbers[5][0]);
      }
    }
  }

  /// Where a parameter first stands in a model, which is its place in SciPy's function.
  private static int order(String model, String parameter) {
    return model
        .replace("exp", "###")
        .replace("atan", "####")
        .replace("tanh", "####")
        .replace("sqrt", "####")
        .replace("sin", "###")
        .indexOf(parameter);
  }

  /// y = 2 + 3x, with the textbook's formulas for the errors.
  @Test
  void aLineHasTheStandardErrorsOfTheTextbook() {
    double[] y = {5.1, 7.9, 11.2, 13.8, 17.1, 19.9, 23.2, 25.8};
    Fit fit = fit(new LevenbergMarquardt(), "a + b x", y, Map.of("a", 0.0, "b", 0.0));
    double meanX = 4.5;
    double meanY = Arrays.stream(y).average().orElseThrow();
    double xx = 42;
    double xy = 0;
    for (int i = 0; i < 8; i++) {
      xy += (ONE_TO_EIGHT[i] - meanX) * (y[i] - meanY);
    }
    double slope = xy / xx;
    double squares = 0;
    for (int i = 0; i < 8; i++) {
      squares += Math.pow(y[i] - meanY - slope * (ONE_TO_EIGHT[i] - meanX), 2);
    }
    double deviation = Math.sqrt(squares / 6);
    assertEquals(slope, fit.value("b"), 1e-14);
    assertEquals(squares, fit.squares(), 1e-14);
    assertEquals(6, fit.degreesOfFreedom());
    assertEquals(deviation, fit.uncertainty().orElseThrow().deviation(), 1e-14);
    assertEquals(deviation / Math.sqrt(xx), fit.error("b"), 1e-14);
    assertEquals(
        -meanX * deviation * deviation / xx,
        fit.uncertainty().orElseThrow().covariances().get(0).at(1),
        1e-14);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aMinimumAtInfinityIsNotCalledConverged(boolean refined) {
    LevenbergMarquardt method = new LevenbergMarquardt(1_000, 1e-20, refined);
    Map<String, Double> one = Map.of("a", 1.0, "b", 1.0);
    assertFalse(fit(method, "a (1 - exp(-b x))", ABOUT_TWO, one).converged());
    double[] steep = {2, 4, 6, 8, 10, 12, 14, 16};
    assertFalse(fit(method, "x atan(a)", steep, Map.of("a", 5.0)).converged());
    assertFalse(fit(method, "exp(-a x)", new double[8], Map.of("a", 1.0)).converged());
    assertFalse(fit(method, "a x/(exp(b) + x)", steep, one).converged());
  }

  @Test
  void tellsWhichParametersTheDataDoNotDetermine() {
    Stop product = stop("a b x", ABOUT_TWO, Map.of("a", 1.0, "b", 1.0));
    assertEquals(
        List.of("a", "b"), assertInstanceOf(Stop.SingularJacobian.class, product).undetermined());
    Stop some =
        stop(
            "a + b x + c (2x + 1) + d x^2",
            ABOUT_TWO,
            Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 0.0));
    assertEquals(
        List.of("a", "b", "c"), assertInstanceOf(Stop.SingularJacobian.class, some).undetermined());
    Stop none = stop("a x + b 0^x", ABOUT_TWO, Map.of("a", 1.0, "b", 1.0));
    assertEquals(List.of("b"), assertInstanceOf(Stop.SingularJacobian.class, none).undetermined());
  }

  @Test
  void aPointWithoutValueMakesAStepShorter() {
    Fit fit = fit(new LevenbergMarquardt(), "a + ln(b - x)", ABOUT_TWO, Map.of("a", 1.0, "b", 8.5));
    assertTrue(fit.converged(), () -> fit.path().stop().reason());
    assertTrue(fit.value("b") > 8);
  }

  @Test
  void aStartWithoutValueIsTold() {
    Stop none = stop("a + ln(b - x)", ABOUT_TWO, Map.of("a", 1.0, "b", 2.0));
    assertEquals("not a number at a = 1, b = 2", none.reason());
    Stop high = stop("a exp(b x)", ABOUT_TWO, Map.of("a", 1.0, "b", 200.0));
    assertInstanceOf(Stop.Diverged.class, high);
  }

  @Test
  void stepsAreLimitedAndPathsThinned() {
    Map<String, Double> start = Map.of("a", 100.0, "b", -3.0);
    Fit fit = fit(new LevenbergMarquardt(2, 1e-20, true), "a exp(-b x)", ABOUT_TWO, start);
    assertEquals(new Stop.StepLimit(2), fit.path().stop());
    assertEquals(3, fit.path().iterates().size());
    Map<String, double[]> columns = Map.of("x", ONE_TO_EIGHT, "y", ABOUT_TWO);
    Fit thinned =
        LeastSquares.of("a exp(-b x)", "y", Table.of(columns))
            .from(start, new LevenbergMarquardt(), Course.WHOLE.keeping(Keep.atMost(2)));
    assertEquals(2, thinned.path().iterates().size());
    assertEquals(0, thinned.path().iterates().getFirst().number());
    Fit stopped =
        LeastSquares.of("a exp(-b x)", "y", Table.of(columns))
            .from(
                start,
                new LevenbergMarquardt(),
                Course.WHOLE.watchedBy(iterate -> iterate.number() < 1));
    assertEquals(new Stop.Cancelled(), stopped.path().stop());
  }

  @Test
  void asManyParametersAsRowsGoThroughEveryPointWithoutErrors() {
    Map<String, double[]> columns = Map.of("x", new double[] {1, 2}, "y", new double[] {3, 5});
    LeastSquares problem = LeastSquares.of("a + b x", "y", Table.of(columns));
    Fit fit = problem.from(Map.of("a", 7.0, "b", 7.0));
    assertArrayEquals(new double[] {1, 2}, fit.parameters().toArray());
    assertTrue(fit.converged());
    assertTrue(fit.uncertainty().isEmpty());
    assertTrue(Double.isNaN(fit.error("a")));
    assertEquals("1 + 2*x", problem.fitted(fit).toString());
    LeastSquares more = LeastSquares.of("a + b x + c x^2", "y", Table.of(columns));
    assertThrows(
        IllegalArgumentException.class, () -> more.from(Map.of("a", 1.0, "b", 1.0, "c", 1.0)));
  }

  @Test
  void wordsAreNamesOfColumnsAndParameters() {
    Map<String, double[]> columns =
        Map.of("load_kg", new double[] {1, 2, 3}, "length", new double[] {2.5, 3.5, 4.5});
    LeastSquares spring =
        LeastSquares.of("rest + rate load_kg", "length", Table.of(columns), "rest", "rate");
    Fit fit = spring.from(Map.of("rest", 0.0, "rate", 0.0));
    assertEquals(1.5, fit.value("rest"));
    assertEquals(1, fit.value("rate"));
  }

  @Test
  void namesThatDoNotFitAreRefused() {
    Table table = Table.of(Map.of("x", ONE_TO_EIGHT, "y", ABOUT_TWO));
    assertThrows(IllegalArgumentException.class, () -> LeastSquares.of("a x", "z", table));
    assertThrows(IllegalArgumentException.class, () -> LeastSquares.of("x^2", "y", table));
    LeastSquares line = LeastSquares.of("a x", "y", table);
    assertThrows(IllegalArgumentException.class, () -> line.from(Map.of()));
    assertThrows(IllegalArgumentException.class, () -> line.from(Map.of("a", 1.0, "b", 1.0)));
    assertThrows(IllegalArgumentException.class, () -> line.from(Map.of("a", Double.NaN)));
  }

  /// Rosenbrock's function as a sum of squares, without a formula.
  @Test
  void residualsCanBeAnyCode() {
    Residuals rosenbrock =
        new Residuals() {
          @Override
          public int size() {
            return 2;
          }

          @Override
          public int count() {
            return 2;
          }

          @Override
          public void residuals(double[] point, double[] residuals) {
            residuals[0] = 10 * (point[1] - point[0] * point[0]);
            residuals[1] = 1 - point[0];
          }

          @Override
          public void residualsAndJacobian(
              double[] point, double[] residuals, double[][] jacobian) {
            residuals(point, residuals);
            jacobian[0][0] = -20 * point[0];
            jacobian[1][0] = 10;
            jacobian[0][1] = -1;
            jacobian[1][1] = 0;
          }
        };
    for (FitMethod method : List.of(new LevenbergMarquardt(), new GaussNewton())) {
      Fit fit = method.fit(rosenbrock, -1.2, 1);
      assertTrue(fit.converged(), () -> fit.path().stop().reason());
      assertArrayEquals(new double[] {1, 1}, fit.parameters().toArray(), 1e-15);
    }
  }
}
