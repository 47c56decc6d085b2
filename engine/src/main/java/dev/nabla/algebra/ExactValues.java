package dev.nabla.algebra;

import static dev.nabla.expr.ElementaryFunction.COS;
import static dev.nabla.expr.ElementaryFunction.SIN;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Values of functions at arguments where they are short and exact: at 0, at multiples of π, and
/// the inverse functions at those values. Abramowitz and Stegun, 4.3.46.
final class ExactValues {
  private static final Rational SIXTH = Rational.of(1, 6);
  private static final Rational QUARTER = Rational.of(1, 4);
  private static final Rational THIRD = Rational.of(1, 3);
  private static final int LARGEST_FACTORIAL = 100;

  /// sin(rπ) for r between 0 and 1/2.
  private static final Map<Rational, Expr> SINES =
      Map.of(
          Rational.ZERO,
          Build.ZERO,
          SIXTH,
          Build.HALF,
          QUARTER,
          half(Build.sqrt(Build.TWO)),
          THIRD,
          half(Build.sqrt(Build.number(3))),
          Rational.HALF,
          Build.ONE);

  /// tan(rπ) for r between 0 and 1/2.
  private static final Map<Rational, Expr> TANGENTS =
      Map.of(
          Rational.ZERO,
          Build.ZERO,
          SIXTH,
          Build.product(Build.number(THIRD), Build.sqrt(Build.number(3))),
          QUARTER,
          Build.ONE,
          THIRD,
          Build.sqrt(Build.number(3)));

  private ExactValues() {}

  private static Expr half(Expr expr) {
    return Build.product(Build.HALF, expr);
  }

  /// The value of a function of simplified arguments, if it has a short one.
  static Optional<Expr> of(ElementaryFunction function, List<Expr> arguments) {
    Expr u = arguments.getFirst();
    return switch (function) {
      case SIN -> sine(u);
      case COS -> sine(Tidy.sum(List.of(u, half(Build.PI))));
      case TAN -> tangent(u);
      case SEC -> sine(Tidy.sum(List.of(u, half(Build.PI)))).flatMap(ExactValues::reciprocal);
      case CSC -> sine(u).flatMap(ExactValues::reciprocal);
      case COT -> tangent(u).flatMap(ExactValues::reciprocal);
      case ASIN -> inverse(SINES, u);
      case ACOS -> inverse(SINES, u).map(ExactValues::complement);
      case ATAN -> inverse(TANGENTS, u);
      case SINH, TANH, ASINH, ATANH, EXPM1, LOG1P, CBRT, RELU, LEAKY_RELU, GELU, ERF -> at(u, 0, 0);
      case COSH, EXP, ERFC -> at(u, 0, 1);
      case ACOSH -> at(u, 1, 0);
      case SIGMOID -> u.isZero() ? Optional.of(Build.HALF) : Optional.empty();
      case SOFTPLUS -> u.isZero() ? Optional.of(Build.ln(Build.TWO)) : Optional.empty();
      case LN -> u == Build.E ? Optional.of(Build.ONE) : at(u, 1, 0);
      case LOG10 -> logarithm(u, 10);
      case LOG2 -> logarithm(u, 2);
      case GAMMA -> factorial(Tidy.sum(List.of(u, Build.MINUS_ONE)));
      case FACTORIAL -> factorial(u);
      case MAX, MIN -> chosen(function, u, arguments.get(1));
      default -> Optional.empty();
    };
  }

  private static Optional<Expr> at(Expr u, long argument, long value) {
    return u == Build.number(argument) ? Optional.of(Build.number(value)) : Optional.empty();
  }

  private static Optional<Expr> reciprocal(Expr value) {
    return value.isZero()
        ? Optional.empty()
        : Optional.of(Identities.ofPower(value, Build.MINUS_ONE));
  }

  /// π/2 − u.
  private static Expr complement(Expr u) {
    return Tidy.sum(List.of(half(Build.PI), Build.negate(u)));
  }

  /// The number r when the expression is rπ.
  private static Optional<Rational> timesPi(Expr u) {
    if (u.isZero()) {
      return Optional.of(Rational.ZERO);
    }
    Expr rest = u.withoutCoefficient();
    return rest == Build.PI
        ? Optional.of(u.coefficient())
        : rest == Build.TAU ? Optional.of(u.coefficient().times(Rational.TWO)) : Optional.empty();
  }

  private static Optional<Expr> sine(Expr u) {
    Optional<Rational> turns = timesPi(u);
    if (turns.isEmpty()) {
      return shifted(u);
    }
    Rational r = modulo(turns.get(), Rational.TWO);
    boolean negative = r.compareTo(Rational.ONE) >= 0;
    Rational upper = negative ? r.minus(Rational.ONE) : r;
    Rational first = upper.compareTo(Rational.HALF) > 0 ? Rational.ONE.minus(upper) : upper;
    return Optional.ofNullable(SINES.get(first)).map(v -> negative ? Build.negate(v) : v);
  }

  /// sin(v + kπ/2) as ±sin v or ±cos v.
  private static Optional<Expr> shifted(Expr u) {
    List<Expr> others = new ArrayList<>();
    Rational quarters = Rational.ZERO;
    for (Expr term : Spine.terms(u)) {
      Rational twice = timesPi(term).orElse(Rational.HALF.times(Rational.HALF)).times(Rational.TWO);
      if (twice.isInteger()) {
        quarters = quarters.plus(twice);
      } else {
        others.add(term);
      }
    }
    // A shift by one quarter alone is what turns cos into sin: that is no news.
    if (quarters.isZero() || quarters.isOne()) {
      return Optional.empty();
    }
    int shift = modulo(quarters, Rational.of(4)).intValueExact();
    Expr value = Identities.ofFunction(shift % 2 == 0 ? SIN : COS, List.of(Tidy.sum(others)));
    return Optional.of(shift >= 2 ? Build.negate(value) : value);
  }

  private static Rational modulo(Rational value, Rational modulus) {
    return value.minus(modulus.times(value.div(modulus).floor()));
  }

  private static Optional<Expr> tangent(Expr u) {
    return timesPi(u)
        .map(turns -> modulo(turns, Rational.ONE))
        .flatMap(
            r ->
                r.compareTo(Rational.HALF) > 0
                    ? Optional.ofNullable(TANGENTS.get(Rational.ONE.minus(r))).map(Build::negate)
                    : Optional.ofNullable(TANGENTS.get(r)));
  }

  private static Optional<Expr> inverse(Map<Rational, Expr> values, Expr u) {
    boolean negative = u.coefficient().signum() < 0;
    Expr size = negative ? Build.negate(u) : u;
    return values.entrySet().stream()
        .filter(each -> each.getValue() == size)
        .findFirst()
        .map(each -> negative ? each.getKey().negate() : each.getKey())
        .map(turns -> Build.product(Build.number(turns), Build.PI));
  }

  private static Optional<Expr> logarithm(Expr u, long base) {
    if (!(u instanceof Expr.Numeral numeral) || numeral.value().signum() <= 0) {
      return Optional.empty();
    }
    Rational value = numeral.value();
    boolean below = value.compareTo(Rational.ONE) < 0;
    Rational large = below ? value.reciprocal() : value;
    int exponent = 0;
    Rational power = Rational.ONE;
    while (power.compareTo(large) < 0) {
      power = power.times(Rational.of(base));
      exponent++;
    }
    return power.equals(large)
        ? Optional.of(Build.number(below ? -exponent : exponent))
        : Optional.empty();
  }

  private static Optional<Expr> factorial(Expr u) {
    if (!(u instanceof Expr.Numeral numeral)
        || numeral.value().signum() < 0
        || !numeral.value().isInteger()
        || numeral.value().compareTo(Rational.of(LARGEST_FACTORIAL)) > 0) {
      return Optional.empty();
    }
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= numeral.value().intValueExact(); i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return Optional.of(Build.number(Rational.of(product)));
  }

  private static Optional<Expr> chosen(ElementaryFunction function, Expr a, Expr b) {
    Sign difference = Sign.of(Tidy.sum(List.of(a, Build.negate(b))));
    boolean total = a.isTotal() && b.isTotal();
    boolean firstIsLarger = difference.isNotNegative();
    boolean secondIsLarger = !firstIsLarger && difference.isNotPositive();
    if (!total || !(firstIsLarger || secondIsLarger)) {
      return Optional.empty();
    }
    return Optional.of(firstIsLarger == (function == ElementaryFunction.MAX) ? a : b);
  }
}
