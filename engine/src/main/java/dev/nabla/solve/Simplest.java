package dev.nabla.solve;

import dev.nabla.expr.Rational;

/// The fraction with the smallest denominator in an interval: the Stern–Brocot tree.
public final class Simplest {
  private static final int DEEPEST = 60;

  private Simplest() {}

  /// The fraction with the smallest denominator from `low` to `high`.
  public static Rational between(Rational low, Rational high) {
    if (low.signum() <= 0 && high.signum() >= 0) {
      return Rational.ZERO;
    }
    if (high.signum() < 0) {
      return between(high.negate(), low.negate()).negate();
    }
    return positive(low, high, 0);
  }

  private static Rational positive(Rational low, Rational high, int depth) {
    Rational whole = low.floor();
    if (whole.equals(low)) {
      return low;
    }
    if (whole.plus(Rational.ONE).compareTo(high) <= 0) {
      return whole.plus(Rational.ONE);
    }
    if (depth > DEEPEST) {
      return low;
    }
    Rational rest =
        positive(high.minus(whole).reciprocal(), low.minus(whole).reciprocal(), depth + 1);
    return whole.plus(rest.reciprocal());
  }
}
