package dev.nabla.algebra;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A product under construction: a numeral, and an exponent for each distinct base, in order of
/// appearance.
final class Factors {
  /// A base with its exponent.
  record Raised(Expr base, Rational exponent) {
    Expr toExpression() {
      return Build.power(base, Build.number(exponent));
    }
  }

  private Rational coefficient = Rational.ONE;
  private final Map<Expr, Rational> exponents = new LinkedHashMap<>();

  /// The factors of a canonical expression.
  static Factors of(Expr canonical) {
    Factors factors = new Factors();
    factors.multiply(canonical, Integer.MAX_VALUE);
    return factors;
  }

  /// What divides all of the products: the common content, and of each base that occurs in all of
  /// them the smallest exponent.
  static Factors common(List<Factors> products) {
    Factors common = new Factors();
    Rational content =
        products.stream().map(each -> each.coefficient.abs()).reduce(Rational::gcd).orElseThrow();
    common.coefficient = content.isZero() ? Rational.ONE : content;
    for (Expr base : products.getFirst().exponents.keySet()) {
      if (products.stream().allMatch(each -> each.exponents.containsKey(base))) {
        common.exponents.put(base, smallestExponent(products, base));
      }
    }
    return common;
  }

  private static Rational smallestExponent(List<Factors> products, Expr base) {
    return products.stream()
        .map(each -> each.exponents.getOrDefault(base, Rational.ZERO))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /// What all of the products have below the bar, with the least common multiple of the numerals.
  static Factors denominator(List<Factors> products) {
    Factors all = new Factors();
    BigInteger numeral = BigInteger.ONE;
    for (Factors product : products) {
      BigInteger next = product.coefficient.denominator();
      numeral = numeral.multiply(next).divide(numeral.gcd(next));
      product.exponents.forEach(
          (base, exponent) -> {
            if (exponent.signum() < 0) {
              all.exponents.merge(base, exponent.negate(), Factors::larger);
            }
          });
    }
    all.coefficient = all.exponents.isEmpty() ? Rational.ONE : Rational.of(numeral);
    return all;
  }

  private static Rational larger(Rational a, Rational b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /// What stands above the bar.
  Factors numerator() {
    Factors top = new Factors();
    top.coefficient = Rational.of(coefficient.numerator());
    exponents.forEach(
        (base, exponent) -> {
          if (exponent.signum() > 0) {
            top.exponents.put(base, exponent);
          }
        });
    return top;
  }

  /// What stands below the bar.
  Factors denominator() {
    Factors bottom = denominator(List.of(this));
    bottom.coefficient = Rational.of(coefficient.denominator());
    return bottom;
  }

  Factors times(Factors other) {
    Factors product = new Factors();
    product.coefficient = coefficient.times(other.coefficient);
    product.exponents.putAll(exponents);
    other.exponents.forEach(
        (base, exponent) -> product.exponents.merge(base, exponent, Rational::plus));
    return product;
  }

  Factors dividedBy(Factors divisor) {
    Factors inverse = new Factors();
    inverse.coefficient = divisor.coefficient.reciprocal();
    divisor.exponents.forEach((base, exponent) -> inverse.exponents.put(base, exponent.negate()));
    return times(inverse);
  }

  /// The bases with their exponents, in order of appearance.
  List<Raised> powers() {
    return exponents.entrySet().stream()
        .map(each -> new Raised(each.getKey(), each.getValue()))
        .toList();
  }

  Rational coefficient() {
    return coefficient;
  }

  /// How many times the divisor divides these factors without changing the sign of an exponent.
  int timesDivisibleBy(Factors divisor) {
    return divisor.exponents.entrySet().stream()
        .mapToInt(each -> times(exponents.getOrDefault(each.getKey(), Rational.ZERO), each))
        .min()
        .orElse(0);
  }

  private static int times(Rational exponent, Map.Entry<Expr, Rational> divisor) {
    Rational times = exponent.div(divisor.getValue()).floor();
    return times.signum() > 0 && times.isSmallInteger() ? times.intValueExact() : 0;
  }

  boolean isOne() {
    return coefficient.isOne() && exponents.isEmpty();
  }

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

  /// The product in canonical form: constants, powers of symbols by name, other factors, what has a
  /// negative exponent together below.
  Expr toExpression() {
    List<Expr> constants = new ArrayList<>();
    SortedMap<String, Expr> symbols = new TreeMap<>();
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
      if (base instanceof Expr.Symbol symbol) {
        symbols.put(symbol.name(), power);
      } else {
        (isConstant(base) ? constants : others).add(power);
      }
    }
    if (coefficient.isZero() && everythingCanBeDropped()) {
      return Build.ZERO;
    }
    Expr product = Build.number(coefficient);
    for (Collection<Expr> group : List.of(constants, symbols.values(), others)) {
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
      case ArrayExpr array -> false;
      case Expr.Piecewise piecewise -> false;
    };
  }

  private static boolean isNumber(Expr expr) {
    return expr instanceof Expr.Leaf && !(expr instanceof Expr.Symbol);
  }
}
