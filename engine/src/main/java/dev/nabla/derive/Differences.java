package dev.nabla.derive;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// Numerical derivatives: slopes from values of a function alone.
///
/// {@snippet file="dev/nabla/examples/Modes.java" region="differences"}
///
/// Sources: L. F. Richardson, "The deferred approach to the limit" (1927); C. J. F. Ridders,
/// "Accurate computation of F'(x) and F'(x)F''(x)" (1982); B. Fornberg, "Generation of finite
/// difference formulas on arbitrarily spaced grids" (1988).
public final class Differences {
  /// Columns from this length on are cut into parts for all cores; no bit depends on it.
  private static final int LONG_COLUMN = 1 << 17;

  private static final int PART = 1 << 15;
  private static final int BLOCK = 512;

  /// How many steps extrapolation takes.
  public static final int LEVELS = 10;

  /// The two slopes of a smooth function differ by a quarter of the rise when the step is halved,
  /// at a corner by half of it.
  private static final double CORNER = 0.375;

  /// With half the step the change of a smooth function's slope is a quarter; where the slope is
  /// infinite it is at least as large as before.
  private static final double STEEP = 0.9;

  private Differences() {}

  /// A slope and how far it may be off.
  ///
  /// @param value the slope, NaN where the function seems to have none
  /// @param error an estimate of the absolute error; infinite where there is no slope
  public record Estimate(double value, double error) {
    private static final Estimate NONE = new Estimate(Double.NaN, Double.POSITIVE_INFINITY);
  }

  /// The slope between the two points at a distance of `step`, divided by their distance as it came
  /// out in doubles.
  ///
  /// The error is step²·f‴/6, and of rounding about 10⁻¹⁶·f/step.
  public static double central(DoubleUnaryOperator function, double x, double step) {
    double right = x + step;
    double left = x - step;
    return (function.applyAsDouble(right) - function.applyAsDouble(left)) / (right - left);
  }

  /// The slope by Richardson extrapolation from [#firstStep(double)] on.
  public static Estimate extrapolated(DoubleUnaryOperator function, double x) {
    return extrapolated(function, x, firstStep(x));
  }

  /// A first step for extrapolation beside x: an eighth of the power of 2 below |x|.
  public static double firstStep(double x) {
    return x == 0 ? 0.125 : Math.scalb(1.0, Math.getExponent(x) - 3);
  }

  /// The slope by Richardson extrapolation: central differences with halved steps, whose errors in
  /// even powers of the step are cancelled one after the other. The entry with the smallest
  /// estimate of its error is the answer.
  ///
  /// A function that shows different slopes to the left and to the right however small the step has
  /// no slope: the answer is NaN. It needs 21 values at most.
  ///
  /// @param step the first and largest step; the function should be smooth so far around
  /// @throws IllegalArgumentException if the step is not a positive number
  public static Estimate extrapolated(DoubleUnaryOperator function, double x, double step) {
    if (!(step > 0) || Double.isInfinite(step)) {
      throw new IllegalArgumentException("a step is a positive number, not " + step);
    }
    double[] left = new double[LEVELS];
    double[] right = new double[LEVELS];
    for (int level = 0; level < LEVELS; level++) {
      double reach = Math.scalb(step, -level);
      left[level] = function.applyAsDouble(x - reach);
      right[level] = function.applyAsDouble(x + reach);
    }
    double[] blur = new double[LEVELS];
    for (int level = 0; level < LEVELS; level++) {
      blur[level] = Math.ulp(left[level]) + Math.ulp(right[level]);
    }
    return extrapolated(x, step, function.applyAsDouble(x), left, right, blur);
  }

  /// The slope by Richardson extrapolation from values that are there already.
  ///
  /// @param step the first step; the next ones are half as large each
  /// @param here the value at x
  /// @param left the values at x − step, x − step/2 and so on
  /// @param right the values at x + step and so on
  /// @param blur how far their differences may be off for each step
  public static Estimate extrapolated(
      double x, double step, double here, double[] left, double[] right, double[] blur) {
    int last = left.length - 1;
    double noise = 8 * blur[last] + 8 * Math.ulp(here);
    if (isKink(here, left, right, noise) || isSteep(left, right, noise)) {
      return Estimate.NONE;
    }
    Finest finest = Finest.of(left, right, step, blur[last]);
    Estimate best = Estimate.NONE;
    double[] above = {};
    double[] doubtAbove = {};
    for (int level = 0; level < left.length; level++) {
      double reach = Math.scalb(step, -level);
      double distance = (x + reach) - (x - reach);
      double[] row = new double[above.length + 1];
      double[] doubt = new double[row.length];
      row[0] = (right[level] - left[level]) / distance;
      if (!Double.isFinite(row[0])) {
        above = new double[0];
        doubtAbove = above;
        continue;
      }
      doubt[0] = blur[level] / distance;
      for (int k = 1; k < row.length; k++) {
        double weight = 1 / (Math.scalb(1.0, 2 * k) - 1);
        row[k] = row[k - 1] + (row[k - 1] - above[k - 1]) * weight;
        doubt[k] = doubt[k - 1] + (doubt[k - 1] + doubtAbove[k - 1]) * weight;
        double apart = Math.max(Math.abs(row[k] - row[k - 1]), Math.abs(row[k] - above[k - 1]));
        double error = apart + doubt[k] + finest.beyond(row[k]);
        if (error < best.error) {
          best = new Estimate(row[k], error);
        }
      }
      above = row;
      doubtAbove = doubt;
    }
    return best;
  }

  /// The slope with the smallest step, which no oscillation of the function deceives that is
  /// slower.
  private record Finest(double slope, double doubt) {
    static Finest of(double[] left, double[] right, double step, double blur) {
      int last = left.length - 1;
      double narrow = Math.scalb(step, 1 - last);
      double slope = (right[last] - left[last]) / narrow;
      double before = (right[last - 1] - left[last - 1]) / (2 * narrow);
      double noise = 4 * blur / narrow;
      return new Finest(slope, 2 * Math.abs(slope - before) + noise);
    }

    /// How much farther a slope is from this one than it may be.
    double beyond(double other) {
      return Math.max(0, Math.abs(other - slope) - doubt);
    }
  }

  /// Whether the slopes to the left and to the right stay apart at the smallest steps: for a smooth
  /// function their distance is halved with the step.
  private static boolean isKink(double here, double[] left, double[] right, double noise) {
    int last = left.length - 1;
    double wide = bend(here, left[last - 1], right[last - 1]);
    double narrow = bend(here, left[last], right[last]);
    return !Double.isFinite(here)
        || Double.isNaN(narrow)
        || (narrow > noise && narrow > CORNER * wide && narrow > 1e-4 * rise(left, right, last));
  }

  /// Whether the slopes across the point do not settle, as at a jump and at a vertical tangent.
  private static boolean isSteep(double[] left, double[] right, double noise) {
    int last = left.length - 1;
    double narrow = rise(left, right, last);
    double middle = rise(left, right, last - 1);
    double wide = rise(left, right, last - 2);
    double change = Math.abs(2 * narrow - middle);
    return change > noise && change > STEEP * Math.abs(2 * middle - wide) / 2;
  }

  private static double bend(double here, double left, double right) {
    return Math.abs((right - here) - (here - left));
  }

  private static double rise(double[] left, double[] right, int level) {
    return Math.abs(right[level] - left[level]);
  }

  /// How exact the slopes at the two ends of a column are.
  public enum Ends {
    /// Through two points, the error shrinks with the step.
    FIRST_ORDER,
    /// Through three points, the error shrinks with the square of the step, as inside.
    SECOND_ORDER
  }

  /// The slopes of a column of values at places in equal distances, as `numpy.gradient(values,
  /// step)` computes them, to the last bit.
  ///
  /// @param values at least two, three for ends of second order
  /// @throws IllegalArgumentException if there are too few values
  public static double[] gradient(double[] values, double step, Ends ends) {
    double[] slopes = new double[values.length];
    gradient(values, step, ends, slopes);
    return slopes;
  }

  /// The slopes of a column as [#gradient(double[], double, Ends)], into another array.
  ///
  /// @param slopes as long as the values, and not the same array
  /// @throws IllegalArgumentException if there are too few values or the lengths differ
  public static void gradient(double[] values, double step, Ends ends, double[] slopes) {
    check(values, slopes.length, ends);
    if (values == slopes) {
      throw new IllegalArgumentException("the slopes need an array of their own");
    }
    double twice = 2 * step;
    inParts(
        values.length - 1,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            slopes[i] = (values[i + 1] - values[i - 1]) / twice;
          }
        });
    int last = values.length - 1;
    switch (ends) {
      case FIRST_ORDER -> {
        slopes[0] = (values[1] - values[0]) / step;
        slopes[last] = (values[last] - values[last - 1]) / step;
      }
      case SECOND_ORDER -> {
        slopes[0] = new Stencil(-1.5 / step, 2 / step, -0.5 / step).at(values, 1);
        slopes[last] = new Stencil(0.5 / step, -2 / step, 1.5 / step).at(values, last - 1);
      }
    }
  }

  /// The slopes of a column of values at given places, as `numpy.gradient(values, places)` computes
  /// them, to the last bit; so places in distances that are exactly equal count as one step.
  ///
  /// @param values at least two, three for ends of second order
  /// @param places as many, ascending or descending
  /// @throws IllegalArgumentException if there are too few values or the lengths differ
  public static double[] gradient(double[] values, double[] places, Ends ends) {
    double[] slopes = new double[values.length];
    gradient(values, places, ends, slopes);
    return slopes;
  }

  /// The slopes of a column as [#gradient(double[], double[], Ends)], into another array.
  ///
  /// @param slopes as long as the values, and neither of the two arrays
  /// @throws IllegalArgumentException if there are too few values or the lengths differ
  public static void gradient(double[] values, double[] places, Ends ends, double[] slopes) {
    check(values, places.length, ends);
    if (isEven(places)) {
      gradient(values, places[1] - places[0], ends, slopes);
      return;
    }
    check(values, slopes.length, ends);
    if (values == slopes || places == slopes) {
      throw new IllegalArgumentException("the slopes need an array of their own");
    }
    inParts(values.length - 1, (from, to) -> uneven(values, places, slopes, from, to));
    int last = values.length - 1;
    double first = places[1] - places[0];
    double latest = places[last] - places[last - 1];
    switch (ends) {
      case FIRST_ORDER -> {
        slopes[0] = (values[1] - values[0]) / first;
        slopes[last] = (values[last] - values[last - 1]) / latest;
      }
      case SECOND_ORDER -> {
        slopes[0] = Stencil.atStart(first, places[2] - places[1]).at(values, 1);
        slopes[last] =
            Stencil.atEnd(places[last - 1] - places[last - 2], latest).at(values, last - 1);
      }
    }
  }

  /// Block by block on copies that have the neighbours at the same index, which is what the JVM
  /// needs to use vector instructions: three times as fast, copies included.
  private static void uneven(double[] values, double[] places, double[] slopes, int from, int to) {
    int block = Math.clamp(to - from, 0, BLOCK);
    double[][] near = new double[7][block];
    for (int start = from; start < to; start += block) {
      int length = Math.min(block, to - start);
      for (int shift = 0; shift < 3; shift++) {
        System.arraycopy(places, start - 1 + shift, near[shift], 0, length);
        System.arraycopy(values, start - 1 + shift, near[3 + shift], 0, length);
      }
      uneven(near[0], near[1], near[2], near[3], near[4], near[5], near[6], length);
      System.arraycopy(near[6], 0, slopes, start, length);
    }
  }

  private static void uneven(
      double[] left,
      double[] here,
      double[] right,
      double[] before,
      double[] middle,
      double[] after,
      double[] slopes,
      int length) {
    for (int i = 0; i < length; i++) {
      double one = here[i] - left[i];
      double two = right[i] - here[i];
      double both = one + two;
      slopes[i] =
          -two / (one * both) * before[i]
              + (two - one) / (one * two) * middle[i]
              + one / (two * both) * after[i];
    }
  }

  /// Weights of three neighbours: the slope of the parabola through them.
  private record Stencil(double before, double middle, double after) {
    /// At the first of three places with these distances.
    static Stencil atStart(double one, double two) {
      double both = one + two;
      return new Stencil(-(2 * one + two) / (one * both), both / (one * two), -one / (two * both));
    }

    /// At the last of three places with these distances.
    static Stencil atEnd(double one, double two) {
      double both = two + one;
      return new Stencil(two / (one * both), -both / (one * two), (2 * two + one) / (two * both));
    }

    /// @param place of the middle one of the three values
    double at(double[] values, int place) {
      return before * values[place - 1] + middle * values[place] + after * values[place + 1];
    }
  }

  private static void check(double[] values, int length, Ends ends) {
    if (values.length != length) {
      throw new IllegalArgumentException(
          values.length + " values do not fit a column of " + length);
    }
    int least = ends == Ends.FIRST_ORDER ? 2 : 3;
    if (values.length < least) {
      throw new IllegalArgumentException(
          "a slope needs at least " + least + " values, not " + values.length);
    }
  }

  /// Whether all distances are equal as doubles.
  private static boolean isEven(double[] places) {
    double first = places[1] - places[0];
    for (int i = 1; i < places.length; i++) {
      if (places[i] - places[i - 1] != first) {
        return false;
      }
    }
    return true;
  }

  @FunctionalInterface
  private interface Part {
    void run(int from, int to);
  }

  /// Runs over the places 1 to before `end`.
  private static void inParts(int end, Part part) {
    if (end < LONG_COLUMN) {
      part.run(1, Math.max(1, end));
      return;
    }
    int parts = Math.ceilDiv(end, PART);
    IntStream.range(0, parts)
        .parallel()
        .forEach(k -> part.run(Math.max(1, k * PART), Math.min(end, (k + 1) * PART)));
  }
}
