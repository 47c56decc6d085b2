package dev.nabla.book.race;

import dev.nabla.Formula;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How far the ways are apart, counted in doubles: two neighbouring doubles are 1 ulp apart.
///
/// @param function the function as it was typed
/// @param points how many points were compared
/// @param distances of every way but the symbolic one, from that
public record Agreement(String function, int points, List<Distance> distances) {

  public Agreement {
    distances = List.copyOf(distances);
  }

  /// How far one way is from the symbolic one.
  ///
  /// @param way the way
  /// @param equal the share of points where both have the same bits
  /// @param median half of the points are no further apart, in ulps
  /// @param largest the largest distance in ulps
  /// @param at where that is
  /// @param slope the symbolic slope there
  /// @param missing at how many points only one of the two has a value
  public record Distance(
      Way way, double equal, long median, long largest, double at, double slope, int missing) {}

  /// Compares all ways on a function of x at so many points from −6 to 6.
  ///
  /// @throws dev.nabla.derive.NoDerivativeException if a part of the function has no derivative
  public static Agreement of(String typed, int count) {
    Formula function = Course.functionOf(typed);
    double[] points = Course.column(count);
    Map<Way, double[]> columns = new EnumMap<>(Way.class);
    for (Way way : Way.values()) {
      columns.put(way, way.slopes(function, points));
    }
    return of(typed, points, columns);
  }

  /// @param columns the slopes that each way gave
  static Agreement of(String typed, double[] points, Map<Way, double[]> columns) {
    double[] symbolic = Objects.requireNonNull(columns.get(Way.SYMBOLIC));
    List<Distance> distances = new ArrayList<>();
    columns.forEach(
        (way, column) -> {
          if (way != Way.SYMBOLIC) {
            distances.add(distance(way, points, symbolic, column));
          }
        });
    return new Agreement(typed, points.length, distances);
  }

  private static Distance distance(Way way, double[] points, double[] symbolic, double[] other) {
    long[] apart = new long[points.length];
    int compared = 0;
    int missing = 0;
    int equal = 0;
    int worst = 0;
    long largest = -1;
    for (int i = 0; i < points.length; i++) {
      if (!Double.isFinite(symbolic[i]) || !Double.isFinite(other[i])) {
        missing += Double.compare(symbolic[i], other[i]) == 0 ? 0 : 1;
        continue;
      }
      long ulps = ulps(symbolic[i], other[i]);
      apart[compared++] = ulps;
      equal += ulps == 0 ? 1 : 0;
      if (ulps > largest) {
        largest = ulps;
        worst = i;
      }
    }
    if (compared == 0) {
      return new Distance(way, 0, 0, 0, Double.NaN, Double.NaN, missing);
    }
    Arrays.sort(apart, 0, compared);
    return new Distance(
        way,
        (double) equal / compared,
        apart[(compared - 1) / 2],
        largest,
        points[worst],
        symbolic[worst],
        missing);
  }

  /// How many doubles lie between two finite ones, one of them counted; +0 and −0 are the same.
  public static long ulps(double a, double b) {
    long distance = place(a) - place(b);
    return distance == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(distance);
  }

  private static long place(double value) {
    long bits = Double.doubleToRawLongBits(value);
    return bits >= 0 ? bits : Long.MIN_VALUE - bits;
  }
}
