package dev.nabla.derive;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/// Points of the domain of a function and its derivative: the same for the same function.
///
/// @param columns the values of each symbol, one for each point
/// @param count how many points there are
record Samples(Map<Expr.Symbol, double[]> columns, int count) {
  private static final int BATCHES = 48;
  private static final double GRID = 4096;

  /// Where values are looked for: near 0, between 0 and 1, positive, large.
  private static final double[][] RANGES = {
    {-3, 3}, {0, 1}, {0, 3}, {-1, 1}, {1, 4}, {-10, 10}, {-1, 0}, {-4, -1}, {0, 0.1}, {3, 30}
  };

  /// As many points as a check wants, or as can be found, where the function has a value and a
  /// slope.
  static Samples of(Expr function, Expr derivative, Expr.Symbol variable) {
    Set<Expr.Symbol> symbols = new LinkedHashSet<>(Walk.symbols(function));
    symbols.addAll(Walk.symbols(derivative));
    symbols.add(variable);
    Map<Expr.Symbol, double[]> found = new HashMap<>();
    symbols.forEach(symbol -> found.put(symbol, new double[Check.POINTS]));
    SplittableRandom random = new SplittableRandom(2026);
    int count = 0;
    for (int batch = 0; batch < BATCHES && count < Check.POINTS; batch++) {
      Map<Expr.Symbol, double[]> tried = new HashMap<>();
      for (Expr.Symbol symbol : symbols) {
        tried.put(symbol, column(random, batch));
      }
      Forward forward = new Forward(List.of(function, derivative), tried, variable, Check.POINTS);
      for (int i = 0; i < Check.POINTS && count < Check.POINTS; i++) {
        if (isInside(forward.of(function), i) && Double.isFinite(forward.of(derivative).value(i))) {
          int from = i;
          int to = count++;
          found.forEach((symbol, values) -> values[to] = value(tried, symbol, from));
        }
      }
    }
    int size = count;
    found.replaceAll((symbol, values) -> Arrays.copyOf(values, size));
    return new Samples(found, count);
  }

  private static boolean isInside(Forward.Dual function, int point) {
    return Double.isFinite(function.value(point)) && Double.isFinite(function.slope(point));
  }

  private static double value(Map<Expr.Symbol, double[]> columns, Expr.Symbol symbol, int point) {
    return Objects.requireNonNull(columns.get(symbol))[point];
  }

  /// The first batch keeps to small numbers; later ones mix the ranges.
  private static double[] column(SplittableRandom random, int batch) {
    double[] values = new double[Check.POINTS];
    for (int i = 0; i < values.length; i++) {
      int range = batch < 2 ? batch * 2 : random.nextInt(RANGES.length);
      double from = RANGES[range][0];
      double to = RANGES[range][1];
      values[i] = (Math.floor(random.nextDouble(from, to) * GRID) + 0.5) / GRID;
    }
    return values;
  }
}
