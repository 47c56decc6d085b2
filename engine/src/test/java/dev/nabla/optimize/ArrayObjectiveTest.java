package dev.nabla.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.ArrayFormula;
import dev.nabla.Nabla;
import dev.nabla.expr.Expr;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

final class ArrayObjectiveTest {
  @Test
  void aMillionVariablesAreMinimised() {
    int size = 1_000_000;
    ArrayFormula formula =
        Nabla.arrays("x: " + size).parse("sum((x - 1)^2) + sum((x[1:] - x[:-1])^4)");
    ArrayObjective objective =
        ArrayObjective.of(formula.expression(), formula.variables(), Map.of(), Map.of());
    double[] start = new double[size];
    for (int i = 0; i < size; i++) {
      start[i] = i % 7 - 3;
    }
    Course ends = Course.WHOLE.keeping(Keep.atMost(2));
    Path path =
        new LimitedBfgs(10, new StrongWolfe(0.9), 200, 1e-4).minimize(objective, start, ends);
    assertTrue(path.converged(), path.stop().reason());
    assertEquals(0, path.value(), 1e-8);
    assertEquals(2, path.iterates().size());
    Path newton = new NewtonConjugateGradients(1e4, 200, 1e-4).minimize(objective, start, ends);
    assertTrue(newton.converged(), newton.stop().reason());
    assertEquals(1, newton.point().at(size / 2), 1e-6);
  }

  @Test
  void leastSquaresOverDataAreThoseOfQr() {
    Random random = new Random(3);
    double[] matrix = random.doubles(40 * 3).toArray();
    double[] right = random.doubles(40).toArray();
    ArrayFormula loss = Nabla.arrays("w: k, A: m×k, y: m").parse("sum((A·w + c - y)^2) / (2m)");
    Map<String, Expr.Symbol> symbols = new LinkedHashMap<>();
    loss.variables().forEach(symbol -> symbols.put(symbol.name(), symbol));
    ArrayObjective objective =
        ArrayObjective.of(
            loss.expression(),
            List.of(symbols.get("w"), symbols.get("c")),
            Map.of(symbols.get("A"), matrix, symbols.get("y"), right),
            Map.of("m", 40, "k", 3));
    RealMatrix rows = MatrixUtils.createRealMatrix(40, 4);
    for (int i = 0; i < 40; i++) {
      rows.setRow(i, new double[] {matrix[3 * i], matrix[3 * i + 1], matrix[3 * i + 2], 1});
    }
    double[] expected =
        new QRDecomposition(rows).getSolver().solve(MatrixUtils.createRealVector(right)).toArray();
    assertEquals(4, objective.size());
    for (Path path :
        List.of(
            new Bfgs().minimize(objective, 0, 0, 0, 0),
            new Newton(5, 1e-12).minimize(objective, 0, 0, 0, 0),
            new TrustRegion().minimize(objective, 0, 0, 0, 0))) {
      assertArrayEquals(expected, path.point().toArray(), 1e-7);
    }
    double[] hessian = new double[16];
    objective.hessian(new double[4], hessian);
    RealMatrix normal = rows.transposeMultiply(rows).scalarMultiply(1.0 / 40);
    for (int i = 0; i < 16; i++) {
      assertEquals(normal.getEntry(i / 4, i % 4), hessian[i], 1e-14);
    }
  }

  @Test
  void eigenvaluesOfSymmetricMatricesAreThoseOfHipparchus() {
    Random random = new Random(8);
    for (int size : new int[] {1, 2, 5, 30}) {
      double[] entries = new double[size * size];
      for (int row = 0; row < size; row++) {
        for (int column = 0; column <= row; column++) {
          double entry = random.nextGaussian() * Math.pow(10, random.nextInt(4));
          entries[row * size + column] = entry;
          entries[column * size + row] = entry;
        }
      }
      RealMatrix matrix = MatrixUtils.createRealMatrix(size, size);
      for (int i = 0; i < entries.length; i++) {
        matrix.setEntry(i / size, i % size, entries[i]);
      }
      double[] expected = new EigenDecompositionSymmetric(matrix).getEigenvalues().clone();
      Arrays.sort(expected);
      SymmetricEigenvalues ours = new SymmetricEigenvalues(entries, size);
      double[] values = new double[size];
      for (int i = 0; i < size; i++) {
        values[i] = ours.value(i);
        double[] vector = new double[size];
        for (int k = 0; k < size; k++) {
          vector[k] = ours.vector(i, k);
        }
        double[] product = matrix.operate(vector);
        for (int k = 0; k < size; k++) {
          assertEquals(values[i] * vector[k], product[k], 1e-11 * Vectors.largest(entries));
        }
      }
      Arrays.sort(values);
      assertArrayEquals(expected, values, 1e-11 * Vectors.largest(entries));
      assertEquals(values[0], ours.value(ours.smallest()));
    }
  }
}
