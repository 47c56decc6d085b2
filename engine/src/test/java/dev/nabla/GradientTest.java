package dev.nabla;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.analysis.MultivariateVectorFunction;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

/// Against the forward mode of Hipparchus, which differentiates Java code and knows no formulas.
class GradientTest {
  /// A formula and the same function over numbers that carry their slopes.
  private record Pair(
      String formula,
      Function<
              org.hipparchus.analysis.differentiation.Gradient[],
              org.hipparchus.analysis.differentiation.Gradient>
          code) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair(
              "(1 - x)^2 + 100 (y - x^2)^2 + z",
              v ->
                  v[0].negate()
                      .add(1)
                      .square()
                      .add(v[1].subtract(v[0].square()).square().multiply(100))
                      .add(v[2])),
          new Pair(
              "e^(x y) sin(z) / (1 + x^2)",
              v -> v[0].multiply(v[1]).exp().multiply(v[2].sin()).divide(v[0].square().add(1))),
          new Pair(
              "ln(2 + cos(x) y) sqrt(3 + z) + x^5 y^-2",
              v ->
                  v[0].cos()
                      .multiply(v[1])
                      .add(2)
                      .log()
                      .multiply(v[2].add(3).sqrt())
                      .add(v[0].pow(5).divide(v[1].square()))),
          new Pair(
              "tanh(x + 2 y - z) atan(x y z) + z^(3/2)",
              v ->
                  v[0].add(v[1].multiply(2))
                      .subtract(v[2])
                      .tanh()
                      .multiply(v[0].multiply(v[1]).multiply(v[2]).atan())
                      .add(v[2].pow(1.5))));

  @Test
  void derivativesByEverySymbolComeInTheOrderOfTheArguments() {
    Formula valley = Nabla.parse("100(y - x^2)^2 + (1 - x)^2");
    Gradient gradient = valley.gradient().compile("x", "y");
    assertEquals(List.of("x", "y"), gradient.by());
    assertArrayEquals(new double[] {-215.6, -88}, gradient.at(-1.2, 1), 1e-12);
    assertArrayEquals(
        new double[] {-88, -215.6}, valley.gradient("y", "x").compile("x", "y").at(-1.2, 1), 1e-12);
  }

  @Test
  void valuesAndSlopesAreThoseOfHipparchus() {
    Random random = new Random(5);
    for (Pair pair : PAIRS) {
      Gradient gradient = Nabla.parse(pair.formula).gradient("x", "y", "z").compile("x", "y", "z");
      for (int i = 0; i < 200; i++) {
        double[] at = random.doubles(3, 0.1, 1.5).toArray();
        var expected =
            pair.code.apply(
                IntStream.range(0, 3)
                    .mapToObj(
                        k -> org.hipparchus.analysis.differentiation.Gradient.variable(3, k, at[k]))
                    .toArray(org.hipparchus.analysis.differentiation.Gradient[]::new));
        double[] slopes = new double[3];
        double value = gradient.valueAndGradient(at, slopes);
        double size = 1 + FastMath.abs(expected.getValue());
        assertEquals(expected.getValue(), value, 1e-14 * size, pair.formula);
        assertEquals(value, gradient.value(at));
        for (int k = 0; k < 3; k++) {
          double slope = expected.getGradient()[k];
          assertEquals(slope, slopes[k], 1e-13 * (size + Math.abs(slope)), pair.formula);
        }
        assertArrayEquals(slopes, gradient.at(at));
      }
    }
  }

  @Test
  void isTheListOfItsFormulas() {
    GradientFormula gradient = Nabla.parse("x^2 y + sin(y)").gradient();
    assertEquals(List.of("x", "y"), gradient.by());
    assertEquals("[2*x*y, x^2 + cos(y)]", gradient.toString());
    assertEquals(List.of(Nabla.parse("2x y"), Nabla.parse("x^2 + cos(y)")), gradient);
  }

  @Test
  void otherSymbolsAreArgumentsToo() {
    Gradient gradient = Nabla.parse("a x^2 + b").gradient("x").compile();
    assertEquals(List.of("a", "x", "b"), gradient.arguments());
    assertArrayEquals(new double[] {30}, gradient.at(5, 3, 7));
    assertThrows(IllegalArgumentException.class, () -> gradient.at(5, 3));
    assertThrows(IllegalArgumentException.class, () -> gradient.at(new double[3], new double[2]));
    assertThrows(
        IllegalArgumentException.class, () -> Nabla.parse("a x").gradient("x").compile("x"));
    assertArrayEquals(new double[] {0}, Nabla.parse("2").gradient("t").compile().at(1));
  }

  @Test
  void hasNoNumberWhereThereIsNoDerivative() {
    Gradient kinks = Nabla.parse("|x| + max(y, 0)").gradient().compile();
    assertArrayEquals(new double[] {Double.NaN, 1}, kinks.at(0, 3));
    assertArrayEquals(new double[] {-1, Double.NaN}, kinks.at(-2, 0));
    Gradient logarithm = Nabla.parse("ln(x) y").gradient().compile();
    assertArrayEquals(new double[] {Double.NaN, Double.NaN}, logarithm.at(-1, 2));
    assertArrayEquals(new double[] {4, Math.log(0.5)}, logarithm.at(0.5, 2));
    Gradient cases = Nabla.parse("{x < 0: -x, x >= 0: x^2}").gradient().compile();
    assertArrayEquals(new double[] {Double.NaN}, cases.at(0));
    assertArrayEquals(new double[] {4}, cases.at(2));
  }

  @Test
  void takesFewOperationsWhateverTheNumberOfSymbols() {
    StringBuilder product = new StringBuilder("1");
    for (int i = 1; i <= 60; i++) {
      product.append("*x_").append(i);
    }
    Formula f = Nabla.parse(product.toString());
    int own = f.compile().lines().size();
    GradientFormula gradient = f.gradient();
    assertEquals(59, own);
    int together = gradient.compile().instructions();
    assertTrue(together <= 4 * own, () -> together + " instructions");
  }

  @Test
  void columnsHaveTheValuesOfTheirRows() {
    Gradient gradient = Nabla.parse("sin(x y) + x^3").gradient().compile();
    double[] xs = new Random(1).doubles(1000).toArray();
    double[][] slopes = new double[2][1000];
    gradient.over(new double[][] {xs, {0.7}}, slopes);
    for (int i = 0; i < 1000; i++) {
      assertArrayEquals(gradient.at(xs[i], 0.7), new double[] {slopes[0][i], slopes[1][i]});
    }
  }

  @Test
  void isTakenByHipparchusAndEjmlAsItIs() {
    Gradient gradient = Nabla.parse("x^2 y + y^3").gradient().compile();
    MultivariateFunction function = gradient::value;
    MultivariateVectorFunction slopes = gradient::at;
    assertEquals(17, function.value(new double[] {3, 1}) + 7);
    assertArrayEquals(new double[] {6, 12}, slopes.value(new double[] {3, 1}));
    DMatrixRMaj point = new DMatrixRMaj(new double[] {3, 1});
    DMatrixRMaj result = new DMatrixRMaj(2, 1);
    gradient.at(point.data, result.data);
    assertEquals(12, result.get(1, 0));
  }

  @Test
  void manyThreadsMayUseIt() throws Exception {
    Gradient gradient = Nabla.parse("e^(x y) sin(x) + y^4").gradient().compile();
    double[][] points = new double[500][];
    double[][] expected = new double[500][];
    Random random = new Random(2);
    for (int i = 0; i < points.length; i++) {
      points[i] = random.doubles(2).toArray();
      expected[i] = gradient.at(points[i]);
    }
    Callable<Boolean> task =
        () -> {
          double[] slopes = new double[2];
          boolean same = true;
          for (int round = 0; round < 100; round++) {
            for (int i = 0; i < points.length; i++) {
              gradient.at(points[i], slopes);
              same &= Arrays.equals(expected[i], slopes);
            }
          }
          return same;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Boolean>> results = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        results.add(threads.submit(task));
      }
      for (Future<Boolean> result : results) {
        assertTrue(result.get());
      }
    }
  }

  @Test
  void allocatesNothing() throws ReflectiveOperationException {
    Gradient gradient = Nabla.parse("e^(x y) sin(x) / (1 + y^2) + max(x, y)").gradient().compile();
    double[] point = {0.3, 0.8};
    double[] slopes = new double[2];
    double sum = 0;
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long before = allocated();
      for (int i = 0; i < 10_000; i++) {
        point[0] = i * 1e-5;
        gradient.at(point, slopes);
        sum += gradient.valueAndGradient(point, slopes) + gradient.value(point);
      }
      least = Math.min(least, allocated() - before);
    }
    assertTrue(Double.isFinite(sum));
    // What the count itself allocates.
    assertTrue(least < 10_000, least + " bytes in 30,000 calls");
  }

  /// Bytes this thread has allocated. Reflective, because the engine needs no management module.
  private static long allocated() throws ReflectiveOperationException {
    Object bean =
        Class.forName("java.lang.management.ManagementFactory")
            .getMethod("getThreadMXBean")
            .invoke(null);
    return (long)
        Class.forName("com.sun.management.ThreadMXBean")
            .getMethod("getCurrentThreadAllocatedBytes")
            .invoke(bean);
  }
}
