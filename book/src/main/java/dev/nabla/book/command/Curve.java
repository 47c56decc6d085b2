package dev.nabla.book.command;

import dev.nabla.compile.Compiled;
import dev.nabla.figure.Limits;
import java.util.Arrays;
import java.util.List;

/// Points of a function's graph, with a gap wherever it jumps or has no value.
///
/// @param xs ascending
/// @param ys NaN in gaps
@SuppressWarnings("ArrayRecordComponent") // Made here, handed to a figure, compared by nobody.
record Curve(double[] xs, double[] ys) {
  private static final int POINTS = 1201;

  /// A step between neighbours that is higher than this part of the usual height is looked at.
  private static final double SUSPICIOUS = 0.05;

  private static final int HALVINGS = 40;

  /// A graph so many times higher than nine tenths of it has poles.
  private static final double STRETCHED = 4;

  /// The graph of a function of one argument over an interval.
  static Curve of(Compiled function, double from, double to) {
    double[] xs = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      xs[i] = from + (to - from) * i / (POINTS - 1);
    }
    double[][] ys = new double[1][POINTS];
    function.evaluate(new double[][] {xs}, ys);
    return withGaps(function, xs, ys[0]);
  }

  private static Curve withGaps(Compiled function, double[] xs, double[] ys) {
    double suspicious = SUSPICIOUS * usualHeight(ys);
    double[] allXs = new double[2 * POINTS];
    double[] allYs = new double[2 * POINTS];
    int count = 0;
    for (int i = 0; i < POINTS; i++) {
      allXs[count] = xs[i];
      allYs[count++] = ys[i];
      if (i + 1 < POINTS
          && Math.abs(ys[i + 1] - ys[i]) > suspicious
          && jumps(function, xs[i], ys[i], xs[i + 1], ys[i + 1])) {
        allXs[count] = (xs[i] + xs[i + 1]) / 2;
        allYs[count++] = Double.NaN;
      }
    }
    return new Curve(Arrays.copyOf(allXs, count), Arrays.copyOf(allYs, count));
  }

  /// The distance between the tenth and the ninetieth percentile of the finite values.
  private static double usualHeight(double[] ys) {
    double[] finite = Arrays.stream(ys).filter(Double::isFinite).sorted().toArray();
    return finite.length == 0 ? 0 : finite[finite.length * 9 / 10] - finite[finite.length / 10];
  }

  /// The part of the vertical axis that shows the shape of the curves: all of it, or without the
  /// heights near poles, which would flatten everything else.
  static Limits window(List<Curve> curves) {
    double[] finite =
        curves.stream()
            .flatMapToDouble(curve -> Arrays.stream(curve.ys))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (finite.length == 0) {
      return Limits.automatic();
    }
    double low = finite[finite.length / 20];
    double high = finite[finite.length - 1 - finite.length / 20];
    double height = high - low;
    return finite[finite.length - 1] - finite[0] <= STRETCHED * height
        ? Limits.automatic()
        : Limits.between(low - height / 2, high + height / 2);
  }

  /// Whether the step stays where it is when the interval around it shrinks: of a continuous
  /// function it would not.
  private static boolean jumps(
      Compiled function, double left, double atLeft, double right, double atRight) {
    double whole = Math.abs(atRight - atLeft);
    double a = left;
    double b = right;
    double atA = atLeft;
    double atB = atRight;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = a + (b - a) / 2;
      double atMiddle = function.at(middle);
      if (!Double.isFinite(atMiddle)) {
        return true;
      }
      if (Math.abs(atMiddle - atA) > Math.abs(atB - atMiddle)) {
        b = middle;
        atB = atMiddle;
      } else {
        a = middle;
        atA = atMiddle;
      }
    }
    return Math.abs(atB - atA) > whole / 2;
  }
}
