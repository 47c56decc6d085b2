package dev.nabla.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.derive.Pullback;
import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Build;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.Effort;
import dev.nabla.expr.EffortException;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Reducer;
import dev.nabla.expr.Shape;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class ArrayCompilerTest {
  private static final Dimension M = new Dimension.Named("m");
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double NAN = Double.NaN;

  private static double value(Expr expr, Expr.Symbol x, double... entries) {
    return ArrayCompiler.compile(List.of(expr), List.of(x)).run(entries)[0][0];
  }

  @Test
  void namedLengthsAreBoundInShapesAndAsFactors() {
    Expr.Symbol x = Build.symbol("x", Shape.of(M));
    Expr mean = ArrayBuild.mean(x);
    for (int m : new int[] {1, 4, 3000}) {
      CompiledArrays compiled = ArrayCompiler.compile(List.of(mean, x), List.of(x), Map.of("m", m));
      assertEquals(List.of(Shape.of(m)), compiled.arguments());
      assertEquals(List.of(Shape.SCALAR, Shape.of(m)), compiled.results());
      double[] entries = IntStream.range(0, m).mapToDouble(i -> i).toArray();
      double[][] results = compiled.run(entries);
      assertEquals((m - 1) / 2.0, results[0][0]);
      assertArrayEquals(entries, results[1]);
    }
  }

  @Test
  void whatDoesNotFitIsToldWithNamesAndShapes() {
    Expr.Symbol x = Build.symbol("x", Shape.of(M));
    Expr.Symbol m = Build.symbol("m");
    assertTold("nothing to compile", () -> ArrayCompiler.compile(List.of(), List.of()));
    assertTold("the length m is not known", () -> ArrayCompiler.compile(List.of(x), List.of(x)));
    assertTold(
        "not among the arguments: x",
        () -> ArrayCompiler.compile(List.of(x), List.of(), Map.of("m", 2)));
    assertTold(
        "m is an argument and a length",
        () -> ArrayCompiler.compile(List.of(x), List.of(x, m), Map.of("m", 2)));
    assertTold(
        "an argument occurs twice",
        () -> ArrayCompiler.compile(List.of(x), List.of(x, x), Map.of("m", 2)));
    CompiledArrays compiled =
        ArrayCompiler.compile(List.of(Build.exp(x)), List.of(x), Map.of("m", 2));
    double[] two = new double[2];
    assertTold("argument 0 has shape (2), so 2 entries, not 3", () -> compiled.run(new double[3]));
    assertTold("takes 1 arguments, not 2", () -> compiled.run(two, two));
    assertTold(
        "result 0 is also an argument",
        () -> compiled.run(new double[][] {two}, new double[][] {two}));
    CompiledArrays other = ArrayCompiler.compile(List.of(x), List.of(x), Map.of("m", 2));
    assertTold(
        "the workspace belongs to another program",
        () ->
            compiled.run(new double[][] {two}, new double[][] {new double[2]}, other.workspace()));
  }

  private static void assertTold(String message, org.junit.jupiter.api.function.Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void logSumExpOverflowsOnlyWhereItsValueDoes() {
    for (int n : new int[] {2, 3000}) {
      Expr.Symbol x = Build.symbol("x", Shape.of(n));
      Expr lse = ArrayBuild.reduce(Reducer.LOG_SUM_EXP, x);
      double[] entries = new double[n];
      Arrays.fill(entries, 1e4);
      assertEquals(1e4 + Math.log(n), value(lse, x, entries), 1e-11);
      Arrays.fill(entries, -1e4);
      assertEquals(-1e4 + Math.log(n), value(lse, x, entries), 1e-11);
      Arrays.fill(entries, -INF);
      assertEquals(-INF, value(lse, x, entries));
      entries[n - 1] = 7;
      assertEquals(7, value(lse, x, entries));
      entries[0] = INF;
      assertEquals(INF, value(lse, x, entries));
      entries[1] = NAN;
      assertEquals(NAN, value(lse, x, entries));
    }
  }

  @Test
  void aNumberThatIsNoneIsTheGreatest() {
    Expr.Symbol x = Build.symbol("x", Shape.of(2, 3));
    Expr greatest = ArrayBuild.reduce(Reducer.MAX, x, 1);
    double[][] results =
        ArrayCompiler.compile(List.of(greatest), List.of(x)).run(new double[] {1, NAN, 3, 4, 6, 5});
    assertArrayEquals(new double[] {NAN, 6}, results[0]);
  }

  @Test
  void textbookFormsOfArraysAreStable() {
    Expr.Symbol z = Build.symbol("z", Shape.of(3));
    Expr softplus = Build.ln(Build.ONE.plus(Build.exp(z)));
    Expr logSigmoid = Build.ln(Build.sigmoid(z));
    double[][] results =
        ArrayCompiler.compile(List.of(softplus, logSigmoid), List.of(z))
            .run(new double[] {-800, 0, 800});
    assertArrayEquals(new double[] {0, Math.log(2), 800}, results[0], 1e-15);
    assertArrayEquals(new double[] {-800, -Math.log(2), 0}, results[1], 1e-15);
  }

  @Test
  void theSlopeOfAStableFormIsStable() {
    Expr.Symbol z = Build.symbol("z", Shape.of(3));
    Expr loss = ArrayBuild.sum(Build.ln(Build.sigmoid(z)));
    Expr stable = ArrayCompiler.stable(List.of(loss)).getFirst();
    double[][] gradient =
        ArrayCompiler.compile(Pullback.of(stable, List.of(z)), List.of(z))
            .run(new double[] {-800, 0, 800});
    assertArrayEquals(new double[] {1, 0.5, 0}, gradient[0], 1e-15);
  }

  @Test
  void theTransposeOfAReshapedVectorIsNoReshape() {
    Expr.Symbol v = Build.symbol("v", Shape.of(6));
    Expr turned = ArrayBuild.transpose(ArrayBuild.reshape(v, Shape.of(2, 3)));
    double[][] result =
        ArrayCompiler.compile(List.of(turned), List.of(v)).run(new double[] {1, 2, 3, 4, 5, 6});
    assertArrayEquals(new double[] {1, 4, 2, 5, 3, 6}, result[0]);
  }

  @Test
  void scalarsAreComputedOnceAndRepeated() {
    Expr.Symbol x = Build.symbol("x", Shape.of(1000));
    Expr.Symbol s = Build.symbol("s");
    Expr root = x.times(Build.apply(ElementaryFunction.SIN, s)).plus(ArrayBuild.sum(x));
    List<String> lines = ArrayCompiler.compile(List.of(root), List.of(x, s)).lines();
    int once = lines.indexOf("for once");
    int loop = lines.indexOf("for 1000");
    assertTrue(once >= 0 && loop > once, lines.toString());
    assertTrue(lines.subList(once, loop).stream().anyMatch(line -> line.contains("sin")));
  }

  @Test
  void theProgramIsReadable() {
    Expr.Symbol w = Build.symbol("w", Shape.of(1, 2));
    Expr.Symbol x = Build.symbol("x", Shape.of(2, 5));
    Expr loss = ArrayBuild.sum(ArrayBuild.dot(w, x).pow(2));
    Expr gradient = Pullback.of(loss, List.of(w)).getFirst();
    assertEquals(
        """
        b0: argument of 2
        b1: argument of 10
        b2: result of 1
        b3: result of 2
        b4: temporary of 5
        b5: temporary of 5
        b4 = b0 · b1  (1×2 by 2×5)
        for 5 (1, 5 folded, 1)
          s0 = load b4
          s1 = square s0
          s2 = multiply by 2.0 s0
          sum s1 into b2
          store s2 in b5
        b3 = b5 · b1[5×2 by 1,5]  (1×5 by 5×2)
        """,
        String.join("\n", ArrayCompiler.compile(List.of(loss, gradient), List.of(w, x)).lines())
            + "\n");
  }

  private static RealMatrix matrix(double[] entries, int rows, int columns) {
    RealMatrix matrix = new Array2DRowRealMatrix(rows, columns);
    for (int i = 0; i < entries.length; i++) {
      matrix.setEntry(i / columns, i % columns, entries[i]);
    }
    return matrix;
  }

  private static void assertMatrix(RealMatrix expected, double[] actual, double tolerance) {
    double[] rows = Arrays.stream(expected.getData()).flatMapToDouble(Arrays::stream).toArray();
    assertArrayEquals(rows, actual, tolerance);
  }

  @Test
  void productsAndSystemsAreThoseOfHipparchus() {
    Random random = new Random(5);
    for (int n : new int[] {1, 2, 3, 7, 64, 65, 150}) {
      int p = 1 + random.nextInt(20);
      Expr.Symbol a = Build.symbol("a", Shape.of(n, n));
      Expr.Symbol b = Build.symbol("b", Shape.of(n, p));
      double[] right = random.doubles((long) n * p, -1, 1).toArray();
      RealMatrix root = matrix(random.doubles((long) n * n, -1, 1).toArray(), n, n);
      RealMatrix definite = root.multiplyTransposed(root);
      for (int i = 0; i < n; i++) {
        definite.addToEntry(i, i, 1);
      }
      double[] left = Arrays.stream(definite.getData()).flatMapToDouble(Arrays::stream).toArray();
      double[][] results =
          ArrayCompiler.compile(
                  List.of(
                      ArrayBuild.dot(a, b), ArrayBuild.solve(a, b), ArrayBuild.logDeterminant(a)),
                  List.of(a, b))
              .run(left, right);
      RealMatrix columns = matrix(right, n, p);
      CholeskyDecomposition factors = new CholeskyDecomposition(definite, 1e-9, 1e-9);
      assertMatrix(definite.multiply(columns), results[0], 1e-12 * n);
      assertMatrix(factors.getSolver().solve(columns), results[1], 1e-11);
      double expected = 0;
      for (int i = 0; i < n; i++) {
        expected += 2 * Math.log(factors.getL().getEntry(i, i));
      }
      assertEquals(expected, results[2][0], 1e-12 * n);
    }
  }

  @Test
  void aMatrixThatIsNotPositiveDefiniteHasNoValue() {
    Expr.Symbol a = Build.symbol("a", Shape.of(2, 2));
    CompiledArrays compiled =
        ArrayCompiler.compile(
            List.of(
                ArrayBuild.logDeterminant(a),
                ArrayBuild.solve(a, ArrayBuild.identity(new Dimension.Fixed(2)))),
            List.of(a));
    double[] none = {NAN, NAN, NAN, NAN};
    for (double[] bad :
        new double[][] {
          {1, 2, 2, 1}, {0, 0, 0, 0}, {-1, 0, 0, 1}, {2, 1, 0, 2}, {NAN, 0, 0, 1}, {INF, 0, 0, 1}
        }) {
      double[][] results = compiled.run(bad);
      assertArrayEquals(new double[] {NAN}, results[0], Arrays.toString(bad));
      assertArrayEquals(none, results[1], Arrays.toString(bad));
    }
    assertArrayEquals(
        new double[] {Math.log(3)}, compiled.run(new double[] {2, 1, 1, 2})[0], 1e-15);
  }

  @Test
  void aCallHonoursTheEffortOfItsThread() {
    Expr.Symbol a = Build.symbol("a", Shape.of(64, 64));
    CompiledArrays square = ArrayCompiler.compile(List.of(ArrayBuild.dot(a, a)), List.of(a));
    double[] entries = new double[64 * 64];
    double[][] result = Effort.within(Duration.ofMinutes(1), 1_000, () -> square.run(entries));
    assertArrayEquals(entries, result[0]);
    assertThrows(
        EffortException.class,
        () -> Effort.within(Duration.ofMinutes(1), 100, () -> square.run(entries)));
  }

  @Test
  void deepGraphsDoNotRecurse() {
    Expr.Symbol x = Build.symbol("x", Shape.of(3));
    Expr sum = x;
    for (int i = 0; i < 20_000; i++) {
      sum = Build.apply(ElementaryFunction.SIN, sum.plus(x));
    }
    double expected = 0.5;
    for (int i = 0; i < 20_000; i++) {
      expected = Math.sin(expected + 0.5);
    }
    assertEquals(
        expected,
        ArrayCompiler.compile(List.of(sum), List.of(x)).run(new double[] {1, 0.5, 2})[0][1],
        1e-13);
  }
}
