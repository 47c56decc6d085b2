package dev.nabla.figure;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.function.DoubleBinaryOperator;

/// Numbers on a rectangular grid that never change: one for every pair of an x and a y.
///
/// A value that is not finite makes a gap.
public final class Grid {

  private final double[] xs;
  private final double[] ys;
  private final double[] values;

  private Grid(double[] xs, double[] ys, double[] values) {
    this.xs = xs;
    this.ys = ys;
    this.values = values;
    checkAscending(xs);
    checkAscending(ys);
  }

  private static void checkAscending(double[] places) {
    boolean ascending = places.length >= 2;
    for (int i = 0; i < places.length; i++) {
      ascending &= Double.isFinite(places[i]) && (i == 0 || places[i - 1] < places[i]);
    }
    if (!ascending) {
      throw new IllegalArgumentException("A grid needs two or more ascending numbers each way");
    }
  }

  /// The grid whose value at `xs[i]`, `ys[j]` is `values[j * xs.length + i]`; all is copied.
  ///
  /// @throws IllegalArgumentException unless `xs` and `ys` hold two or more ascending numbers, and
  ///   there is a value for each pair
  public static Grid of(double[] xs, double[] ys, double[] values) {
    if (values.length != xs.length * ys.length) {
      throw new IllegalArgumentException(
          "A grid of %d by %d has no %d values".formatted(xs.length, ys.length, values.length));
    }
    return new Grid(xs.clone(), ys.clone(), values.clone());
  }

  /// The values of a function at each pair.
  ///
  /// @throws IllegalArgumentException unless `xs` and `ys` hold two or more ascending numbers
  public static Grid of(double[] xs, double[] ys, DoubleBinaryOperator function) {
    double[] values = new double[xs.length * ys.length];
    for (int j = 0; j < ys.length; j++) {
      for (int i = 0; i < xs.length; i++) {
        values[j * xs.length + i] = function.applyAsDouble(xs[i], ys[j]);
      }
    }
    return new Grid(xs.clone(), ys.clone(), values);
  }

  /// The number of x.
  public int columns() {
    return xs.length;
  }

  /// The number of y.
  public int rows() {
    return ys.length;
  }

  /// The x, ascending, as a fresh array.
  public double[] xs() {
    return xs.clone();
  }

  /// The y, ascending, as a fresh array.
  public double[] ys() {
    return ys.clone();
  }

  /// The values, row after row, as a fresh array.
  public double[] values() {
    return values.clone();
  }

  /// The values of row `j`, as a fresh array.
  public double[] row(int j) {
    return Arrays.copyOfRange(values, j * xs.length, (j + 1) * xs.length);
  }

  /// The value at the `i`-th x and the `j`-th y.
  public double value(int i, int j) {
    return values[j * xs.length + i];
  }

  /// The least finite value; positive infinity if there is none.
  public double least() {
    return finite().getMin();
  }

  /// The greatest finite value; negative infinity if there is none.
  public double greatest() {
    return finite().getMax();
  }

  private DoubleSummaryStatistics finite() {
    return Arrays.stream(values).filter(Double::isFinite).summaryStatistics();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Grid grid
        && Arrays.equals(xs, grid.xs)
        && Arrays.equals(ys, grid.ys)
        && Arrays.equals(values, grid.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(xs) + Arrays.hashCode(ys)) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Grid[%d by %d]".formatted(xs.length, ys.length);
  }
}
