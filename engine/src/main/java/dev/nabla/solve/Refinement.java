package dev.nabla.solve;

import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.enclosure.Enclosure;
import dev.nabla.enclosure.Interval;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;

/// Brings the bounds of a zero close together.
///
/// @param values bounds of the function
/// @param slope the derivative, if there is one
record Refinement(Expr.Symbol x, Expr function, Enclosure values, Optional<Expr> slope) {
  /// The bounds halved again and again; the function is continuous between them.
  Bounds halved(Rational from, Rational to, int above) {
    Rational low = from;
    Rational high = to;
    for (int i = 0; i < 100; i++) {
      Rational middle = low.plus(high).div(Rational.TWO);
      int sign = sign(middle);
      if (sign == 0) {
        break;
      }
      if (sign == above) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Bounds.of(low, high);
  }

  /// Close bounds of the only zero between ends where the signs differ.
  Bounds refined(Interval part, int above) {
    double low = part.low();
    double high = part.high();
    // Counted from a width of 1: a part as wide as doubles reach takes a thousand before.
    for (int i = 0; i < 80 && Math.nextUp(low) < high; i += high - low > 1 ? 0 : 1) {
      Effort.spend(1);
      double middle = low / 2 + high / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      int sign = values.over(new Interval(middle, middle)).values().sign();
      if (sign == 0) {
        break;
      }
      if (sign == above) {
        high = middle;
      } else {
        low = middle;
      }
    }
    Rational start = Rational.of(low / 2 + high / 2);
    return newton(start, Rational.of(part.low()), Rational.of(part.high()), above)
        .orElse(Bounds.of(Rational.of(low), Rational.of(high)));
  }

  private Optional<Bounds> newton(Rational start, Rational low, Rational high, int above) {
    Rational at = start;
    try {
      for (int i = 0; i < 3; i++) {
        Map<Expr.Symbol, Rational> place = Map.of(x, at);
        Verdict verdict = Verdict.at(function, place);
        if (verdict.isZero()) {
          break;
        }
        Rational value = Rational.of(Digits.evaluate(function, place, 40));
        Rational rise = Rational.of(Digits.evaluate(slope.orElse(Build.ONE), place, 40));
        if (rise.isZero()) {
          return Optional.empty();
        }
        at = rounded(at.minus(value.div(rise)));
      }
    } catch (DigitsException none) {
      return Optional.empty();
    }
    for (int digits : new int[] {34, 24, 15}) {
      // Rounded, so that the bounds do not depend on where the steps began.
      BigDecimal middle = at.toBigDecimal(new MathContext(digits));
      at = Rational.of(middle);
      Rational margin = Rational.of(middle.ulp().multiply(BigDecimal.TWO));
      Rational below = at.minus(margin);
      Rational beyond = at.plus(margin);
      if (below.compareTo(low) >= 0
          && beyond.compareTo(high) <= 0
          && sign(below) == -above
          && sign(beyond) == above) {
        return Optional.of(Bounds.of(below, beyond));
      }
    }
    return Optional.empty();
  }

  private static Rational rounded(Rational value) {
    return Rational.of(value.toBigDecimal(new MathContext(44)));
  }

  private int sign(Rational at) {
    return switch (Verdict.at(function, Map.of(x, at))) {
      case POSITIVE -> 1;
      case NEGATIVE -> -1;
      case ZERO, NEAR_ZERO, UNDEFINED, UNDECIDED -> 0;
    };
  }

  /// Close bounds of a number with a formula.
  static Bounds bounds(Expr place) {
    if (place instanceof Expr.Numeral numeral) {
      return Bounds.of(numeral.value(), numeral.value());
    }
    Rational near = Rational.of(Digits.evaluate(place, Map.of(), 40));
    Rational margin = near.abs().times(Rational.of(10).pow(-38));
    return Bounds.of(near.minus(margin), near.plus(margin));
  }
}
