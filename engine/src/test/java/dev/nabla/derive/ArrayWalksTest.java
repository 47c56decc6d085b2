package dev.nabla.derive;

import static dev.nabla.expr.Build.ONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.Dimension;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Reducer;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Forward and reverse mode over arrays against central differences of values that are computed by
/// definition.
class ArrayWalksTest {
  private static final Map<String, Integer> SIZES = Map.of("k", 3, "m", 4);
  private static final Dimension K = new Dimension.Named("k");
  private static final Dimension M = new Dimension.Named("m");
  private static final Expr.Symbol W = Build.symbol("w", Shape.of(Dimension.Fixed.ONE, K));
  private static final Expr.Symbol X = Build.symbol("X", Shape.of(K, M));
  private static final Expr.Symbol Y = Build.symbol("Y", Shape.of(Dimension.Fixed.ONE, M));
  private static final Expr.Symbol B = Build.symbol("b");
  private static final Expr.Symbol V = Build.symbol("v", Shape.of(5));
  private static final Expr.Symbol U = Build.symbol("u", Shape.of(5));
  private static final Expr.Symbol A = Build.symbol("A", Shape.of(3, 3));
  private static final Expr.Symbol T = Build.symbol("t", Shape.of(2, 3, 4));
  private static final List<Expr.Symbol> SYMBOLS = List.of(W, X, Y, B, V, U, A, T);

  private static final Expr SCORE = ArrayBuild.dot(W, X).plus(B);
  private static final Expr P = Build.sigmoid(SCORE);

  private static Map<String, Expr> functions() {
    Map<String, Expr> all = new HashMap<>();
    all.put("mean squared error", ArrayBuild.mean(Y.minus(SCORE).pow(2)));
    all.put(
        "log loss",
        ArrayBuild.mean(Y.times(Build.ln(P)).plus(ONE.minus(Y).times(Build.ln(ONE.minus(P))))));
    all.put("sum over one axis", ArrayBuild.sum(ArrayBuild.sum(X, 0).pow(3)));
    all.put("sum over the last axis", ArrayBuild.sum(ArrayBuild.sum(T.times(T), -1).pow(2)));
    all.put("mean over an axis", ArrayBuild.sum(ArrayBuild.mean(X, 1).pow(2)));
    all.put("greatest", ArrayBuild.sum(ArrayBuild.reduce(Reducer.MAX, X, 0).times(Y)));
    all.put("log-sum-exp", ArrayBuild.reduce(Reducer.LOG_SUM_EXP, V.times(U)));
    all.put(
        "log-sum-exp over an axis",
        ArrayBuild.sum(ArrayBuild.reduce(Reducer.LOG_SUM_EXP, X.times(B), 1).pow(2)));
    all.put("broadcasting", ArrayBuild.sum(Build.sin(X.times(Y).plus(B))));
    all.put("repeating", ArrayBuild.sum(ArrayBuild.expand(Y, Shape.of(K, M)).times(X).pow(2)));
    all.put("transpose", ArrayBuild.sum(ArrayBuild.dot(ArrayBuild.transpose(X), X).pow(2)));
    all.put("dot", ArrayBuild.dot(V, Build.exp(U)));
    all.put("outer", ArrayBuild.sum(ArrayBuild.outer(V, U).pow(2)));
    all.put(
        "slices",
        ArrayBuild.sum(
            ArrayBuild.slice(V, 0, 0, 5, 2).times(ArrayBuild.slice(U, 0, 1, 4, 1)).pow(2)));
    all.put("index", ArrayBuild.index(V, 0, 3).times(ArrayBuild.index(U, 0, 1)));
    all.put(
        "concatenation",
        ArrayBuild.sum(
            ArrayBuild.concatenate(0, List.of(V, U.times(B), V))
                .times(ArrayBuild.concatenate(0, List.of(U, V, V)))));
    all.put(
        "embedding",
        ArrayBuild.sum(ArrayBuild.embed(V, 0, 1, 2, new Dimension.Fixed(11)).pow(2).times(B)));
    all.put(
        "reshape", ArrayBuild.sum(ArrayBuild.dot(ArrayBuild.reshape(T, Shape.of(8, 3)), A).pow(2)));
    all.put("trace", ArrayBuild.trace(ArrayBuild.dot(A, ArrayBuild.dot(A, A))));
    all.put("diagonal", ArrayBuild.sum(ArrayBuild.diagonalOf(ArrayBuild.dot(A, A)).pow(2)));
    all.put(
        "diagonal matrix",
        ArrayBuild.sum(
            ArrayBuild.dot(ArrayBuild.diagonalMatrix(V), ArrayBuild.outer(U, V)).pow(2)));
    Expr definite =
        ArrayBuild.dot(A, ArrayBuild.transpose(A))
            .plus(ArrayBuild.identity(new Dimension.Fixed(3)));
    all.put("log determinant", ArrayBuild.logDeterminant(definite));
    all.put("solution", ArrayBuild.sum(ArrayBuild.solve(definite, A).pow(2)));
    all.put(
        "cases",
        ArrayBuild.sum(
            ArrayBuild.where(
                new Relation(X, Comparison.GREATER, Build.HALF), X.times(Y).times(B), X.pow(3))));
    all.put(
        "cases of a whole",
        ArrayBuild.where(
            new Relation(B, Comparison.GREATER, Build.ZERO), ArrayBuild.dot(V, U), Build.sqrt(B)));
    return all;
  }

  private static Map<Expr, double[]> values() {
    Random random = new Random(7);
    Map<Expr, double[]> values = new HashMap<>();
    NaiveArrays shapes = new NaiveArrays(Map.of(), SIZES);
    for (Expr.Symbol symbol : SYMBOLS) {
      int size = Arrays.stream(shapes.lengths(symbol.shape())).reduce(1, (a, b) -> a * b);
      values.put(symbol, random.doubles(size, 0.1, 1.1).toArray());
    }
    return values;
  }

  @TestFactory
  Stream<DynamicTest> reverseModeIsTheSlopeInEveryEntry() {
    return functions().entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> checkReverse(each.getValue())));
  }

  private static void checkReverse(Expr function) {
    Map<Expr, double[]> values = values();
    List<Expr> gradient = Pullback.of(function, SYMBOLS);
    for (int s = 0; s < SYMBOLS.size(); s++) {
      Expr.Symbol symbol = SYMBOLS.get(s);
      assertEquals(symbol.shape(), gradient.get(s).shape());
      double[] found = new NaiveArrays(values, SIZES).of(gradient.get(s));
      for (int i = 0; i < found.length; i++) {
        assertClose(slope(function, values, symbol, i), found[i], symbol.name() + " " + i);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> forwardModeIsTheSlopeAlongADirection() {
    return functions().entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> checkForward(each.getValue())));
  }

  private static void checkForward(Expr function) {
    Map<Expr, double[]> values = new HashMap<>(values());
    Random random = new Random(8);
    Map<Expr.Symbol, Expr> tangents = new HashMap<>();
    double expected = 0;
    for (Expr.Symbol symbol : SYMBOLS) {
      Expr.Symbol tangent = Build.symbol("d" + symbol.name(), symbol.shape());
      tangents.put(symbol, tangent);
      double[] direction = random.doubles(given(values, symbol).length, -1, 1).toArray();
      for (int i = 0; i < direction.length; i++) {
        expected += direction[i] * slope(function, values, symbol, i);
      }
      values.put(tangent, direction);
    }
    Expr change = Pushforward.of(function, tangents);
    assertClose(expected, new NaiveArrays(values, SIZES).of(change)[0], "along the direction");
  }

  @TestFactory
  Stream<DynamicTest> theGradientOfTheGradientIsSymmetric() {
    return functions().entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> checkSecond(each.getValue())));
  }

  /// uᵀHv = vᵀHu, once by reverse over forward and once by forward over reverse.
  private static void checkSecond(Expr function) {
    Map<Expr, double[]> values = new HashMap<>(values());
    Random random = new Random(9);
    Map<Expr.Symbol, Expr> first = new HashMap<>();
    Map<Expr.Symbol, Expr> second = new HashMap<>();
    for (Expr.Symbol symbol : SYMBOLS) {
      for (var direction : List.of(first, second)) {
        Expr.Symbol tangent =
            Build.symbol((direction == first ? "p" : "q") + symbol.name(), symbol.shape());
        direction.put(symbol, tangent);
        values.put(tangent, random.doubles(given(values, symbol).length, -1, 1).toArray());
      }
    }
    Expr along = Pushforward.of(function, first);
    List<Expr> reverseOverForward = Pullback.of(along, SYMBOLS);
    List<Expr> forwardOverReverse = Pushforward.of(Pullback.of(function, SYMBOLS), second);
    NaiveArrays evaluation = new NaiveArrays(values, SIZES);
    List<Double> totals = new ArrayList<>(List.of(0.0, 0.0));
    for (int s = 0; s < SYMBOLS.size(); s++) {
      double[] p = given(values, first.get(SYMBOLS.get(s)));
      double[] q = given(values, second.get(SYMBOLS.get(s)));
      double[] hp =
          evaluation.of(ArrayBuild.expand(reverseOverForward.get(s), SYMBOLS.get(s).shape()));
      double[] hq =
          evaluation.of(ArrayBuild.expand(forwardOverReverse.get(s), SYMBOLS.get(s).shape()));
      for (int i = 0; i < p.length; i++) {
        totals.set(0, totals.get(0) + q[i] * hp[i]);
        totals.set(1, totals.get(1) + p[i] * hq[i]);
      }
    }
    assertEquals(totals.get(0), totals.get(1), 1e-9 * (1 + Math.abs(totals.get(0))));
  }

  private static double[] given(Map<Expr, double[]> values, @Nullable Expr symbol) {
    return Objects.requireNonNull(values.get(symbol));
  }

  private static double slope(
      Expr function, Map<Expr, double[]> values, Expr.Symbol symbol, int place) {
    double h = 1e-5;
    return (valueAt(function, values, symbol, place, h)
            - valueAt(function, values, symbol, place, -h))
        / (2 * h);
  }

  private static double valueAt(
      Expr function, Map<Expr, double[]> values, Expr.Symbol symbol, int place, double step) {
    Map<Expr, double[]> moved = new HashMap<>(values);
    double[] changed = given(values, symbol).clone();
    changed[place] += step;
    moved.put(symbol, changed);
    return new NaiveArrays(moved, SIZES).of(function)[0];
  }

  private static void assertClose(double expected, double actual, String where) {
    assertTrue(
        Math.abs(expected - actual) <= 2e-7 * (1 + Math.abs(expected)),
        () -> where + ": " + actual + " is not " + expected);
  }
}
