package dev.nabla.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.compile.kernel.Kernels;
import dev.nabla.compile.kernel.MatrixKernels;
import dev.nabla.derive.Pullback;
import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Reducer;
import dev.nabla.expr.Shape;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A log-sum-exp and its softmax share their exponentials.
class SoftmaxTest {
  private static CompiledArrays compiled(int... lengths) {
    Expr.Symbol x = Build.symbol("x", Shape.of(lengths));
    Expr value = ArrayBuild.reduce(Reducer.LOG_SUM_EXP, x, lengths.length - 1);
    Expr softmax = Pullback.of(ArrayBuild.sum(value), List.of(x)).getFirst();
    return ArrayCompiler.compile(List.of(value, softmax), List.of(x));
  }

  private static double[] entries(int length) {
    double[] x = new double[length];
    for (int i = 0; i < length; i++) {
      x[i] = (i * 7919L % 2003) * 0.02 - 20 + (i % 1000 == 3 ? 300 : 0);
    }
    return x;
  }

  private static void assertAlike(double expected, double actual, double relative) {
    boolean alike =
        Double.compare(expected, actual) == 0
            || Math.abs(expected - actual) <= relative * Math.abs(expected);
    assertTrue(alike, actual + ", not " + expected);
  }

  @Test
  void oneLoopComputesBoth() {
    List<String> lines = compiled(5000).lines();
    assertEquals(1, lines.stream().filter(line -> line.startsWith("for ")).count());
    assertTrue(lines.getLast().contains("softmax"), lines.getLast());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 1000, 1024, 1025, 2048, 5000})
  void theSoftmaxIsThatOfItsDefinition(int length) {
    double[] x = entries(length);
    double[][] results = compiled(length).run(x);
    double most = Arrays.stream(x).max().orElseThrow();
    double sum = 0;
    for (double each : x) {
      sum += StrictMath.exp(each - most);
    }
    assertAlike(most + StrictMath.log(sum), results[0][0], 1e-15);
    for (int i = 0; i < length; i++) {
      double expected = StrictMath.exp(x[i] - most) / sum;
      assertAlike(expected, results[1][i], expected < 1e-290 ? 1e-3 : 2e-13);
    }
  }

  /// The softmax is e^(x − L) with the L that there is.
  @ParameterizedTest
  @ValueSource(ints = {5, 3000})
  void infinitiesAndNaNGoTheirWay(int length) {
    double[][] specials = {
      {Double.NEGATIVE_INFINITY},
      {Double.POSITIVE_INFINITY},
      {Double.NaN},
      {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY},
      {Double.POSITIVE_INFINITY, Double.NaN},
    };
    for (double[] special : specials) {
      for (int from : new int[] {0, length - special.length}) {
        double[] x = entries(length);
        System.arraycopy(special, 0, x, from, special.length);
        check(length, x);
        Arrays.fill(x, 0, Math.min(length, 2100), special[0]);
        check(length, x);
        Arrays.fill(x, special[0]);
        check(length, x);
      }
    }
  }

  private static void check(int length, double[] x) {
    double[][] results = compiled(length).run(x);
    for (int i = 0; i < length; i++) {
      assertAlike(StrictMath.exp(x[i] - results[0][0]), results[1][i], 2e-13);
    }
  }

  @Test
  void theBitsAreTheSameForAnyNumberOfThreadsAndWithoutVectors() {
    for (int[] lengths : new int[][] {{40_000}, {7, 3000}, {500, 9}}) {
      CompiledArrays compiled = compiled(lengths);
      double[] x = entries(Arrays.stream(lengths).reduce(1, (a, b) -> a * b));
      double[][] expected = compiled.on(Kernels.scalar(), MatrixKernels.scalar()).run(x);
      for (int threads = 1; threads <= 3; threads++) {
        double[][] actual = {new double[expected[0].length], new double[x.length]};
        for (int i = 0; i < 20; i++) {
          compiled.run(new double[][] {x}, actual, compiled.workspace(threads));
          assertArrayEquals(expected[0], actual[0]);
          assertArrayEquals(expected[1], actual[1]);
        }
      }
    }
  }
}
