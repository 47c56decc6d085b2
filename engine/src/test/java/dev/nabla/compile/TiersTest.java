package dev.nabla.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.compile.kernel.Kernels;
import dev.nabla.compile.kernel.MadeClasses;
import dev.nabla.compile.kernel.Operation;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// All tiers, numbers of threads and cuts give the bits of the loops that are without vectors and
/// without code of their own.
@Tag("either-way")
class TiersTest {
  private static final Expr.Symbol X = Build.symbol("x");
  private static final Expr.Symbol Y = Build.symbol("y");
  private static final double[] HARD = {
    0.0,
    -0.0,
    1,
    -1,
    0.5,
    -3,
    Double.MIN_VALUE,
    1e-300,
    -1e300,
    1e6,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  private static List<Expr> everyInstruction() {
    List<Expr> all = new ArrayList<>();
    for (ElementaryFunction function : ElementaryFunction.values()) {
      Expr value = function.arity() == 1 ? Build.apply(function, X) : Build.apply(function, X, Y);
      all.add(value.times(X).plus(Y).minus(3));
    }
    for (int exponent = 2; exponent <= 20; exponent++) {
      all.add(X.plus(Y).pow(exponent).times(Y).plus(X.pow(-exponent)));
    }
    all.add(X.pow(Build.number(Rational.of(1, 7))).plus(X.pow(Build.number(Rational.of(-3, 2)))));
    RandomExpressions random = new RandomExpressions(41, X, Y);
    for (int i = 0; i < 150; i++) {
      all.add(random.next().plus(random.next().times(X)));
    }
    return all;
  }

  private static double[][] columns(int rows) {
    double[][] columns = new double[2][rows];
    Random random = new Random(7);
    for (int i = 0; i < rows; i++) {
      boolean hard = i < HARD.length * HARD.length;
      columns[0][i] = hard ? HARD[i / HARD.length] : random.nextGaussian() * 3;
      columns[1][i] = hard ? HARD[i % HARD.length] : random.nextGaussian() * 3;
    }
    return columns;
  }

  @Test
  void codeOfItsOwnHasTheBitsOfTheLoops() {
    double[][] columns = columns(301);
    int together = 0;
    for (Expr expr : everyInstruction()) {
      Compiled first = Compiler.compile(expr, X, Y);
      double[] expected = new double[301];
      first.on(Kernels.scalar()).evaluate(columns, new double[][] {expected});
      for (boolean vectors : new boolean[] {Hot.VECTORS, false}) {
        Compiled made = first.in(Tiers.made(first.program(), vectors));
        double[] values = new double[301];
        made.evaluate(columns, new double[][] {values});
        assertArrayEquals(expected, values, () -> expr + ", vectors " + vectors);
        double[] cut = new double[301];
        made.evaluate(columns, new double[][] {cut}, 0, 3);
        made.evaluate(columns, new double[][] {cut}, 3, 122);
        made.evaluate(columns, new double[][] {cut}, 122, 301);
        assertArrayEquals(expected, cut, () -> expr + " in parts, vectors " + vectors);
        for (int row = 0; row < 301; row++) {
          assertEquals(expected[row], made.at(columns[0][row], columns[1][row]), expr::toString);
        }
      }
      together += Plan.fused(first.program(), false).isPresent() ? 1 : 0;
    }
    assertTrue(together > 100, "only " + together + " had something to do together");
  }

  @Test
  void anyNumberOfThreadsHasTheBitsOfOne() {
    int rows = 20_011;
    double[][] columns = columns(rows);
    RandomExpressions random = new RandomExpressions(43, X, Y);
    for (int i = 0; i < 40; i++) {
      List<Expr> roots = List.of(random.next(), random.next());
      Compiled plain = Compiler.compile(roots, List.of(X, Y));
      Compiled made = plain.in(Tiers.made(plain.program(), Hot.VECTORS));
      double[][] expected = new double[2][rows];
      plain.evaluate(columns, expected, 0, rows, 1);
      for (Compiled each : List.of(plain, made)) {
        for (int threads = 1; threads <= 5; threads++) {
          double[][] values = new double[2][rows];
          each.evaluate(columns, values, 0, 7_001, threads);
          each.evaluate(columns, values, 7_001, rows, threads);
          assertArrayEquals(expected, values);
        }
      }
    }
  }

  @Test
  void resultsMayBeWrittenOverTheColumnsByAnyTierAndThread() {
    Compiled swap =
        Compiler.compile(
            List.of(Y.plus(X).times(X), X.minus(Y).times(Y), Build.exp(X.plus(Y))),
            List.of(X, Y, Build.symbol("z")));
    int rows = 10_007;
    double[][] given = {columns(rows)[0], columns(rows)[1], new double[rows]};
    double[][] expected = new double[3][rows];
    swap.evaluate(given, expected, 0, rows, 1);
    for (boolean vectors : new boolean[] {Hot.VECTORS, false}) {
      double[][] columns = {given[0].clone(), given[1].clone(), given[2].clone()};
      Compiled made = swap.in(Tiers.made(swap.program(), vectors));
      made.evaluate(columns, columns, 0, rows, 3);
      assertArrayEquals(expected, columns);
    }
  }

  @Test
  void aColumnOfOneValueIsTheSameInEveryRow() {
    Expr expr = X.times(Y).plus(X).times(Y.minus(2)).plus(1);
    Compiled plain = Compiler.compile(expr, X, Y);
    double[] xs = columns(40_000)[0];
    double[] same = new double[xs.length];
    Arrays.fill(same, 0.3);
    double[] expected = plain.on(Kernels.scalar()).over(xs, same);
    Compiled made = plain.in(Tiers.made(plain.program(), Hot.VECTORS));
    double[] values = new double[xs.length];
    made.evaluate(new double[][] {xs, {0.3}}, new double[][] {values}, 0, xs.length, 2);
    assertArrayEquals(expected, values);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void longProgramsAreSeveralMethodsBelowTheLimit(boolean withCalls) {
    List<Expr.Symbol> symbols = new ArrayList<>();
    Expr sum = Build.ZERO;
    Expr product = Build.ONE;
    for (int i = 0; i < 700; i++) {
      symbols.add(Build.symbol("x_" + i));
      Expr symbol = symbols.get(i);
      sum = sum.plus(symbol.times(symbols.get(i / 2)).pow(2 + i % 5)).plus(Build.abs(symbol));
      Expr factor = withCalls ? Build.sin(symbol) : Build.abs(symbol.plus(sum));
      product = product.times(factor.plus(2)).times(symbol.plus(sum));
    }
    Compiled plain = Compiler.compile(List.of(sum, product), symbols);
    List<Run> runs = runs(Plan.fused(plain.program(), Hot.VECTORS).orElseThrow());
    assertTrue(runs.size() > 3, () -> runs.size() + " runs");
    for (byte[] made :
        List.of(LoopClass.of(plain.program(), runs, 8), RowClass.of(plain.program()))) {
      int largest = MadeCode.largestMethod(made);
      assertTrue(largest > (withCalls ? 500 : 1_500), () -> "only " + largest + " bytes");
      assertTrue(largest < MadeCode.MOST_BYTES, () -> largest + " bytes");
    }
    double[] values = new Random(3).doubles(700, -1, 1).toArray();
    double[] expected = new double[2];
    plain.at(values, expected);
    double[] made = new double[2];
    plain.in(Tiers.made(plain.program(), Hot.VECTORS)).at(values, made);
    assertArrayEquals(expected, made);
    double[][] columns = new double[700][];
    for (int i = 0; i < 700; i++) {
      columns[i] = new double[] {values[i], -values[i], values[i] / 2, 1, 0, 2, 3, 4, 5};
    }
    double[][] first = new double[2][9];
    double[][] second = new double[2][9];
    plain.on(Kernels.scalar()).evaluate(columns, first);
    plain.in(Tiers.made(plain.program(), Hot.VECTORS)).evaluate(columns, second);
    assertArrayEquals(first, second);
  }

  private static List<Run> runs(Plan plan) {
    List<Run> runs = new ArrayList<>();
    for (Step step : plan.steps()) {
      if (step instanceof Step.Together(Run run)) {
        runs.add(run);
      }
    }
    return runs;
  }

  @Test
  void everyOperationHasItsScalarMethod() {
    for (Operation operation : Operation.values()) {
      assertTrue(MadeClasses.owner(operation).isPresent(), operation::toString);
    }
  }

  @Test
  void aHotProgramTakesItsOwnCodeAndKeepsItsBits() throws InterruptedException {
    Expr expr = X.times(Y).plus(X).times(Y.minus(2)).plus(X.pow(5)).minus(Y.div(X));
    double[][] columns = columns(5_000);
    double[] expected = Compiler.compile(expr, X, Y).on(Kernels.scalar()).over(columns);
    for (int i = 0; i < 600; i++) {
      // Compiled anew each time: equal programs share what they have learnt.
      Compiled compiled = Compiler.compile(expr, X, Y);
      assertArrayEquals(expected, compiled.over(columns));
      for (int row = 0; row < 100; row++) {
        assertEquals(expected[row], compiled.at(columns[0][row], columns[1][row]));
      }
      if (i % 50 == 49) {
        Thread.sleep(20);
      }
    }
  }
}
