package dev.nabla.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.nabla.compile.kernel.Kernels;
import dev.nabla.compile.kernel.MatrixKernels;
import dev.nabla.derive.Pullback;
import dev.nabla.derive.Pushforward;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Values against NumPy's and gradients against JAX's; see `arrays.py`.
class ArrayAgreementTest {
  private static final double TOLERANCE = 1e-12;

  static List<ArrayCases.Case> cases() {
    return ArrayCases.all();
  }

  private static List<Expr> roots(ArrayCases.Case each) {
    Expr function = each.expression();
    List<Expr> roots = new ArrayList<>(List.of(function));
    if (each.isGradient()) {
      roots.addAll(Pullback.of(function, each.symbols()));
    }
    return roots;
  }

  @Tag("either-way")
  @ParameterizedTest
  @MethodSource("cases")
  void valuesAndGradientsAreThoseOfNumPyAndJax(ArrayCases.Case each) {
    CompiledArrays compiled = ArrayCompiler.compile(roots(each), each.symbols());
    assertEquals(
        each.expected().stream().map(ArrayCases.Expected::shape).toList(), compiled.results());
    double[][] results = compiled.run(each.values());
    for (int i = 0; i < results.length; i++) {
      ArrayCases.Expected expected = each.expected().get(i);
      assertClose(expected.shown(), expected.shownOf(results[i]), scale(results[i]));
    }
  }

  private static double scale(double[] entries) {
    double sum = Arrays.stream(entries).filter(Double::isFinite).map(Math::abs).sum();
    double most = Arrays.stream(entries).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    return Math.max(1, entries.length > 60 ? sum / 60 + most : most);
  }

  private static void assertClose(double[] expected, double[] actual, double scale) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      boolean close =
          Double.compare(expected[i], actual[i]) == 0
              || expected[i] == actual[i]
              || Math.abs(expected[i] - actual[i]) <= TOLERANCE * scale;
      if (!close) {
        fail("entry %d: %s, not %s".formatted(i, expected[i], actual[i]));
      }
    }
  }

  /// The product of the Jacobian with a vector is the gradient's with the same.
  @ParameterizedTest
  @MethodSource("cases")
  void forwardIsReverse(ArrayCases.Case each) {
    if (!each.isGradient()) {
      return;
    }
    Expr function = each.expression();
    Map<Expr.Symbol, Expr> tangents = new HashMap<>();
    List<Expr.Symbol> arguments = new ArrayList<>(each.symbols());
    List<double[]> values = new ArrayList<>(each.arguments().values());
    double expected = 0;
    double scale = 1;
    double[][] gradient =
        ArrayCompiler.compile(Pullback.of(function, each.symbols()), each.symbols())
            .run(each.values());
    for (int i = 0; i < each.symbols().size(); i++) {
      Expr.Symbol symbol = each.symbols().get(i);
      Expr.Symbol tangent = Build.symbol("t_" + symbol.name(), symbol.shape());
      double[] direction = new double[symbol.shape().size()];
      for (int j = 0; j < direction.length; j++) {
        direction[j] = 0.5 - j % 5 * 0.3;
        expected += direction[j] * gradient[i][j];
        scale += Math.abs(direction[j] * gradient[i][j]);
      }
      tangents.put(symbol, tangent);
      arguments.add(tangent);
      values.add(direction);
    }
    double[][] change =
        ArrayCompiler.compile(List.of(Pushforward.of(function, tangents)), arguments)
            .run(values.toArray(double[][]::new));
    assertEquals(expected, change[0][0], TOLERANCE * scale);
  }

  @Test
  void theBitsAreTheSameForAnyNumberOfThreadsAndWithVectors() {
    for (ArrayCases.Case each : cases()) {
      CompiledArrays compiled = ArrayCompiler.compile(roots(each), each.symbols());
      double[][] expected = results(compiled);
      CompiledArrays scalar = compiled.on(Kernels.scalar(), MatrixKernels.scalar());
      scalar.run(each.values(), expected);
      for (int threads = 1; threads <= 3; threads++) {
        double[][] actual = results(compiled);
        compiled.run(each.values(), actual, compiled.workspace(threads));
        for (int i = 0; i < actual.length; i++) {
          assertArrayEquals(expected[i], actual[i], each + " on " + threads);
        }
      }
    }
  }

  /// The bound of reverse mode, beside an operation for each entry of the gradient.
  @Test
  void aGradientTakesAtMostFourTimesTheOperationsOfItsFunction() {
    for (ArrayCases.Case each : cases()) {
      if (each.isGradient()) {
        long value =
            ArrayCompiler.compile(List.of(each.expression()), each.symbols())
                .program()
                .operations();
        long both = ArrayCompiler.compile(roots(each), each.symbols()).program().operations();
        long entries = each.symbols().stream().mapToLong(symbol -> symbol.shape().size()).sum();
        assertTrue(both <= 5 * value + entries, both + " for " + value + ": " + each);
      }
    }
  }

  private static double[][] results(CompiledArrays compiled) {
    return compiled.results().stream()
        .map(shape -> new double[shape.size()])
        .toArray(double[][]::new);
  }

  @Test
  void thereAreManyCases() {
    assertTrue(cases().size() > 500);
    assertTrue(cases().stream().filter(ArrayCases.Case::isGradient).count() > 100);
    assertTrue(
        cases().stream()
            .anyMatch(
                each ->
                    each.symbols().stream()
                        .map(Expr::shape)
                        .anyMatch(shape -> shape.equals(Shape.of(0)))));
  }
}
