package dev.nabla.derive;

import dev.nabla.expr.Effort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Colours for the columns of a sparse matrix, so that all columns of a colour can be had from one
/// product of the matrix with a vector. Greedy, in the order of the columns.
///
/// Source: A. H. Gebremedhin, F. Manne, A. Pothen, "What color is your Jacobian? Graph coloring for
/// computing derivatives", SIAM Review 47 (2005).
final class Colouring {
  private final int[] colours;
  private final int count;

  private Colouring(int[] colours, int count) {
    this.colours = colours;
    this.count = count;
  }

  /// How many colours there are.
  int count() {
    return count;
  }

  /// The colour of a column, from 0.
  int of(int column) {
    return colours[column];
  }

  /// Columns of one colour have no row in common.
  ///
  /// @param rows for each row the columns that are not 0
  static Colouring ofColumns(int[][] rows, int columns) {
    int[][] rowsOf = transposed(rows, columns);
    int[] colours = new int[columns];
    Arrays.fill(colours, -1);
    int[] forbidden = new int[columns + 1];
    Arrays.fill(forbidden, -1);
    int count = 0;
    for (int column = 0; column < columns; column++) {
      for (int row : rowsOf[column]) {
        Effort.spend(1 + rows[row].length / 64);
        for (int other : rows[row]) {
          forbid(forbidden, colours[other], column);
        }
      }
      colours[column] = first(forbidden, column);
      count = Math.max(count, colours[column] + 1);
    }
    return new Colouring(colours, count);
  }

  /// For a symmetric matrix: neighbours differ, and every path over four columns has three colours.
  /// Then each entry can be read from one of its two columns.
  ///
  /// @param rows for each row the columns that are not 0; symmetric
  static Colouring ofSymmetric(int[][] rows) {
    int[] colours = new int[rows.length];
    Arrays.fill(colours, -1);
    int[] forbidden = new int[rows.length + 1];
    Arrays.fill(forbidden, -1);
    int count = 0;
    for (int v = 0; v < rows.length; v++) {
      for (int w : rows[v]) {
        if (w == v) {
          continue;
        }
        forbid(forbidden, colours[w], v);
        Effort.spend(1 + rows[w].length / 16);
        for (int x : rows[w]) {
          if (x != w && x != v && colours[x] >= 0 && forbidden[colours[x]] != v) {
            if (colours[w] < 0 || hasOther(rows[x], colours, w, colours[w])) {
              forbid(forbidden, colours[x], v);
            }
          }
        }
      }
      colours[v] = first(forbidden, v);
      count = Math.max(count, colours[v] + 1);
    }
    return new Colouring(colours, count);
  }

  /// Whether a neighbour other than w has its colour.
  private static boolean hasOther(int[] neighbours, int[] colours, int w, int colour) {
    for (int y : neighbours) {
      if (y != w && colours[y] == colour) {
        return true;
      }
    }
    return false;
  }

  private static void forbid(int[] forbidden, int colour, int by) {
    if (colour >= 0) {
      forbidden[colour] = by;
    }
  }

  private static int first(int[] forbidden, int by) {
    int colour = 0;
    while (forbidden[colour] == by) {
      colour++;
    }
    return colour;
  }

  /// The columns as rows.
  static int[][] transposed(int[][] rows, int columns) {
    int[] sizes = new int[columns];
    for (int[] row : rows) {
      for (int column : row) {
        sizes[column]++;
      }
    }
    int[][] transposed = new int[columns][];
    Arrays.setAll(transposed, column -> new int[sizes[column]]);
    Arrays.fill(sizes, 0);
    for (int row = 0; row < rows.length; row++) {
      for (int column : rows[row]) {
        transposed[column][sizes[column]++] = row;
      }
    }
    return transposed;
  }

  /// Whether no other of these columns has the colour of one.
  boolean isAlone(int column, int[] columns) {
    return Arrays.stream(columns)
        .allMatch(other -> other == column || colours[other] != colours[column]);
  }

  /// The columns of each colour.
  List<List<Integer>> classes() {
    List<List<Integer>> classes =
        IntStream.range(0, count).<List<Integer>>mapToObj(colour -> new ArrayList<>()).toList();
    for (int column = 0; column < colours.length; column++) {
      classes.get(colours[column]).add(column);
    }
    return classes;
  }
}
