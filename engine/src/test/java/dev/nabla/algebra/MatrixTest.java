package dev.nabla.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.solve.Eigenvalues;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hipparchus.complex.Complex;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Matrices against SymPy, by engine/src/test/python/matrices.py, and against Hipparchus.
class MatrixTest {
  record Row(
      String kind,
      Matrix matrix,
      Formula determinant,
      int rank,
      String inverse,
      List<String> characteristic,
      String eigenvalues) {
    static Row of(String line) {
      String[] parts = line.split(" \\| ", 7);
      return new Row(
          parts[0],
          read(parts[1]),
          Nabla.parse(parts[2]),
          Integer.parseInt(parts[3]),
          parts[4],
          List.of(parts[5].split(", ", -1)),
          parts[6]);
    }
  }

  private static Matrix read(String text) {
    String inner = text.substring(2, text.length() - 2);
    List<List<Formula>> rows = new ArrayList<>();
    for (String row : inner.split("\\], \\[", -1)) {
      rows.add(Arrays.stream(row.split(", ", -1)).map(Nabla::parse).toList());
    }
    return Nabla.matrix(rows);
  }

  static Stream<Row> rows() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(MatrixTest.class.getResourceAsStream("matrices.txt"))) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(Row::of).toList().stream();
    }
  }

  private static void assertSame(Expr expected, Expr actual) {
    Expr difference = Fractions.cancel(expected.minus(actual)).expression();
    assertTrue(difference.isZero(), () -> Formula.of(actual) + " is " + Formula.of(expected));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void determinantRankAndCharacteristicPolynomialAreThoseOfSymPy(Row row) {
    assertSame(row.determinant.expression(), row.matrix.determinant().expression());
    assertEquals(row.rank, row.matrix.rank().value());
    Expr.Symbol unknown = Build.symbol("lambda");
    Expr expected = Build.ZERO;
    for (String coefficient : row.characteristic) {
      expected = expected.times(unknown).plus(Nabla.parse(coefficient).expression());
    }
    assertSame(expected, row.matrix.characteristicPolynomial(unknown).expression());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theInverseIsThatOfSymPyAndEndsTheReduction(Row row) {
    if (row.inverse.equals("-")) {
      MatrixException none = assertThrows(MatrixException.class, row.matrix::inverse);
      assertEquals(MatrixException.Code.SINGULAR, none.code());
      return;
    }
    int size = row.matrix.rowCount();
    Matrix expected = read(row.inverse);
    Matrix inverse = row.matrix.inverse();
    Matrix reduced = row.matrix.beside(Matrix.identity(size)).reduced().result();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        assertSame(expected.get(i, j), inverse.get(i, j));
        assertSame(expected.get(i, j), reduced.get(i, size + j));
        assertEquals(i == j ? Build.ONE : Build.ZERO, reduced.get(i, j));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyStepOfAReductionIsItsOperation(Row row) {
    Matrix current = row.matrix;
    RowReduction reduction = row.matrix.reduced();
    for (RowReduction.Step step : reduction.steps()) {
      Matrix next = current.after(step.operation());
      for (int i = 0; i < next.rowCount(); i++) {
        for (int j = 0; j < next.columnCount(); j++) {
          assertSame(next.get(i, j), step.matrix().get(i, j));
        }
      }
      current = step.matrix();
    }
    assertEquals(row.rank, reduction.pivotColumns().size());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void realEigenvaluesAreThoseOfSymPy(Row row) {
    if (row.eigenvalues.equals("-")) {
      return;
    }
    Eigenvalues found = Eigenvalues.of(row.matrix);
    assertTrue(found.solutions().isComplete());
    List<BigDecimal> decimals = found.decimals().orElseThrow();
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < decimals.size(); i++) {
      all.addAll(Collections.nCopies(found.multiplicities().get(i), decimals.get(i).doubleValue()));
    }
    List<Double> expected =
        row.eigenvalues.isEmpty()
            ? List.of()
            : Arrays.stream(row.eigenvalues.split(", ", -1)).map(Double::valueOf).toList();
    assertEquals(expected.size(), all.size());
    for (int i = 0; i < all.size(); i++) {
      assertEquals(expected.get(i), all.get(i), 1e-14 * Math.max(1, Math.abs(expected.get(i))));
    }
    assertEquals(
        row.matrix.rowCount() - all.size(), found.missing(row.matrix.rowCount()).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void numericEigenvaluesAreThoseOfHipparchus(Row row) {
    if (!row.kind.equals("rational")) {
      return;
    }
    double[][] values =
        row.matrix.rows().stream()
            .map(each -> each.stream().mapToDouble(e -> Formula.of(e).at(0)).toArray())
            .toArray(double[][]::new);
    Complex[] expected =
        new EigenDecompositionNonSymmetric(MatrixUtils.createRealMatrix(values)).getEigenvalues();
    List<NumericEigenvalues.Value> actual = row.matrix.numericEigenvalues().values();
    assertEquals(expected.length, actual.size());
    List<NumericEigenvalues.Value> left = new ArrayList<>(actual);
    for (Complex each : expected) {
      NumericEigenvalues.Value nearest =
          left.stream().min(Comparator.comparingDouble(v -> distance(each, v))).orElseThrow();
      assertEquals(0, distance(each, nearest), 1e-6);
      left.remove(nearest);
    }
  }

  private static double distance(Complex one, NumericEigenvalues.Value other) {
    return Math.hypot(one.getReal() - other.real(), one.getImaginary() - other.imaginary());
  }

  @Test
  void whatWasDividedByStaysAsACondition() {
    Matrix matrix = read("[[a, 1], [0, a]]");
    assertEquals(List.of(), matrix.inverse().where());
    assertEquals("[[1, 0], [0, 1]]", matrix.reduced().result().toString());
    assertEquals(1, matrix.reduced().result().where().size());
    assertEquals(1, matrix.times(matrix.inverse()).where().size());
  }

  @Test
  void entriesThatAreZeroInDisguiseAreNoPivots() {
    assertEquals(1, read("[[sqrt(2), 1], [2, sqrt(2)]]").rank().value());
    assertEquals(1, read("[[sin(x)^2 + cos(x)^2, 1], [1, 1]]").rank().value());
    Matrix unclear = read("[[sqrt(6), sqrt(2)], [sqrt(3), 1]]");
    MatrixException refused = assertThrows(MatrixException.class, unclear::rank);
    assertEquals(MatrixException.Code.CANNOT_DECIDE, refused.code());
  }

  @Test
  void shapesThatDoNotFitAreRefused() {
    Matrix wide = read("[[1, 2, 3]]");
    assertThrows(MatrixException.class, wide::determinant);
    assertThrows(MatrixException.class, () -> wide.times(wide));
    assertThrows(MatrixException.class, () -> wide.plus(wide.transpose()));
    assertThrows(MatrixException.class, () -> Matrix.of(List.of()));
  }
}
