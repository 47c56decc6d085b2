package dev.nabla.figure.contour;

import java.util.ArrayList;
import java.util.List;

/// Round levels between which the values of a grid lie, chosen as matplotlib chooses them for
/// `contourf(levels=count)`, so that a picture made there and one made here show the same bands.
public final class NiceLevels {

  private static final double[] STEPS = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};
  private static final double FAR_FROM_ZERO = 100;
  private static final double SLACK = 1e-10;
  private static final double MOST_SLACK = 0.4999;
  private static final double TELLABLE = 1e-14;
  private static final int FEWEST = 3;

  private final double low;
  private final double high;
  private final double offset;

  private NiceLevels(double low, double high, double offset) {
    this.low = low - offset;
    this.high = high - offset;
    this.offset = offset;
  }

  /// Levels in order, from one at or below the least value to one at or above the greatest.
  ///
  /// @param least the least value
  /// @param greatest the greatest value
  /// @param count at most about so many levels between them
  /// @throws IllegalArgumentException unless both values are finite and `count` is at least 1
  public static List<Double> between(double least, double greatest, int count) {
    double length = greatest - least;
    if (!Double.isFinite(length) || length < 0 || count < 1) {
      throw new IllegalArgumentException(
          "No levels for %d steps from %s to %s".formatted(count, least, greatest));
    }
    double size = Math.max(Math.abs(least), Math.abs(greatest));
    if (length <= size * TELLABLE || size < Double.MIN_NORMAL / TELLABLE) {
      return List.of(least, size == 0 ? 1 : least + size / 2);
    }
    double middle = (greatest + least) / 2;
    boolean far = Math.abs(middle) / length >= FAR_FROM_ZERO;
    double offset = far ? Math.copySign(power(Math.log10(Math.abs(middle))), middle) : 0;
    List<Double> levels = new NiceLevels(least, greatest, offset).spanning(count + 1);
    return trimmed(levels, least, greatest);
  }

  private static double power(double logarithm) {
    return Math.pow(10, Math.floor(logarithm));
  }

  /// Multiples of the first nice step that makes at most `bins` of them, and of a smaller one if
  /// none would lie inside.
  private List<Double> spanning(int bins) {
    double[] steps = steps(power(Math.log10((high - low) / bins)));
    int choice = 0;
    while (choice < steps.length - 1 && steps[choice] < (high - low) / bins) {
      choice++;
    }
    List<Double> levels = multiples(steps[choice]);
    while (choice > 0 && levels.stream().noneMatch(level -> low <= level && level <= high)) {
      choice--;
      levels = multiples(steps[choice]);
    }
    return levels.stream().map(level -> level + offset).toList();
  }

  private static double[] steps(double scale) {
    int tenths = STEPS.length - 1;
    double[] steps = new double[tenths + STEPS.length + 1];
    for (int i = 0; i < tenths; i++) {
      steps[i] = 0.1 * STEPS[i] * scale;
    }
    for (int i = 0; i < STEPS.length; i++) {
      steps[tenths + i] = STEPS[i] * scale;
    }
    steps[steps.length - 1] = 10 * STEPS[1] * scale;
    return steps;
  }

  private List<Double> multiples(double step) {
    double first = Division.of(low, step).quotient() * step;
    Division down = Division.of(low - first, step);
    Division up = Division.of(high - first, step);
    double slack = slack(step);
    double from = Math.abs(down.rest() / step - 1) < slack ? down.quotient() + 1 : down.quotient();
    double to = Math.abs(up.rest() / step) < slack ? up.quotient() : up.quotient() + 1;
    List<Double> multiples = new ArrayList<>();
    for (double k = from; k <= to; k++) {
      multiples.add(k * step + first);
    }
    return multiples;
  }

  /// How far from a multiple a number may lie and still count as one.
  private double slack(double step) {
    if (offset == 0) {
      return SLACK;
    }
    double lost = Math.log10(Math.abs(offset) / step) - 12;
    return Math.min(MOST_SLACK, Math.max(SLACK, Math.pow(10, lost)));
  }

  /// A quotient rounded down, with the rest that is left.
  private record Division(double quotient, double rest) {
    static Division of(double number, double divisor) {
      double rest = number % divisor;
      if (rest < 0) {
        rest += divisor;
      }
      return new Division(Math.rint((number - rest) / divisor), rest);
    }
  }

  /// At most one level below all values and one above them.
  private static List<Double> trimmed(List<Double> levels, double least, double greatest) {
    int from = 0;
    while (from + 1 < levels.size() && levels.get(from + 1) < least) {
      from++;
    }
    int to = levels.size();
    while (to > 1 && levels.get(to - 2) > greatest) {
      to--;
    }
    return to - from < FEWEST ? levels : levels.subList(from, to);
  }
}
