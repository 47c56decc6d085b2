package dev.nabla.enclosure;

import dev.nabla.enclosure.Enclosure.Range;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Rational;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// The range of every function of the table over intervals.
final class FunctionRanges {
  /// How far the doubles of `Math` may be off, in units of the last place, and a little more.
  private static final int NEAR = 3;

  /// The same for functions computed by other means.
  private static final int FAR = 64;

  private static final int VERY_FAR = 4096;
  private static final double LARGEST_ANGLE = 1e8;

  /// Where Γ has its minimum right of 0, and GELU its only one, from both sides.
  private static final Interval LOWEST_GAMMA = new Interval(1.4616, 1.4617);

  private static final Interval LOWEST_GELU = new Interval(-0.7518, -0.7517);

  private FunctionRanges() {}

  static Range of(ElementaryFunction function, List<Range> arguments) {
    Range first = arguments.getFirst();
    Interval u = first.values();
    boolean sure = first.isCertain();
    DoubleUnaryOperator value = x -> function.value().at(x);
    return switch (function) {
      case SIN -> new Range(sine(u), sure);
      case COS -> new Range(cosine(u), sure);
      case TAN -> withPoles(cosine(u), u.increasing(Math::tan, NEAR), sure);
      case COT -> withPoles(sine(u), u.decreasing(value, FAR), sure);
      case SEC -> new Range(cosine(u).reciprocal(), sure && !cosine(u).containsZero());
      case CSC -> new Range(sine(u).reciprocal(), sure && !sine(u).containsZero());
      case ASIN -> within(first, -1, 1, true, inside -> inside.increasing(Math::asin, NEAR));
      case ACOS ->
          within(first, -1, 1, true, inside -> inside.decreasing(Math::acos, NEAR).atLeast(0));
      case ATAN -> new Range(u.increasing(Math::atan, NEAR), sure);
      case ATAN2 -> angle(first, arguments.get(1));
      case SINH, ASINH, EXPM1 -> new Range(u.increasing(value, FAR), sure);
      case COSH -> new Range(u.abs().increasing(Math::cosh, NEAR).atLeast(1), sure);
      case TANH, ERF -> new Range(u.increasing(value, FAR).atLeast(-1).atMost(1), sure);
      case ACOSH ->
          within(
              first,
              1,
              Double.POSITIVE_INFINITY,
              true,
              inside -> inside.increasing(value, FAR).atLeast(0));
      case ATANH -> within(first, -1, 1, false, inside -> inside.increasing(value, FAR));
      case EXP -> new Range(u.increasing(Math::exp, NEAR).atLeast(0), sure);
      case LN, LOG10, LOG2 ->
          within(
              first, 0, Double.POSITIVE_INFINITY, false, inside -> inside.increasing(value, FAR));
      case LOG1P ->
          within(
              first, -1, Double.POSITIVE_INFINITY, false, inside -> inside.increasing(value, NEAR));
      case CBRT -> new Range(u.increasing(Math::cbrt, NEAR), sure);
      case ROOT -> root(first, arguments.get(1));
      case ABS -> new Range(u.abs(), sure);
      case SIGN -> new Range(u.increasing(Math::signum, 0), sure && (u.sign() != 0 || u.isPoint()));
      case FLOOR, CEIL -> {
        Interval steps = u.increasing(value, 0);
        yield new Range(steps, sure && steps.isPoint());
      }
      case MIN, MAX -> extreme(function, first, arguments.get(1));
      case RELU -> new Range(u.increasing(value, 0), sure);
      case LEAKY_RELU -> new Range(u.increasing(value, 1), sure);
      case SIGMOID -> new Range(u.increasing(value, FAR).atLeast(0).atMost(1), sure);
      case SOFTPLUS -> new Range(u.increasing(value, FAR).atLeast(0), sure);
      case GELU -> new Range(valley(u, LOWEST_GELU, -0.17, value, FAR), sure);
      case ERFC -> new Range(u.decreasing(value, FAR).atLeast(0).atMost(2), sure);
      case GAMMA -> gamma(first, value);
      case FACTORIAL -> {
        Interval next = u.plus(new Interval(1, 1));
        yield gamma(new Range(next, sure), x -> ElementaryFunction.GAMMA.value().at(x));
      }
      case LGAMMA ->
          within(
              first,
              0,
              Double.POSITIVE_INFINITY,
              false,
              inside -> widened(valley(inside, LOWEST_GAMMA, -0.1215, value, VERY_FAR), 1e-13));
      case DIGAMMA ->
          u.low() > 0
              ? new Range(widened(u.increasing(value, VERY_FAR), 1e-13), sure)
              : Range.UNKNOWN;
      case POLYGAMMA, BINOM -> Range.UNKNOWN;
    };
  }

  private interface OnInterval {
    Interval apply(Interval inside);
  }

  /// A function on the part of the interval where it has values.
  private static Range within(
      Range argument, double low, double high, boolean closed, OnInterval function) {
    Interval u = argument.values();
    Interval inside = u.intersect(new Interval(low, high));
    boolean outside =
        closed ? u.low() < low || u.high() > high : u.low() <= low || u.high() >= high;
    boolean reachesInfinity = high == Double.POSITIVE_INFINITY && u.low() > low;
    if (!closed && inside.isPoint() && (inside.low() == low || inside.low() == high)) {
      return new Range(Interval.EMPTY, false);
    }
    return new Range(
        function.apply(inside),
        argument.isCertain() && !u.isEmpty() && (!outside || (!closed && reachesInfinity)));
  }

  private static Interval widened(Interval values, double by) {
    return values.isEmpty() ? values : new Interval(values.low() - by, values.high() + by);
  }

  private static Interval sine(Interval u) {
    return cosine(u.minus(Interval.rounded(Math.PI / 2, Math.PI / 2, 1)));
  }

  private static Interval cosine(Interval u) {
    if (u.isEmpty()) {
      return u;
    }
    if (!u.isFinite() || u.abs().high() > LARGEST_ANGLE || u.width() > 6.3) {
      return new Interval(-1, 1);
    }
    double one = Math.cos(u.low());
    double other = Math.cos(u.high());
    Interval ends = Interval.rounded(Math.min(one, other), Math.max(one, other), NEAR);
    // The slack covers the rounding of the angle in half turns.
    double slack = 1e-12 * (1 + u.abs().high());
    double from = (u.low() - slack) / Math.PI;
    double to = (u.high() + slack) / Math.PI;
    double low = ends.low();
    double high = ends.high();
    for (double k = Math.ceil(from); k <= to; k++) {
      if (k % 2 == 0) {
        high = 1;
      } else {
        low = -1;
      }
    }
    return new Interval(Math.max(-1, low), Math.min(1, high));
  }

  private static Range withPoles(Interval divisor, Interval values, boolean sure) {
    return divisor.containsZero() || values.isEmpty() ? Range.UNKNOWN : new Range(values, sure);
  }

  private static Range angle(Range y, Range x) {
    Interval v = y.values();
    Interval u = x.values();
    if (v.isEmpty() || u.isEmpty()) {
      return new Range(Interval.EMPTY, false);
    }
    if (u.low() <= 0 && v.containsZero()) {
      return new Range(new Interval(-3.15, 3.15), false);
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double one : new double[] {v.low(), v.high()}) {
      for (double other : new double[] {u.low(), u.high()}) {
        low = Math.min(low, Math.atan2(one, other));
        high = Math.max(high, Math.atan2(one, other));
      }
    }
    return new Range(Interval.rounded(low, high, NEAR), y.isCertain() && x.isCertain());
  }

  private static Range extreme(ElementaryFunction function, Range a, Range b) {
    if (a.values().isEmpty() || b.values().isEmpty()) {
      return new Range(Interval.EMPTY, false);
    }
    boolean larger = function == ElementaryFunction.MAX;
    double low =
        larger
            ? Math.max(a.values().low(), b.values().low())
            : Math.min(a.values().low(), b.values().low());
    double high =
        larger
            ? Math.max(a.values().high(), b.values().high())
            : Math.min(a.values().high(), b.values().high());
    return new Range(new Interval(low, high), a.isCertain() && b.isCertain());
  }

  /// A function that falls up to a point and rises behind it.
  private static Interval valley(
      Interval u, Interval lowest, double least, DoubleUnaryOperator value, int units) {
    if (u.isEmpty() || u.low() >= lowest.high()) {
      return u.increasing(value, units);
    }
    if (u.high() <= lowest.low()) {
      return u.decreasing(value, units);
    }
    double high = Math.max(value.applyAsDouble(u.low()), value.applyAsDouble(u.high()));
    return Interval.rounded(least, high, units);
  }

  private static Range gamma(Range argument, DoubleUnaryOperator value) {
    Interval u = argument.values();
    if (u.low() > 0) {
      return new Range(valley(u, LOWEST_GAMMA, 0.8856, value, VERY_FAR), argument.isCertain());
    }
    boolean pole = u.isEmpty() || Math.ceil(u.low()) <= Math.min(0, u.high());
    return pole ? Range.UNKNOWN : new Range(Interval.ENTIRE, argument.isCertain());
  }

  private static Range root(Range radicand, Range degree) {
    Interval n = degree.values();
    if (!n.isPoint() || n.low() != Math.rint(n.low()) || Math.abs(n.low()) > 1000 || n.low() == 0) {
      return Range.UNKNOWN;
    }
    int whole = (int) n.low();
    if (whole % 2 == 0) {
      return power(radicand, Rational.of(1, whole));
    }
    Interval size =
        radicand
            .values()
            .increasing(
                x -> Math.copySign(Math.pow(Math.abs(x), 1.0 / Math.abs(whole)), x), VERY_FAR);
    return whole > 0
        ? new Range(size, radicand.isCertain())
        : new Range(size.reciprocal(), radicand.isCertain() && !size.containsZero());
  }

  /// The power with a fixed exponent.
  static Range power(Range base, Rational exponent) {
    if (exponent.signum() < 0) {
      Range positive = power(base, exponent.negate());
      Interval below = positive.values();
      return new Range(
          below.reciprocal(), positive.isCertain() && !below.containsZero() && !below.isEmpty());
    }
    if (exponent.isZero()) {
      return new Range(
          base.values().isEmpty() ? Interval.EMPTY : new Interval(1, 1), base.isCertain());
    }
    double p = exponent.doubleValue();
    if (exponent.isInteger()) {
      boolean even = !exponent.numerator().testBit(0);
      Interval u = even ? base.values().abs() : base.values();
      Interval values = u.increasing(x -> Math.pow(x, p), NEAR);
      return new Range(even ? values.atLeast(0) : values, base.isCertain());
    }
    if (exponent.equals(Rational.HALF)) {
      return within(
          base, 0, Double.POSITIVE_INFINITY, true, u -> u.increasing(Math::sqrt, 1).atLeast(0));
    }
    return within(
        base,
        0,
        Double.POSITIVE_INFINITY,
        true,
        u -> u.increasing(x -> Math.pow(x, p), VERY_FAR).atLeast(0));
  }
}
