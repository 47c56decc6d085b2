package dev.nabla.optimize;

import dev.nabla.enclosure.Interval;
import java.util.Optional;

/// Small dense matrices of doubles and of intervals.
final class SmallMatrix {
  private SmallMatrix() {}

  /// The inverse by elimination with pivots; nothing if the matrix is singular or nearly so.
  static Optional<double[][]> inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] left = new double[n][];
    double[][] right = new double[n][n];
    for (int i = 0; i < n; i++) {
      left[i] = matrix[i].clone();
      right[i][i] = 1;
    }
    for (int column = 0; column < n; column++) {
      int best = column;
      for (int row = column + 1; row < n; row++) {
        if (Math.abs(left[row][column]) > Math.abs(left[best][column])) {
          best = row;
        }
      }
      swap(left, best, column);
      swap(right, best, column);
      double pivot = left[column][column];
      if (!(Math.abs(pivot) > Double.MIN_NORMAL)) {
        return Optional.empty();
      }
      for (int row = 0; row < n; row++) {
        double times = left[row][column] / pivot;
        for (int k = 0; k < n && row != column; k++) {
          left[row][k] -= times * left[column][k];
          right[row][k] -= times * right[column][k];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      double pivot = left[i][i];
      for (int k = 0; k < n; k++) {
        right[i][k] /= pivot;
        if (!Double.isFinite(right[i][k])) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(right);
  }

  private static void swap(double[][] rows, int a, int b) {
    double[] kept = rows[a];
    rows[a] = rows[b];
    rows[b] = kept;
  }

  static double[][] middle(Interval[][] matrix) {
    double[][] middle = new double[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      middle[i] = new double[matrix[i].length];
      for (int j = 0; j < matrix[i].length; j++) {
        middle[i][j] = matrix[i][j].middle();
      }
    }
    return middle;
  }

  static Interval[][] product(double[][] left, Interval[][] right) {
    int n = left.length;
    Interval[][] product = new Interval[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Interval sum = Interval.ZERO;
        for (int k = 0; k < n; k++) {
          sum = sum.plus(point(left[i][k]).times(right[k][j]));
        }
        product[i][j] = sum;
      }
    }
    return product;
  }

  static Interval[] product(double[][] left, Interval[] right) {
    int n = left.length;
    Interval[] product = new Interval[n];
    for (int i = 0; i < n; i++) {
      Interval sum = Interval.ZERO;
      for (int k = 0; k < n; k++) {
        sum = sum.plus(point(left[i][k]).times(right[k]));
      }
      product[i] = sum;
    }
    return product;
  }

  static double[][] transpose(double[][] matrix) {
    int n = matrix.length;
    double[][] transpose = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        transpose[j][i] = matrix[i][j];
      }
    }
    return transpose;
  }

  static Interval[][] transpose(Interval[][] matrix) {
    int n = matrix.length;
    Interval[][] transpose = new Interval[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        transpose[j][i] = matrix[i][j];
      }
    }
    return transpose;
  }

  static Interval point(double value) {
    return new Interval(value, value);
  }
}
