package dev.nabla.algebra;

import dev.nabla.algebra.polynomial.Polynomial;
import dev.nabla.algebra.polynomial.RationalFunction;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Rational;
import java.util.Arrays;
import java.util.List;

/// Determinants and what is made of them. Small ones are expanded by rows, every minor once, which
/// divides by nothing and needs to know of no entry whether it is 0.
final class Determinants {
  /// With 2^n minors.
  private static final int LARGEST_EXPANDED = 9;

  private final EntryField field;

  Determinants(EntryField field) {
    this.field = field;
  }

  RationalFunction of(RationalFunction[][] matrix) {
    int size = matrix.length;
    if (size > LARGEST_EXPANDED) {
      return new Elimination(field, matrix).determinant();
    }
    RationalFunction[] minors = new RationalFunction[1 << size];
    minors[0] = RationalFunction.ONE;
    for (int columns = 1; columns < minors.length; columns++) {
      minors[columns] = expanded(matrix[Integer.bitCount(columns) - 1], columns, minors);
    }
    return minors[minors.length - 1];
  }

  /// The minor of the first rows and some columns, by its last row.
  private static RationalFunction expanded(
      RationalFunction[] row, int columns, RationalFunction[] minors) {
    RationalFunction sum = RationalFunction.ZERO;
    boolean negative = Integer.bitCount(columns) % 2 == 0;
    for (int column = 0; column < row.length; column++) {
      if ((columns & (1 << column)) == 0) {
        continue;
      }
      Effort.spend(1);
      RationalFunction part = row[column].times(minors[columns & ~(1 << column)]);
      sum = negative ? sum.minus(part) : sum.plus(part);
      negative = !negative;
    }
    return sum;
  }

  /// The matrix of signed minors, transposed.
  RationalFunction[][] adjugate(RationalFunction[][] matrix) {
    int size = matrix.length;
    RationalFunction[][] adjugate = new RationalFunction[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        RationalFunction minor = of(without(matrix, row, column));
        adjugate[column][row] =
            (row + column) % 2 == 0 ? minor : RationalFunction.ZERO.minus(minor);
      }
    }
    return adjugate;
  }

  private static RationalFunction[][] without(RationalFunction[][] matrix, int row, int column) {
    RationalFunction[][] rest = new RationalFunction[matrix.length - 1][matrix.length - 1];
    for (int i = 0; i < rest.length; i++) {
      for (int j = 0; j < rest.length; j++) {
        rest[i][j] = matrix[i < row ? i : i + 1][j < column ? j : j + 1];
      }
    }
    return rest;
  }

  /// The coefficients of det(λ − A) from λ⁰ up, by the traces of powers (Faddeev and Le Verrier),
  /// which divide by whole numbers only.
  static List<RationalFunction> characteristic(RationalFunction[][] matrix) {
    int size = matrix.length;
    RationalFunction[] coefficients = new RationalFunction[size + 1];
    coefficients[size] = RationalFunction.ONE;
    RationalFunction[][] power = new RationalFunction[size][size];
    for (RationalFunction[] row : power) {
      Arrays.fill(row, RationalFunction.ZERO);
    }
    for (int k = 1; k <= size; k++) {
      for (int i = 0; i < size; i++) {
        power[i][i] = power[i][i].plus(coefficients[size - k + 1]);
      }
      power = product(matrix, power);
      RationalFunction trace = RationalFunction.ZERO;
      for (int i = 0; i < size; i++) {
        trace = trace.plus(power[i][i]);
      }
      coefficients[size - k] =
          trace.times(RationalFunction.of(Polynomial.constant(Rational.of(-1, k))));
    }
    return List.of(coefficients);
  }

  static RationalFunction[][] product(RationalFunction[][] left, RationalFunction[][] right) {
    RationalFunction[][] product =
        new RationalFunction[left.length][right.length == 0 ? 0 : right[0].length];
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < product[i].length; j++) {
        product[i][j] = EntryField.dot(left[i], right, j);
      }
    }
    return product;
  }
}
