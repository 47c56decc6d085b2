package dev.nabla.solve;

import dev.nabla.algebra.Tidy;
import dev.nabla.enclosure.Enclosure;
import dev.nabla.enclosure.Interval;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether a function has zeros far out.
///
/// @param domain outside of it the function has no value
record Tail(Expr.Symbol x, Expr function, Interval domain) {
  /// Whether there is provably no zero beyond a number, on the side of the sign.
  boolean hasNone(Rational end, int side) {
    double from = end.doubleValue();
    Interval ray =
        side > 0
            ? new Interval(from, Double.POSITIVE_INFINITY)
            : new Interval(Double.NEGATIVE_INFINITY, from);
    if (ray.intersect(domain).isEmpty()) {
      return true;
    }
    Enclosure.Range bounds = Enclosure.of(function, List.of(x)).over(ray);
    if (bounds.excludesZero()) {
      return true;
    }
    return bounds.isCertain() && keepsSign(ray, from, side);
  }

  /// Whether the derivatives up to some order show that the function moves away from 0.
  private boolean keepsSign(Interval ray, double from, int side) {
    int start = Enclosure.of(function, List.of(x)).over(new Interval(from, from)).values().sign();
    if (start == 0) {
      return false;
    }
    Expr current = function;
    List<Expr> derivatives = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Optional<Expr> next = NumericSearch.slope(current, x);
      if (next.isEmpty()) {
        return false;
      }
      current = Tidy.of(next.get());
      derivatives.add(current);
      int direction = side > 0 ? start : (i % 2 == 0 ? -start : start);
      Enclosure.Range range = Enclosure.of(current, List.of(x)).over(ray);
      if (range.isCertain() && range.values().sign() == direction) {
        return startsRight(derivatives, from, side, start);
      }
    }
    return false;
  }

  /// Whether all lower derivatives at the end point away from 0.
  private boolean startsRight(List<Expr> derivatives, double from, int side, int start) {
    for (int i = 0; i < derivatives.size() - 1; i++) {
      int direction = side > 0 ? start : (i % 2 == 0 ? -start : start);
      Interval value =
          Enclosure.of(derivatives.get(i), List.of(x)).over(new Interval(from, from)).values();
      if (value.sign() != direction) {
        return false;
      }
    }
    return true;
  }
}
