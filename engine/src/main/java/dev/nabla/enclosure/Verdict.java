package dev.nabla.enclosure;

import dev.nabla.enclosure.ball.Ball;
import dev.nabla.enclosure.ball.Evaluation;
import dev.nabla.enclosure.ball.Exact;
import dev.nabla.enclosure.ball.Missing;
import dev.nabla.enclosure.ball.Quantity;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/// What is known of the value of an expression at a point.
public enum Verdict {
  POSITIVE,
  NEGATIVE,
  /// Exactly 0.
  ZERO,
  /// Defined, and so near 0 that no precision that was tried tells it apart: below 2^−200.
  NEAR_ZERO,
  /// The expression has no value there.
  UNDEFINED,
  /// Not known.
  UNDECIDED;

  private static final int LEAST_BITS = 64;
  private static final int MOST_BITS = 1024;
  private static final int NEAR = -200;

  /// The verdict on an expression at a point, by evaluations with growing precision. POSITIVE,
  /// NEGATIVE, ZERO and UNDEFINED are proved.
  ///
  /// @param values a value for every symbol
  public static Verdict at(Expr expr, Map<Expr.Symbol, Rational> values) {
    return at(expr, values, Long.MIN_VALUE);
  }

  private static Verdict at(Expr expr, Map<Expr.Symbol, Rational> values, long tolerance) {
    for (int bits = LEAST_BITS; bits <= MOST_BITS; bits *= 4) {
      Effort.spend(Walk.size(expr));
      Quantity quantity = Evaluation.of(expr, values, bits);
      Verdict verdict = of(quantity);
      if (verdict.isNotZero() && isBelow(quantity, tolerance)) {
        return NEAR_ZERO;
      }
      if (verdict != UNDECIDED || isHopeless(quantity)) {
        return verdict;
      }
      if (quantity instanceof Ball ball && ball.isBelow(NEAR)) {
        return NEAR_ZERO;
      }
    }
    return UNDECIDED;
  }

  private static boolean isBelow(Quantity quantity, long tolerance) {
    return switch (quantity) {
      case Exact exact ->
          exact.halfTurns().isZero()
              && exact.rational().numerator().bitLength()
                      - (long) exact.rational().denominator().bitLength()
                  < tolerance;
      case Ball ball -> ball.isBelow(tolerance);
      case Missing missing -> false;
    };
  }

  private static boolean isHopeless(Quantity quantity) {
    return quantity == Missing.TOO_LARGE || quantity == Missing.NOT_AVAILABLE;
  }

  private static Verdict of(Quantity quantity) {
    return switch (quantity) {
      case Exact exact when exact.halfTurns().isZero() -> ofSign(exact.rational().signum());
      case Exact exact when exact.rational().isZero() -> ofSign(exact.halfTurns().signum());
      // π is irrational, so this is not 0, but its sign needs digits.
      case Exact exact -> ofPi(exact);
      case Ball ball -> {
        OptionalInt sign = ball.sign();
        yield sign.isPresent() ? ofSign(sign.getAsInt()) : UNDECIDED;
      }
      case Missing missing -> missing == Missing.UNDEFINED ? UNDEFINED : UNDECIDED;
    };
  }

  private static Verdict ofPi(Exact exact) {
    Rational ratio = exact.rational().div(exact.halfTurns()).negate();
    Interval pi = Interval.rounded(Math.PI, Math.PI, 1);
    Interval bound = Interval.of(ratio);
    if (pi.low() > bound.high() || pi.high() < bound.low()) {
      int above = pi.low() > bound.high() ? 1 : -1;
      return ofSign(above * exact.halfTurns().signum());
    }
    return UNDECIDED;
  }

  private static Verdict ofSign(int sign) {
    return sign > 0 ? POSITIVE : sign < 0 ? NEGATIVE : ZERO;
  }

  /// The verdict where every part of the expression that is near 0 counts as 0, so that a square
  /// root of such a part has a value and a division by it has none. This is not a proof.
  public static Verdict takingNearForZero(Expr expr, Map<Expr.Symbol, Rational> values) {
    return takingNearForZero(expr, values, Long.MIN_VALUE);
  }

  /// The same for values that are known only up to an error.
  ///
  /// @param tolerance what is below 2^tolerance counts as 0
  public static Verdict takingNearForZero(
      Expr expr, Map<Expr.Symbol, Rational> values, long tolerance) {
    Verdict whole = at(expr, values, tolerance);
    if (whole != UNDECIDED) {
      return whole == NEAR_ZERO ? ZERO : whole;
    }
    Map<Expr, Expr> rebuilt = new HashMap<>();
    for (Expr node : Walk.postOrder(expr)) {
      Expr next = Walk.rebuild(node, operand -> rebuilt.getOrDefault(operand, operand));
      Verdict last = next instanceof Expr.Leaf ? UNDECIDED : at(next, values, tolerance);
      boolean zero = last == NEAR_ZERO || last == ZERO;
      rebuilt.put(node, zero ? Build.ZERO : next);
    }
    Expr root = rebuilt.getOrDefault(expr, expr);
    Verdict verdict = at(root, values, tolerance);
    return verdict == NEAR_ZERO ? ZERO : verdict;
  }

  /// Whether the value is 0, proved or nearly so.
  public boolean isZero() {
    return this == ZERO || this == NEAR_ZERO;
  }

  public boolean isNotZero() {
    return this == POSITIVE || this == NEGATIVE;
  }
}
