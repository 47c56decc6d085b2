package dev.nabla.figure;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/// Points of space in rows and columns, the corners of a surface. It never changes.
///
/// A coordinate that is not finite makes a hole.
public final class Mesh {

  private final int rows;
  private final int columns;
  private final double[] xs;
  private final double[] ys;
  private final double[] zs;

  private Mesh(int rows, int columns, double[] xs, double[] ys, double[] zs) {
    this.rows = rows;
    this.columns = columns;
    this.xs = xs;
    this.ys = ys;
    this.zs = zs;
  }

  /// A mesh from three columns that hold its points row after row; they are copied.
  ///
  /// @throws IllegalArgumentException if there are fewer than two rows or columns, or a column does
  ///   not hold `rows * columns` numbers
  public static Mesh of(int rows, int columns, double[] xs, double[] ys, double[] zs) {
    if (rows < 2 || columns < 2) {
      throw new IllegalArgumentException(
          "A mesh has at least 2 rows and 2 columns, not " + rows + " and " + columns);
    }
    for (double[] coordinates : new double[][] {xs, ys, zs}) {
      if (coordinates.length != (long) rows * columns) {
        throw new IllegalArgumentException(
            "%d rows of %d points need %d numbers, not %d"
                .formatted(rows, columns, (long) rows * columns, coordinates.length));
      }
    }
    return new Mesh(rows, columns, xs.clone(), ys.clone(), zs.clone());
  }

  /// The heights over a grid: row `i` and column `j` lie over `(xs[j], ys[i])`.
  ///
  /// @param heights a row for each of `ys`, one after the other
  /// @throws IllegalArgumentException if there are fewer than two rows or columns, or not
  ///   `xs.length * ys.length` heights
  public static Mesh over(double[] xs, double[] ys, double[] heights) {
    double[] allXs = new double[xs.length * ys.length];
    double[] allYs = new double[allXs.length];
    for (int i = 0; i < allXs.length; i++) {
      allXs[i] = xs[i % xs.length];
      allYs[i] = ys[i / xs.length];
    }
    return of(ys.length, xs.length, allXs, allYs, heights);
  }

  /// The heights of a function over a grid.
  ///
  /// @throws IllegalArgumentException if there are fewer than two rows or columns
  public static Mesh over(double[] xs, double[] ys, DoubleBinaryOperator height) {
    double[] heights = new double[xs.length * ys.length];
    for (int i = 0; i < heights.length; i++) {
      heights[i] = height.applyAsDouble(xs[i % xs.length], ys[i / xs.length]);
    }
    return over(xs, ys, heights);
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /// The first coordinate of a point.
  public double x(int row, int column) {
    return xs[row * columns + column];
  }

  /// The second coordinate of a point.
  public double y(int row, int column) {
    return ys[row * columns + column];
  }

  /// The third coordinate of a point.
  public double z(int row, int column) {
    return zs[row * columns + column];
  }

  /// All first coordinates, row after row, as a fresh array.
  public double[] xs() {
    return xs.clone();
  }

  /// All second coordinates, row after row, as a fresh array.
  public double[] ys() {
    return ys.clone();
  }

  /// All third coordinates, row after row, as a fresh array.
  public double[] zs() {
    return zs.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mesh mesh
        && rows == mesh.rows
        && columns == mesh.columns
        && Arrays.equals(xs, mesh.xs)
        && Arrays.equals(ys, mesh.ys)
        && Arrays.equals(zs, mesh.zs);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(xs) + Arrays.hashCode(ys)) + Arrays.hashCode(zs);
  }

  @Override
  public String toString() {
    return "Mesh[" + rows + "x" + columns + "]";
  }
}
