package dev.nabla.algebra;

import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A product under construction: a numeral, and an exponent for each distinct base, in order of
/// appearance.
final class Factors {
  private record Raised(Expr base, Rational exponent) {}

  private Rational coefficient = Rational.ONE;
  private final Map<Expr, Rational> exponents = new LinkedHashMap<>();

  /// Multiplies by an expression in canonical form, looking through products up to a number of
  /// factors.
  void multiply(Expr expr, int lookThrough) {
    multiply(expr, Rational.ONE, lookThrough);
  }

  /// Multiplies by a power of an expression in canonical form. Integer powers are split over the
  /// factors of a product; others are not, since (ab)^(1/2) may have a value where a^(1/2) has
  /// none.
  void multiply(Expr expr, Rational exponent, int lookThrough) {
    int left = lookThrough;
    Deque<Raised> pending = new ArrayDeque<>(List.of(new Raised(expr, exponent)));
    while (!pending.isEmpty()) {
      Effort.spend(1);
      Raised next = pending.pop();
      boolean integer = next.exponent.isInteger();
      boolean mayLook = left > 0;
      switch (next.base) {
        case Expr.Numeral numeral -> multiplyByNumeral(numeral, next.exponent);
        case Expr.Product product when integer && mayLook -> {
          left--;
          pending.push(new Raised(product.right(), next.exponent));
          pending.push(new Raised(product.left(), next.exponent));
        }
        case Expr.Power power
            when power.exponent() instanceof Expr.Numeral inner
                && (integer || next.exponent.equals(Rational.ONE)) ->
            pending.push(new Raised(power.base(), inner.value().times(next.exponent)));
        case Expr other -> exponents.merge(other, next.exponent, Rational::plus);
      }
    }
  }

  private void multiplyByNumeral(Expr.Numeral numeral, Rational exponent) {
    Expr power = Build.power(numeral, Build.number(exponent));
    if (power instanceof Expr.Numeral folded) {
      coefficient = coefficient.times(folded.value());
    } else {
      exponents.merge(numeral, exponent, Rational::plus);
    }
  }

  /// The product in canonical form: constants, powers of symbols, other factors, and what has a
  /// negative exponent together below.
  Expr toExpression() {
    List<Expr> constants = new ArrayList<>();
    List<Expr> symbols = new ArrayList<>();
    List<Expr> others = new ArrayList<>();
    List<Expr> below = new ArrayList<>();
    for (Map.Entry<Expr, Rational> factor : exponents.entrySet()) {
      Expr base = factor.getKey();
      Rational exponent = factor.getValue();
      if (exponent.isZero() && Conditions.areComplete(base)) {
        continue;
      }
      if (exponent.signum() < 0) {
        below.add(Build.power(base, Build.number(exponent.negate())));
        continue;
      }
      Expr power = exponent.isZero() ? oneWhereDefined(base) : raised(base, exponent);
      if (base instanceof Expr.Symbol) {
        symbols.add(power);
      } else {
        (isConstant(base) ? constants : others).add(power);
      }
    }
    if (coefficient.isZero() && everythingCanBeDropped()) {
      return Build.ZERO;
    }
    Expr product = Build.number(coefficient);
    for (List<Expr> group : List.of(constants, symbols, others)) {
      for (Expr factor : group) {
        product = Build.product(product, factor);
      }
    }
    return below.isEmpty()
        ? product
        : Build.product(product, Build.power(productOf(below), Build.MINUS_ONE));
  }

  private static Expr raised(Expr base, Rational exponent) {
    return Build.power(base, Build.number(exponent));
  }

  private static Expr oneWhereDefined(Expr base) {
    return Build.power(base, Build.ZERO);
  }

  private static Expr productOf(List<Expr> factors) {
    return factors.stream().reduce(Build.ONE, Build::product);
  }

  private boolean everythingCanBeDropped() {
    return exponents.keySet().stream().allMatch(Conditions::areComplete);
  }

  /// Numbers with a short form: e, √2, ln 10.
  private static boolean isConstant(Expr base) {
    return switch (base) {
      case Expr.Numeral numeral -> true;
      case Expr.Constant constant -> true;
      case Expr.Symbol symbol -> false;
      case Expr.Sum sum -> false;
      case Expr.Product product -> false;
      case Expr.Power power -> isNumber(power.base()) && isNumber(power.exponent());
      case Expr.Apply apply -> apply.arguments().stream().allMatch(Factors::isNumber);
      case Expr.Piecewise piecewise -> false;
    };
  }

  private static boolean isNumber(Expr expr) {
    return expr instanceof Expr.Leaf && !(expr instanceof Expr.Symbol);
  }
}
