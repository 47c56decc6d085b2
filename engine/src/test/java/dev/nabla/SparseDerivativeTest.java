package dev.nabla;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.solve.KinkPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SparseDerivativeTest {
  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "x_" + i).toList();
  }

  private static List<Expr.Symbol> symbols(int count) {
    return names(count).stream().map(Build::symbol).toList();
  }

  private static Expr rosenbrock(List<Expr.Symbol> x) {
    Expr sum = Build.ZERO;
    for (int i = 0; i + 1 < x.size(); i++) {
      Expr valley = x.get(i + 1).minus(x.get(i).pow(2)).pow(2).times(100);
      sum = sum.plus(valley.plus(Build.ONE.minus(x.get(i)).pow(2)));
    }
    return sum;
  }

  private static double[] point(int size) {
    double[] point = new double[size];
    Arrays.setAll(point, i -> 0.3 + 0.7 * Math.sin(1.3 * i));
    return point;
  }

  @Test
  void theHessianOfRosenbrocksFunctionIsTridiagonal() {
    int n = 2_000;
    SparseDerivative hessian = SparseDerivative.hessianOf(rosenbrock(symbols(n)), symbols(n));
    assertEquals(3 * n - 2, hessian.size());
    assertTrue(hessian.colours() <= 3);
    double[] x = point(n);
    SparseMatrix matrix = hessian.at(x);
    int[] rows = matrix.rows();
    int[] columns = matrix.columns();
    double[] values = matrix.values();
    for (int k = 0; k < values.length; k++) {
      int i = rows[k];
      double diagonal =
          (i + 1 < n ? 1200 * x[i] * x[i] - 400 * x[i + 1] + 2 : 0) + (i > 0 ? 200 : 0);
      double expected =
          switch (columns[k] - i) {
            case 0 -> diagonal;
            case 1 -> -400 * x[i];
            case -1 -> -400 * x[i - 1];
            default -> Double.NaN;
          };
      assertEquals(expected, values[k], 1e-10);
    }
  }

  /// Differences of values with many digits know nothing of patterns and colours.
  private static double second(Expr function, String one, String two, double[] x) {
    Slopes slopes =
        Slopes.of(Formula.of(function), List.of(one, two), KinkPolicy.UNDEFINED, Mode.NUMERIC);
    return slopes.at(
        slopes.symbols().stream()
            .mapToDouble(name -> x[Integer.parseInt(name.substring(2))])
            .toArray());
  }

  private static void agrees(Expr function, int n) {
    double[] x = point(n);
    SparseDerivative hessian = SparseDerivative.hessianOf(function, symbols(n));
    double[][] dense = hessian.at(x).dense();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double expected = second(function, "x_" + i, "x_" + j, x);
        assertEquals(expected, dense[i][j], 1e-12 * (1 + Math.abs(expected)), i + " " + j);
      }
    }
  }

  @Test
  void hessiansOfMixedFormsAgreeWithDifferences() {
    List<Expr.Symbol> x = symbols(7);
    Expr arrow = Build.ZERO;
    Expr product = Build.ONE;
    Expr norm = Build.ZERO;
    for (int i = 0; i < 7; i++) {
      arrow = arrow.plus(Build.sin(x.get(0).times(x.get(i)))).plus(x.get(i).pow(3));
      product = product.times(x.get(i).plus(2));
      norm = norm.plus(x.get(i).pow(2));
    }
    agrees(arrow, 7);
    agrees(product, 7);
    agrees(Build.ln(norm.plus(1)), 7);
    agrees(Build.exp(x.get(0)).times(x.get(3)).plus(Build.sin(x.get(1).plus(x.get(2)))), 4);
    agrees(arrow.plus(Build.exp(product.div(100))).plus(Build.ln(norm)), 7);
  }

  @Test
  void equalFormsInOtherPlacesAreOneForm() {
    List<Formula> residuals = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String x = "x_" + i;
      String y = "x_" + (i * 7 % 31);
      residuals.add(Nabla.parse("sin(%s)*%s + exp(%s)/%d".formatted(x, y, x, 1 + i % 2)));
    }
    SparseDerivative jacobian = SparseDerivative.jacobian(residuals, names(31));
    double[] point = point(31);
    double[][] dense = jacobian.at(point).dense();
    for (int i = 0; i < 30; i++) {
      double x = point[i];
      double y = point[i * 7 % 31];
      double[] row = new double[31];
      row[i] += Math.cos(x) * y + Math.exp(x) / (1 + i % 2);
      row[i * 7 % 31] += Math.sin(x);
      assertArrayEquals(row, dense[i], 1e-14);
    }
    assertEquals(59, jacobian.size());
  }

  @Test
  void functionsThatShareTheirPartsAreTakenTogether() {
    List<Expr.Symbol> x = symbols(40);
    Expr shared = Build.ZERO;
    for (Expr.Symbol each : x) {
      shared = shared.plus(Build.exp(each));
    }
    List<Expr> softmax = new ArrayList<>();
    for (Expr.Symbol each : x) {
      softmax.add(Build.exp(each).div(shared));
    }
    double[] point = point(40);
    double[][] dense = SparseDerivative.jacobianOf(softmax, x).at(point).dense();
    double sum = Arrays.stream(point).map(Math::exp).sum();
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < 40; j++) {
        double p = Math.exp(point[i]) / sum;
        double q = Math.exp(point[j]) / sum;
        assertEquals(p * ((i == j ? 1 : 0) - q), dense[i][j], 1e-15);
      }
    }
  }

  @Test
  void oneFunctionOfManySymbolsTakesOneWalkAndManyOfOneSymbolToo() {
    Formula product = Nabla.parse("x y z w");
    List<String> all = List.of("x", "y", "z", "w");
    assertEquals(1, SparseDerivative.jacobian(List.of(product), all).colours());
    List<Formula> curve = List.of(Nabla.parse("sin(x)"), Nabla.parse("cos(x)^2"));
    SparseDerivative slopes = SparseDerivative.jacobian(curve, List.of("x"));
    assertEquals(1, slopes.colours());
    assertArrayEquals(new double[] {1, 0}, slopes.at(0).values());
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Formula f = Nabla.parse("x y");
    SparseDerivative hessian = SparseDerivative.hessian(f, List.of("x", "y"));
    assertThrows(IllegalArgumentException.class, () -> hessian.at(1));
    assertThrows(
        IllegalArgumentException.class, () -> SparseDerivative.hessian(f, List.of("x")).at(1));
    SparseDerivative flat = SparseDerivative.hessian(Nabla.parse("2 x + 3"), List.of("x"));
    assertEquals(0, flat.size());
    assertArrayEquals(new double[0], flat.at(1).values());
  }
}
