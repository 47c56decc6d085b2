package dev.nabla.enclosure;

import dev.nabla.expr.Rational;
import java.util.function.DoubleUnaryOperator;

/// All numbers from `low` to `high`, ends included; ends may be infinite. Every operation rounds
/// outwards, so the result holds the result for every choice of numbers.
///
/// R. E. Moore, "Interval Analysis" (1966).
public record Interval(double low, double high) {
  public static final Interval ENTIRE =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /// No number at all.
  public static final Interval EMPTY =
      new Interval(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  public static final Interval ZERO = new Interval(0, 0);

  /// The numbers from one to another; none when the first is larger, all when one is not a number.
  public static Interval of(double low, double high) {
    if (Double.isNaN(low) || Double.isNaN(high)) {
      return ENTIRE;
    }
    return low > high ? EMPTY : new Interval(low, high);
  }

  /// The narrowest interval with the number in it.
  public static Interval of(Rational value) {
    double nearest = value.doubleValue();
    if (Double.isInfinite(nearest)) {
      return nearest > 0
          ? new Interval(Double.MAX_VALUE, nearest)
          : new Interval(nearest, -Double.MAX_VALUE);
    }
    int order = Rational.of(nearest).compareTo(value);
    return new Interval(
        order > 0 ? Math.nextDown(nearest) : nearest, order < 0 ? Math.nextUp(nearest) : nearest);
  }

  public boolean isEmpty() {
    return low > high;
  }

  public boolean isPoint() {
    return low == high;
  }

  public boolean isFinite() {
    return !isEmpty() && Double.isFinite(low) && Double.isFinite(high);
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  public boolean containsZero() {
    return contains(0);
  }

  public double width() {
    return high - low;
  }

  /// A number near the middle.
  public double middle() {
    if (low == Double.NEGATIVE_INFINITY) {
      return high > 0 ? 0 : high == Double.POSITIVE_INFINITY ? 0 : 2 * high - 1;
    }
    if (high == Double.POSITIVE_INFINITY) {
      return low < 0 ? 0 : 2 * low + 1;
    }
    return low / 2 + high / 2;
  }

  /// 1 or −1 if every number has this sign, otherwise 0.
  public int sign() {
    return isEmpty() ? 0 : low > 0 ? 1 : high < 0 ? -1 : 0;
  }

  public Interval plus(Interval other) {
    if (isEmpty() || other.isEmpty()) {
      return EMPTY;
    }
    if (equals(ZERO)) {
      return other;
    }
    return other.equals(ZERO) ? this : rounded(low + other.low, high + other.high, 1);
  }

  public Interval negate() {
    return new Interval(-high, -low);
  }

  public Interval minus(Interval other) {
    return plus(other.negate());
  }

  public Interval times(Interval other) {
    if (isEmpty() || other.isEmpty()) {
      return EMPTY;
    }
    if (equals(ZERO) || other.equals(ZERO)) {
      return ZERO;
    }
    double a = product(low, other.low);
    double b = product(low, other.high);
    double c = product(high, other.low);
    double d = product(high, other.high);
    return rounded(
        Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)), 1);
  }

  /// An infinite end stands for large numbers, whose product with 0 is 0.
  private static double product(double a, double b) {
    return a == 0 || b == 0 ? 0 : a * b;
  }

  /// One over the numbers other than 0.
  public Interval reciprocal() {
    if (isEmpty() || equals(ZERO)) {
      return EMPTY;
    }
    if (low < 0 && high > 0) {
      return ENTIRE;
    }
    double below = high == 0 ? Double.NEGATIVE_INFINITY : 1 / high;
    double above = low == 0 ? Double.POSITIVE_INFINITY : 1 / low;
    return rounded(below, above, 1);
  }

  /// The squares.
  public Interval square() {
    Interval size = abs();
    return size.isEmpty()
        ? EMPTY
        : rounded(size.low * size.low, size.high * size.high, 1).atLeast(0);
  }

  public Interval abs() {
    if (isEmpty() || low >= 0) {
      return this;
    }
    return high <= 0 ? negate() : new Interval(0, Math.max(-low, high));
  }

  /// What both hold.
  public Interval intersect(Interval other) {
    return of(Math.max(low, other.low), Math.min(high, other.high));
  }

  /// The narrowest interval around both.
  public Interval hull(Interval other) {
    if (isEmpty()) {
      return other;
    }
    return other.isEmpty()
        ? this
        : new Interval(Math.min(low, other.low), Math.max(high, other.high));
  }

  Interval atLeast(double least) {
    return isEmpty() ? this : new Interval(Math.max(low, least), Math.max(high, least));
  }

  Interval atMost(double most) {
    return isEmpty() ? this : new Interval(Math.min(low, most), Math.min(high, most));
  }

  /// The values of an increasing function whose doubles are right to so many units in the last
  /// place.
  Interval increasing(DoubleUnaryOperator function, int units) {
    return isEmpty()
        ? EMPTY
        : rounded(function.applyAsDouble(low), function.applyAsDouble(high), units);
  }

  /// The values of a decreasing function.
  Interval decreasing(DoubleUnaryOperator function, int units) {
    return isEmpty()
        ? EMPTY
        : rounded(function.applyAsDouble(high), function.applyAsDouble(low), units);
  }

  /// The interval with both ends moved outwards by so many units in the last place.
  static Interval rounded(double low, double high, int units) {
    if (Double.isNaN(low) || Double.isNaN(high)) {
      return ENTIRE;
    }
    double below = low == Double.POSITIVE_INFINITY ? Double.MAX_VALUE : low;
    double above = high == Double.NEGATIVE_INFINITY ? -Double.MAX_VALUE : high;
    return new Interval(below - units * Math.ulp(below), above + units * Math.ulp(above));
  }
}
