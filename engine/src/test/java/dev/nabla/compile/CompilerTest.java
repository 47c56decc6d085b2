package dev.nabla.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CompilerTest {
  private final Expr.Symbol x = Build.symbol("x");
  private final Expr.Symbol y = Build.symbol("y");

  @Test
  void polynomialHasTheValueOfJavaArithmetic() {
    Expr cubic = x.pow(3).times(2).minus(x.pow(2).times(3)).plus(5);
    Compiled compiled = Compiler.compile(cubic, x);
    double[] points = {-2.5, -0.0, 0.1, 3, 1e200};
    double[] values = new double[points.length];
    compiled.evaluate(new double[][] {points}, new double[][] {values});
    for (int i = 0; i < points.length; i++) {
      double p = points[i];
      double square = p * p;
      assertEquals(2 * (p * p * p) + -3 * square + 5, values[i]);
      assertEquals(values[i], compiled.at(p));
    }
  }

  @Test
  void severalRootsShareTheirArgumentsAndABroadcastScalar() {
    Compiled compiled =
        Compiler.compile(List.of(x.times(y), x.div(y), y, Build.number(7)), List.of(x, y));
    double[][] results = new double[4][3];
    compiled.evaluate(new double[][] {{1, 2, 3}, {4}}, results);
    assertArrayEquals(new double[] {4, 8, 12}, results[0]);
    assertArrayEquals(new double[] {0.25, 0.5, 0.75}, results[1]);
    assertArrayEquals(new double[] {4, 4, 4}, results[2]);
    assertArrayEquals(new double[] {7, 7, 7}, results[3]);
  }

  @Test
  void chainOfReciprocalsIsOneDivision() {
    Expr chain = x.div(y).div(Build.exp(x)).div(x.plus(1));
    long divisions =
        Compiler.compile(chain, x, y).lines().stream().filter(l -> l.contains("divide")).count();
    assertEquals(1, divisions);
  }

  @Test
  void thirdOfANumberIsTheRoundedQuotient() {
    Compiled compiled = Compiler.compile(x.times(Build.number(Rational.of(1, 3))), x);
    assertEquals(5.0 / 3, compiled.at(5));
    assertEquals(0.3 / 3, compiled.at(0.3));
  }

  @Test
  void branchNotTakenContributesNothing() {
    Expr guarded = Build.where(Build.ln(x), List.of(Relation.positive(x)));
    Compiled compiled = Compiler.compile(guarded, x);
    assertEquals(0, compiled.at(1));
    assertEquals(Double.NaN, compiled.at(-1));
    assertEquals(Double.NaN, compiled.at(Double.NaN));
  }

  @Test
  void deepChainAndLongSumCompile() {
    Expr chain = x;
    Expr sum = Build.ZERO;
    for (int i = 1; i <= 100_000; i++) {
      chain = Build.apply(ElementaryFunction.ABS, chain).plus(x);
      sum = x.times(i).plus(sum);
    }
    assertEquals(100_001, Compiler.compile(chain, x).at(1));
    assertEquals(100_000L * 100_001 / 2, Compiler.compile(sum, x).at(1));
  }

  @Test
  void unknownSymbolsAreNamed() {
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> Compiler.compile(List.of(x.plus(y), Build.symbol("z")), List.of(x)));
    assertEquals("not among the arguments: y, z", thrown.getMessage());
  }

  @Test
  void sumNestedToTheRightNeedsFewRegisters() {
    Expr sum = Build.ZERO;
    for (int i = 1; i <= 1000; i++) {
      sum = Build.sin(x.times(i)).plus(sum);
    }
    long slots =
        Compiler.compile(sum, x).lines().stream()
            .map(line -> line.substring(0, line.indexOf(' ')))
            .distinct()
            .count();
    assertTrue(slots <= 4, () -> slots + " slots");
  }

  @Test
  void sharedPartIsComputedOnce() {
    Expr shared = Build.exp(x.times(y));
    Compiled compiled =
        Compiler.compile(List.of(shared.plus(1), shared.times(shared), shared), List.of(x, y));
    long exponentials = compiled.lines().stream().filter(line -> line.contains("exp")).count();
    assertEquals(1, exponentials);
  }

  @Test
  void rangeLeavesOtherRowsAlone() {
    Compiled compiled = Compiler.compile(x.times(2), x);
    double[][] results = {{-1, -1, -1, -1}};
    compiled.evaluate(new double[][] {{1, 2, 3, 4}}, results, 1, 3);
    assertArrayEquals(new double[] {-1, 4, 6, -1}, results[0]);
    compiled.evaluate(new double[][] {{1, 2, 3, 4}}, results, 2, 2);
    compiled.evaluate(new double[][] {{}}, new double[][] {{}});
    assertArrayEquals(new double[] {-1, 4, 6, -1}, results[0]);
  }

  @Test
  void columnsThatDoNotFitAreRefused() {
    Compiled compiled = Compiler.compile(x.plus(y), x, y);
    double[] three = {1, 2, 3};
    double[] two = {1, 2};
    refused(() -> compiled.evaluate(new double[][] {three}, new double[][] {three}));
    refused(() -> compiled.evaluate(new double[][] {three, two}, new double[][] {new double[3]}));
    refused(() -> compiled.evaluate(new double[][] {three, three}, new double[][] {}));
    refused(() -> compiled.at(1));
    refused(() -> compiled.at(1, 2, 3));
    refused(() -> Compiler.compile(List.of(x, y), List.of(x, y)).at(1, 2));
    refused(() -> Compiler.compile(List.of(x), List.of(x, x)));
    refused(() -> Compiler.compile(List.of(), List.of(x)));
    refused(() -> Compiler.compile(Build.symbol("v", Shape.of(3))));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> compiled.evaluate(new double[][] {three, three}, new double[][] {three}, 1, 4));
  }

  private static void refused(Executable call) {
    assertThrows(IllegalArgumentException.class, call);
  }

  @Test
  void manyThreadsGetTheSameBits() {
    Compiled compiled = Compiler.compile(Build.sin(x.times(y)).plus(x.pow(5)), x, y);
    double expected = compiled.at(1.3, 0.7);
    long different =
        IntStream.range(0, 20_000)
            .parallel()
            .filter(i -> compiled.at(1.3, 0.7) != expected)
            .count();
    assertEquals(0, different);
  }
}
