package dev.nabla.derive;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The entries of a sparse matrix of derivatives that may differ from 0, row by row, found by a few
/// walks over the graph: one for each colour of its columns or rows.
///
/// @param rows of each entry, ascending
/// @param columns of each entry, ascending in a row
/// @param values of each entry
/// @param colours how many walks it took
public record SparseEntries(
    List<Integer> rows, List<Integer> columns, List<Expr> values, int colours) {
  public SparseEntries {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    values = List.copyOf(values);
  }

  /// The partial derivatives of functions: by forward walks where the columns need fewer colours
  /// than the rows, otherwise by reverse walks.
  ///
  /// @throws NoDerivativeException if a function of the table has no slope formula
  public static SparseEntries jacobian(List<Expr> functions, List<Expr.Symbol> symbols) {
    int[][] pattern = Dependence.of(functions, symbols);
    Colouring byColumn = Colouring.ofColumns(pattern, symbols.size());
    int[][] transposed = Colouring.transposed(pattern, symbols.size());
    Colouring byRow = Colouring.ofColumns(transposed, functions.size());
    boolean forward = byColumn.count() <= byRow.count();
    List<List<Expr>> walks =
        forward ? forward(functions, symbols, byColumn) : reverse(functions, symbols, byRow);
    Collector collector = new Collector();
    for (int row = 0; row < pattern.length; row++) {
      for (int column : pattern[row]) {
        collector.add(
            row,
            column,
            forward
                ? walks.get(byColumn.of(column)).get(row)
                : walks.get(byRow.of(row)).get(column));
      }
    }
    return collector.entries(walks.size());
  }

  /// The second partial derivatives of one function, both triangles, from a reverse walk and
  /// forward walks over the gradient.
  ///
  /// @throws NoDerivativeException if a function of the table has no slope formula
  public static SparseEntries hessian(Expr function, List<Expr.Symbol> symbols) {
    List<Expr> gradient = Pullback.of(function, symbols);
    int[][] pattern = symmetric(Dependence.of(gradient, symbols));
    Colouring colouring = Colouring.ofSymmetric(pattern);
    List<List<Expr>> walks = forward(gradient, symbols, colouring);
    Collector collector = new Collector();
    for (int row = 0; row < pattern.length; row++) {
      for (int column : pattern[row]) {
        boolean direct = colouring.isAlone(column, pattern[row]);
        collector.add(
            row,
            column,
            direct
                ? walks.get(colouring.of(column)).get(row)
                : walks.get(colouring.of(row)).get(column));
      }
    }
    return collector.entries(walks.size());
  }

  private static List<List<Expr>> forward(
      List<Expr> functions, List<Expr.Symbol> symbols, Colouring colouring) {
    List<List<Expr>> walks = new ArrayList<>();
    for (List<Integer> group : colouring.classes()) {
      Map<Expr.Symbol, Expr> tangents = new HashMap<>();
      group.forEach(column -> tangents.put(symbols.get(column), Build.ONE));
      walks.add(Pushforward.of(functions, tangents));
    }
    return walks;
  }

  private static List<List<Expr>> reverse(
      List<Expr> functions, List<Expr.Symbol> symbols, Colouring colouring) {
    List<List<Expr>> walks = new ArrayList<>();
    for (List<Integer> group : colouring.classes()) {
      List<Expr> chosen = group.stream().map(functions::get).toList();
      walks.add(Pullback.of(chosen, chosen.stream().map(each -> Build.ONE).toList(), symbols));
    }
    return walks;
  }

  private static int[][] symmetric(int[][] pattern) {
    int[][] transposed = Colouring.transposed(pattern, pattern.length);
    int[][] both = new int[pattern.length][];
    for (int row = 0; row < both.length; row++) {
      int[] all = Arrays.copyOf(pattern[row], pattern[row].length + transposed[row].length);
      System.arraycopy(transposed[row], 0, all, pattern[row].length, transposed[row].length);
      both[row] = Arrays.stream(all).sorted().distinct().toArray();
    }
    return both;
  }

  private static final class Collector {
    private final List<Integer> rows = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private final List<Expr> values = new ArrayList<>();

    void add(int row, int column, Expr value) {
      if (!value.isZero()) {
        rows.add(row);
        columns.add(column);
        values.add(value);
      }
    }

    SparseEntries entries(int colours) {
      return new SparseEntries(rows, columns, values, colours);
    }
  }
}
