package dev.nabla;

/// A matrix by its entries that may differ from 0, row by row. Immutable.
public final class SparseMatrix {
  private final int height;
  private final int width;
  private final int[] rows;
  private final int[] columns;
  private final double[] values;

  SparseMatrix(int height, int width, int[] rows, int[] columns, double[] values) {
    this.height = height;
    this.width = width;
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /// How many rows there are.
  public int height() {
    return height;
  }

  /// How many columns there are.
  public int width() {
    return width;
  }

  /// The row of each entry, ascending.
  public int[] rows() {
    return rows.clone();
  }

  /// The column of each entry, ascending in a row.
  public int[] columns() {
    return columns.clone();
  }

  /// The value of each entry.
  public double[] values() {
    return values.clone();
  }

  /// All entries, with zeros.
  public double[][] dense() {
    double[][] dense = new double[height][width];
    for (int i = 0; i < values.length; i++) {
      dense[rows[i]][columns[i]] = values[i];
    }
    return dense;
  }
}
