package dev.nabla.figure.scale;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/// Chooses the limits of an axis that nobody fixed, so that the shape of the curves shows.
///
/// A curve is shown whole unless single samples of it tower over their neighbours, as beside a
/// pole; then the middle part of its values decides.
public final class AutomaticRange {

  private static final double SPIKE = 0.25;
  private static final double TAIL = 0.1;
  private static final double ROOM_AT_POLE = 1;
  private static final double ROOM_AT_SPIKE = 2;
  private static final double COMPANION_GROWTH = 2.5;
  private static final double POINT_GROWTH = 10;
  private static final double NEAR_ZERO = 0.4;
  private static final double PADDING = 0.06;
  private static final Span NOTHING = new Span(-1, 1);

  private AutomaticRange() {}

  /// The lowest and the highest value to show; they may be equal.
  private record Extent(double low, double high) {
    static Optional<Extent> of(double[] values) {
      DoubleSummaryStatistics finite =
          Arrays.stream(values).filter(Double::isFinite).summaryStatistics();
      return finite.getCount() == 0
          ? Optional.empty()
          : Optional.of(new Extent(finite.getMin(), finite.getMax()));
    }

    Extent union(Extent other) {
      return new Extent(Math.min(low, other.low), Math.max(high, other.high));
    }

    /// Grows until it holds the other, but by at most `factor` of its length at either end.
    Extent grownTowards(Extent other, double factor) {
      double reach = low == high ? Double.POSITIVE_INFINITY : (high - low) * factor;
      return new Extent(
          Math.min(low, Math.max(other.low, low - reach)),
          Math.max(high, Math.min(other.high, high + reach)));
    }
  }

  /// The limits for the values of an axis.
  ///
  /// @param curves the values of the curves that the figure is about
  /// @param companions the values of curves beside them; these may widen the range, within reason
  /// @param points values that should be in view, if that leaves the curves readable
  public static Span of(List<double[]> curves, List<double[]> companions, double[] points) {
    Optional<Extent> main = union(curves);
    Optional<Extent> beside = union(companions);
    Optional<Extent> marked = Extent.of(points);
    Optional<Extent> range =
        main.map(extent -> beside.map(b -> extent.grownTowards(b, COMPANION_GROWTH)).orElse(extent))
            .or(() -> beside)
            .map(extent -> marked.map(m -> extent.grownTowards(m, POINT_GROWTH)).orElse(extent))
            .or(() -> marked);
    return range
        .map(extent -> towardsZero(Span.around(extent.low(), extent.high())).padded(PADDING))
        .orElse(NOTHING);
  }

  /// The part of the values to show.
  private static Optional<Extent> robust(double[] ys) {
    double[] sorted = Arrays.stream(ys).filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0) {
      return Optional.empty();
    }
    double low = sorted[0];
    double high = sorted[sorted.length - 1];
    double calmLow = sorted[(int) (TAIL * (sorted.length - 1))];
    double calmHigh = sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))];
    double halfSpread = calmHigh / 2 - calmLow / 2;
    boolean poles = !Breaks.poles(ys).isEmpty();
    if (halfSpread > 0 && (poles || isSpiky(ys, high / 2 - low / 2))) {
      double room = 2 * halfSpread * (poles ? ROOM_AT_POLE : ROOM_AT_SPIKE);
      low = Math.max(low, calmLow - room);
      high = Math.min(high, calmHigh + room);
    }
    return Optional.of(new Extent(low, high));
  }

  private static Optional<Extent> union(List<double[]> curves) {
    return curves.stream()
        .map(AutomaticRange::robust)
        .flatMap(Optional::stream)
        .reduce(Extent::union);
  }

  private static boolean isSpiky(double[] ys, double halfRange) {
    for (int i = 1; i < ys.length; i++) {
      double halfStep = ys[i] / 2 - ys[i - 1] / 2;
      if (Double.isFinite(halfStep) && Math.abs(halfStep) > SPIKE * halfRange) {
        return true;
      }
    }
    return false;
  }

  /// Takes 0 into view when it is near, because axes cross there.
  private static Span towardsZero(Span range) {
    double near = NEAR_ZERO * range.length();
    if (range.from() > 0 && range.from() <= near) {
      return new Span(0, range.to());
    }
    if (range.to() < 0 && -range.to() <= near) {
      return new Span(range.from(), 0);
    }
    return range;
  }
}
