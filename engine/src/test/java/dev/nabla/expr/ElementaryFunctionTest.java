package dev.nabla.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every row and every column of the function table.
class ElementaryFunctionTest {
  private static final List<Expr> NAMES = List.of(Build.symbol("u"), Build.symbol("v"));
  private static final double[] POINTS = {-2.3, -1.7, -0.6, -0.3, 0.2, 0.7, 1.4, 2.6, 3.3};

  @Test
  void latexNamesAreUnique() {
    Map<String, Long> counts =
        Arrays.stream(ElementaryFunction.values())
            .collect(Collectors.groupingBy(ElementaryFunction::latex, Collectors.counting()));
    counts.forEach((latex, count) -> assertEquals(1, count, latex));
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsPlainName(ElementaryFunction function) {
    assertEquals(Optional.of(function), ElementaryFunction.named(function.plainName()));
    assertFalse(function.sympy().isBlank());
  }

  @ParameterizedTest
  @EnumSource
  void hasAValueExactlyInItsDomain(ElementaryFunction function) {
    for (double[] arguments : arguments(function)) {
      double value = function.value().at(arguments);
      assertEquals(
          function.domain().contains(arguments),
          Double.isFinite(value),
          () -> function + " at " + Arrays.toString(arguments) + " is " + value);
    }
  }

  @ParameterizedTest
  @EnumSource
  void slopesEqualCentralDifferences(ElementaryFunction function) {
    List<Expr> symbols = NAMES.subList(0, function.arity());
    Expr result = Build.apply(function, symbols);
    int checked = 0;
    for (int index = 0; index < function.arity(); index++) {
      Optional<Expr> slope = function.slope(symbols, result, index);
      for (double[] at : arguments(function)) {
        if (slope.isPresent() && function.domain().contains(at) && isSmooth(function, at)) {
          double expected = centralDifference(function, at, index);
          double actual = TreeEvaluator.at(slope.get(), point(at));
          int place = index;
          assertEquals(
              expected,
              actual,
              2e-7 * (1 + Math.abs(expected)),
              () -> function + " by argument " + place + " at " + Arrays.toString(at));
          checked++;
        }
      }
    }
    assertTrue(checked >= 3, () -> "too few points for " + function);
  }

  @ParameterizedTest
  @EnumSource
  void inverseUndoesOnItsDomain(ElementaryFunction function) {
    function
        .inverse()
        .ifPresent(
            inverse -> {
              assertSame(function, inverse.inverse().orElseThrow());
              int checked = 0;
              for (double y : POINTS) {
                if (isPrincipal(function, y) && function.domain().contains(y)) {
                  double x = function.value().at(y);
                  assertEquals(y, inverse.value().at(x), 1e-12 * (1 + Math.abs(y)));
                  checked++;
                }
              }
              assertTrue(checked >= 3);
            });
  }

  private static boolean isPrincipal(ElementaryFunction function, double x) {
    return switch (function) {
      case SIN, TAN -> Math.abs(x) < Math.PI / 2;
      case COS -> x >= 0 && x <= Math.PI;
      case COSH -> x >= 0;
      default -> true;
    };
  }

  /// Points away from kinks and from the ends of domains.
  private static boolean isSmooth(ElementaryFunction function, double[] at) {
    return switch (function) {
      case MIN, MAX -> at[0] != at[1];
      case ROOT -> at[0] > 0;
      case BINOM -> at[0] > -0.9 && at[1] > -0.9 && at[0] - at[1] > -0.9;
      default -> true;
    };
  }

  private static List<double[]> arguments(ElementaryFunction function) {
    return switch (function) {
      case POLYGAMMA ->
          Arrays.stream(POINTS).filter(x -> x > 0).mapToObj(x -> new double[] {2, x}).toList();
      case BINOM -> pairs().stream().filter(at -> at[0] > -0.9 && at[1] > -0.9).toList();
      default ->
          function.arity() == 1
              ? Arrays.stream(POINTS).mapToObj(x -> new double[] {x}).toList()
              : pairs();
    };
  }

  private static List<double[]> pairs() {
    return Arrays.stream(POINTS)
        .boxed()
        .flatMap(a -> Arrays.stream(POINTS).mapToObj(b -> new double[] {a, b}))
        .toList();
  }

  private static double centralDifference(ElementaryFunction function, double[] at, int index) {
    double h = 1e-4;
    double[] d = new double[4];
    double[] steps = {-2 * h, -h, h, 2 * h};
    for (int i = 0; i < 4; i++) {
      double[] moved = at.clone();
      moved[index] += steps[i];
      d[i] = function.value().at(moved);
    }
    return (d[0] - 8 * d[1] + 8 * d[2] - d[3]) / (12 * h);
  }

  private static Map<Expr, Double> point(double[] values) {
    Map<Expr, Double> point = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      point.put(NAMES.get(i), values[i]);
    }
    return point;
  }
}
