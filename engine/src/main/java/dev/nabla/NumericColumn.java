package dev.nabla;

import dev.nabla.compile.Compiled;
import dev.nabla.compile.Compiler;
import dev.nabla.derive.Differences;
import dev.nabla.derive.FineDifferences;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numerical derivatives over columns: short ones from values with many digits, long ones from
/// doubles.
final class NumericColumn {
  /// Up to so many rows values with many digits are affordable.
  static final int MOST_FINE = 2_000;

  /// An estimate of the error beyond this share of the slope is told.
  private static final double DOUBTFUL = 1e-9;

  /// Beyond this share there is no value.
  private static final double USELESS = 1e-3;

  private static final int ROWS_AT_ONCE = 1 << 12;

  private final List<Expr.Symbol> symbols;
  private final List<Expr.Symbol> wrt;
  private final Compiled function;
  private final FineDifferences fine;

  NumericColumn(Expr function, List<Expr.Symbol> symbols, List<Expr.Symbol> wrt) {
    this.symbols = symbols;
    this.wrt = wrt;
    this.function = Compiler.compileWithError(function, symbols.toArray(Expr.Symbol[]::new));
    this.fine = new FineDifferences(function, wrt);
  }

  /// Puts slopes in the place of values.
  ///
  /// @param results values, and in the end slopes, NaN where the slope needs a closer look; and
  ///   their errors, in units of 2^−53
  void replace(double[][] results, double[][] columns) {
    int rows = results[0].length;
    if (rows <= MOST_FINE) {
      for (int row = 0; row < rows; row++) {
        if (Double.isFinite(results[0][row])) {
          slope(results, row, columns);
        } else {
          results[0][row] = Double.NaN;
        }
      }
    } else if (wrt.size() > 1) {
      throw new IllegalArgumentException(
          "numerical derivatives of higher order are for at most " + MOST_FINE + " rows");
    } else {
      for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
        extrapolate(results, columns, from, Math.min(rows, from + ROWS_AT_ONCE));
      }
      int mended = 0;
      for (int row = 0; row < rows && mended < MOST_FINE; row++) {
        if (results[1][row] == Double.POSITIVE_INFINITY) {
          mended++;
          slope(results, row, columns);
        }
      }
    }
  }

  private void slope(double[][] results, int row, double[][] columns) {
    Map<Expr.Symbol, Rational> place = new HashMap<>();
    for (int i = 0; i < symbols.size(); i++) {
      double value = at(columns[i], row);
      if (!Double.isFinite(value)) {
        results[0][row] = Double.NaN;
        return;
      }
      place.put(symbols.get(i), Rational.of(value));
    }
    results[1][row] = 0;
    switch (fine.at(place)) {
      case FineDifferences.Answer.Slope(double value) -> results[0][row] = value;
      case FineDifferences.Answer.NoValue none -> results[0][row] = Double.NaN;
      case FineDifferences.Answer.Unsettled none -> results[0][row] = Double.NaN;
      case FineDifferences.Answer.Open open -> {
        if (wrt.size() == 1) {
          extrapolate(results, columns, row, row + 1);
        } else {
          results[0][row] = Double.NaN;
        }
      }
    }
  }

  private static double at(double[] column, int row) {
    return column[column.length == 1 ? 0 : row];
  }

  /// Richardson extrapolation in doubles, for a block of rows at once.
  private void extrapolate(double[][] results, double[][] columns, int from, int to) {
    int moving = symbols.indexOf(wrt.getFirst());
    if (moving < 0) {
      Arrays.fill(results[0], from, to, 0);
      return;
    }
    int rows = to - from;
    double[][] block = new double[symbols.size()][];
    for (int i = 0; i < block.length; i++) {
      block[i] = new double[rows];
      for (int row = 0; row < rows; row++) {
        block[i][row] = at(columns[i], from + row);
      }
    }
    double[] x = block[moving];
    double[] here = values(block, rows)[0];
    List<double[][]> left = new ArrayList<>();
    List<double[][]> right = new ArrayList<>();
    for (int level = 0; level < Differences.LEVELS; level++) {
      Effort.spend(2L * rows);
      left.add(values(moved(block, moving, -1, level), rows));
      right.add(values(moved(block, moving, 1, level), rows));
    }
    double[] lefts = new double[Differences.LEVELS];
    double[] rights = new double[Differences.LEVELS];
    double[] blur = new double[Differences.LEVELS];
    for (int row = 0; row < rows; row++) {
      if (!Double.isFinite(results[0][from + row])) {
        results[0][from + row] = Double.NaN;
        results[1][from + row] = 0;
        continue;
      }
      for (int level = 0; level < lefts.length; level++) {
        lefts[level] = left.get(level)[0][row];
        rights[level] = right.get(level)[0][row];
        blur[level] = (left.get(level)[1][row] + right.get(level)[1][row]) * 0x1p-53;
      }
      Differences.Estimate estimate =
          Differences.extrapolated(
              x[row], Differences.firstStep(x[row]), here[row], lefts, rights, blur);
      double size = Math.abs(estimate.value());
      boolean useless = !(estimate.error() <= USELESS * size);
      results[0][from + row] = useless ? Double.NaN : estimate.value();
      results[1][from + row] = estimate.error() <= DOUBTFUL * size ? 0 : Double.POSITIVE_INFINITY;
    }
  }

  /// Values and their errors.
  private double[][] values(double[][] block, int rows) {
    double[][] values = new double[2][rows];
    function.evaluate(block, values);
    return values;
  }

  private static double[][] moved(double[][] block, int moving, int sign, int level) {
    double[][] moved = block.clone();
    double[] column = block[moving].clone();
    for (int row = 0; row < column.length; row++) {
      column[row] += sign * Math.scalb(Differences.firstStep(column[row]), -level);
    }
    moved[moving] = column;
    return moved;
  }
}
