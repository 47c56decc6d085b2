package dev.nabla;

import dev.nabla.compile.Compiled;
import dev.nabla.solve.KinkPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Evaluates derivatives in every way and compares the values.
final class ModeComparison {
  private static final Set<String> FORMULAS = Set.of("simplified", "claimed");

  private final Formula function;
  private final Map<String, Formula> claimed;
  private final List<String> symbols;

  ModeComparison(Formula function, Map<String, Formula> claimed) {
    this.function = function;
    this.claimed = Map.copyOf(claimed);
    this.symbols = function.symbols();
  }

  Certificate at(double[]... points) {
    for (double[] point : points) {
      if (point.length != symbols.size()) {
        throw new IllegalArgumentException(
            "a point has "
                + point.length
                + " values, and there are "
                + symbols.size()
                + " symbols");
      }
    }
    List<Certificate.Row> rows = new ArrayList<>();
    if (points.length > 0) {
      symbols.forEach(symbol -> rows.addAll(rows(symbol, columns(points), points.length)));
    }
    return new Certificate(function.toString(), rows);
  }

  private double[][] columns(double[][] points) {
    double[][] columns = new double[symbols.size()][points.length];
    for (int row = 0; row < points.length; row++) {
      for (int i = 0; i < columns.length; i++) {
        columns[i][row] = points[row][i];
      }
    }
    return columns;
  }

  private List<Certificate.Row> rows(String symbol, double[][] columns, int count) {
    Map<String, Slopes.Column> found = new LinkedHashMap<>();
    for (Mode mode : Mode.values()) {
      Slopes slopes = Slopes.of(function, List.of(symbol), KinkPolicy.UNDEFINED, mode);
      found.put(mode.name().toLowerCase(Locale.ROOT), over(slopes, columns, count));
    }
    Formula derivative = function.diff(symbol);
    found.put("simplified", over(values(derivative.simplify()), columns, count));
    Formula claim = claimed.get(symbol);
    if (claim != null) {
      found.put("claimed", over(values(claim), columns, count));
    }
    Compiled compiled = derivative.compile(symbols.toArray(String[]::new));
    double[][] column = new double[1][count];
    compiled.evaluate(columns, column);
    List<Certificate.Row> rows = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      rows.add(row(symbol, columns, row, found, compiled, column[0][row]));
    }
    return rows;
  }

  private static Slopes values(Formula formula) {
    return Slopes.of(formula, List.of(), KinkPolicy.UNDEFINED);
  }

  /// The columns of the symbols that a derivative still has.
  private Slopes.Column over(Slopes slopes, double[][] columns, int count) {
    double[][] own =
        slopes.symbols().stream()
            .map(
                name -> {
                  int place = symbols.indexOf(name);
                  if (place < 0) {
                    throw new IllegalArgumentException("the function has no symbol " + name);
                  }
                  return columns[place];
                })
            .toArray(double[][]::new);
    return slopes.over(count, own);
  }

  private Certificate.Row row(
      String symbol,
      double[][] columns,
      int row,
      Map<String, Slopes.Column> found,
      Compiled compiled,
      double inColumn) {
    List<Certificate.Value> values = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    found.forEach(
        (way, column) -> {
          double value = column.values()[row];
          // Formulas alone say nothing at points where the derivative is found by a closer look.
          boolean silent = FORMULAS.contains(way) && Double.isNaN(value) && Double.isNaN(inColumn);
          values.add(new Certificate.Value(way, value, silent || column.doubtful().contains(row)));
        });
    Slopes.Column symbolic = found.values().iterator().next();
    symbolic.met().stream()
        .filter(met -> met.row() == row)
        .forEach(met -> notes.add("a kink: " + met.kink().kind().text()));
    if (symbolic.extended().contains(row)) {
      notes.add("the function has no value here, but extends smoothly");
    }
    double[] point = new double[columns.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = columns[i][row];
    }
    double ulps = distance(values);
    double alone = compiled.at(point);
    if (Double.doubleToLongBits(alone) != Double.doubleToLongBits(inColumn)) {
      notes.add("compiled for one point it gives " + alone + ", in a column " + inColumn);
      ulps = Double.POSITIVE_INFINITY;
    }
    return new Certificate.Row(symbol, told(point), values, ulps, notes);
  }

  private String told(double[] point) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < point.length; i++) {
      parts.add(symbols.get(i) + " = " + point[i]);
    }
    return String.join(", ", parts);
  }

  /// The largest distance between values that are not doubtful.
  private static double distance(List<Certificate.Value> values) {
    List<Double> compared =
        values.stream().filter(each -> !each.isDoubtful()).map(Certificate.Value::value).toList();
    double widest = 0;
    for (double one : compared) {
      for (double other : compared) {
        widest = Math.max(widest, distance(one, other));
      }
    }
    return widest;
  }

  private static double distance(double one, double other) {
    if (one == other || (Double.isNaN(one) && Double.isNaN(other))) {
      return 0;
    }
    double apart = Math.abs(one - other) / Math.ulp(Math.max(Math.abs(one), Math.abs(other)));
    return Double.isNaN(apart) ? Double.POSITIVE_INFINITY : apart;
  }
}
