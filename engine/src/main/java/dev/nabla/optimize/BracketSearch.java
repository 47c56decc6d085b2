package dev.nabla.optimize;

import dev.nabla.expr.Effort;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// One search of [Bracketing].
final class BracketSearch {
  /// So many evaluations in a row may fail to halve the number of doubles between the ends.
  private static final int PATIENCE = 3;

  private final Bracketing method;
  private final DoubleUnaryOperator function;
  private final double lowest;
  private final double highest;
  private int evaluations;

  /// The newest end, the other end, and the end before, which is outside of them.
  private double newest;

  private double newestValue;
  private double other;
  private double otherValue;
  private double before;
  private double beforeValue;

  BracketSearch(Bracketing method, DoubleUnaryOperator function, double low, double high) {
    this.method = method;
    this.function = function;
    this.lowest = low;
    this.highest = high;
  }

  private double value(double at) {
    Effort.spend(1);
    evaluations++;
    return function.applyAsDouble(at);
  }

  Bracketing.Found found() {
    other = lowest;
    newest = highest;
    otherValue = value(other);
    newestValue = value(newest);
    if (Double.isNaN(otherValue) || Double.isNaN(newestValue)) {
      return ended(new RootStop.NotANumber(place(Double.isNaN(otherValue) ? other : newest)));
    }
    if (otherValue == 0 || newestValue == 0) {
      return otherValue == 0 ? exact(other) : exact(newest);
    }
    if (Math.signum(otherValue) == Math.signum(newestValue)) {
      return ended(new RootStop.NoSignChange(otherValue, newestValue));
    }
    before = other;
    beforeValue = otherValue;
    double tolerance = method.tolerance();
    long aim = doublesBetween() >>> 1;
    int since = 0;
    while (true) {
      if (Long.compareUnsigned(doublesBetween(), 1) <= 0) {
        return ended(verdict());
      }
      if (high() - low() <= tolerance) {
        RootStop close = verdict();
        if (close.converged()) {
          return ended(close);
        }
        // Neighbours tell most clearly what there is.
        tolerance = 0;
      }
      boolean halves = since >= PATIENCE;
      double next = halves ? middle() : proposed();
      double there = value(next);
      if (there == 0) {
        return exact(next);
      }
      if (Double.isNaN(there)) {
        Optional<RootStop> end = beside(next);
        if (end.isPresent()) {
          return ended(end.get());
        }
      } else {
        move(next, there);
      }
      since++;
      if (Long.compareUnsigned(doublesBetween(), aim) <= 0) {
        aim = doublesBetween() >>> 1;
        since = 0;
      }
    }
  }

  /// Chandrupatla's proposal, always strictly between the ends.
  private double proposed() {
    double width = other - newest;
    double part = 0.5;
    double xi = (newest - other) / (before - other);
    double phi = (newestValue - otherValue) / (beforeValue - otherValue);
    if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi) {
      part =
          newestValue / (otherValue - newestValue) * (beforeValue / (otherValue - beforeValue))
              + (before - newest)
                  / width
                  * (newestValue / (beforeValue - newestValue))
                  * (otherValue / (beforeValue - otherValue));
    }
    double better = Math.abs(newestValue) < Math.abs(otherValue) ? newest : other;
    double least = Math.abs(2 * Math.ulp(better) / width);
    part = Double.isNaN(part) || least > 0.5 ? 0.5 : Math.clamp(part, least, 1 - least);
    double next = newest + part * width;
    return Double.isFinite(next) && low() < next && next < high() ? next : middle();
  }

  private void move(double next, double there) {
    if (Math.signum(there) == Math.signum(newestValue)) {
      before = newest;
      beforeValue = newestValue;
    } else {
      before = other;
      beforeValue = otherValue;
      other = newest;
      otherValue = newestValue;
    }
    newest = next;
    newestValue = there;
  }

  /// Goes on beside a point without a value, or tells why not.
  private Optional<RootStop> beside(double gap) {
    double left = Math.nextDown(gap);
    double right = Math.nextUp(gap);
    double onLeft = left > low() ? value(left) : lowValue();
    double onRight = right < high() ? value(right) : highValue();
    if (Double.isNaN(onLeft) || Double.isNaN(onRight)) {
      return Optional.of(new RootStop.NotANumber(place(gap)));
    }
    if (Math.signum(onLeft) != Math.signum(lowValue())) {
      between(low(), lowValue(), left, onLeft);
      return Optional.empty();
    }
    if (Math.signum(onRight) != Math.signum(highValue())) {
      between(right, onRight, high(), highValue());
      return Optional.empty();
    }
    between(left, onLeft, right, onRight);
    RootStop verdict = verdict();
    return Optional.of(verdict.converged() ? new RootStop.NotANumber(place(gap)) : verdict);
  }

  private void between(double low, double lowValue, double high, double highValue) {
    other = low;
    otherValue = lowValue;
    newest = high;
    newestValue = highValue;
    before = low;
    beforeValue = lowValue;
  }

  private double low() {
    return Math.min(newest, other);
  }

  private double high() {
    return Math.max(newest, other);
  }

  private double lowValue() {
    return newest < other ? newestValue : otherValue;
  }

  private double highValue() {
    return newest < other ? otherValue : newestValue;
  }

  /// Doubles as whole numbers in the same order.
  private static long order(double number) {
    long bits = Double.doubleToRawLongBits(number);
    return bits >= 0 ? bits : Long.MIN_VALUE - bits;
  }

  private static double ordered(long order) {
    return Double.longBitsToDouble(order >= 0 ? order : Long.MIN_VALUE - order);
  }

  /// How many steps from double to double lead from one end to the other; it needs all 64 bits.
  private long doublesBetween() {
    return order(high()) - order(low());
  }

  private double middle() {
    long low = order(low());
    return ordered(low + (doublesBetween() >>> 1));
  }

  private RootStop verdict() {
    SignChange change =
        SignChange.of(this::value, low(), lowValue(), high(), highValue(), lowest, highest);
    return switch (change) {
      case ROOT -> new RootStop.Enclosed(low(), high());
      case POLE -> new RootStop.Pole(place(nearer()));
      case JUMP -> new RootStop.Jump(place(nearer()));
    };
  }

  private double nearer() {
    return Math.abs(newestValue) <= Math.abs(otherValue) ? newest : other;
  }

  private Place place(double at) {
    return Place.of(List.of(method.name()), new double[] {at});
  }

  private Bracketing.Found exact(double at) {
    return new Bracketing.Found(at, 0, at, at, new RootStop.Exact(place(at)), evaluations);
  }

  private Bracketing.Found ended(RootStop stop) {
    double value = Math.abs(newestValue) <= Math.abs(otherValue) ? newestValue : otherValue;
    return new Bracketing.Found(nearer(), value, low(), high(), stop, evaluations);
  }
}
