package dev.nabla.algebra;

import static dev.nabla.expr.ElementaryFunction.ABS;
import static dev.nabla.expr.ElementaryFunction.EXP;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.List;

/// Identities of single functions, powers and products of exponentials. Each holds wherever its
/// left side has a value.
final class Identities {
  private Identities() {}

  /// A function of simplified arguments.
  static Expr ofFunction(ElementaryFunction function, List<Expr> arguments) {
    Expr applied = applied(function, arguments.stream().map(Signs::distributed).toList());
    return applied instanceof Expr.Apply ? IdentitySearch.ofFunction(applied) : applied;
  }

  private static Expr applied(ElementaryFunction function, List<Expr> arguments) {
    Expr u = arguments.getFirst();
    return switch (function) {
      case ABS -> absolute(u);
      case SIGN -> sign(u);
      case FLOOR, CEIL -> rounded(function, u);
      default -> ExactValues.of(function, arguments).orElse(Build.apply(function, arguments));
    };
  }

  private static Expr absolute(Expr u) {
    Rational coefficient = u.coefficient().abs();
    Expr rest = u.withoutCoefficient();
    Expr absolute = Sign.of(rest).isNotNegative() ? rest : Build.abs(rest);
    return Build.product(Build.number(coefficient), absolute);
  }

  private static Expr sign(Expr u) {
    return switch (Sign.of(u)) {
      case POSITIVE -> u.isTotal() ? Build.ONE : Build.sign(u);
      case NEGATIVE -> u.isTotal() ? Build.MINUS_ONE : Build.sign(u);
      case ZERO -> u.isTotal() ? Build.ZERO : Build.sign(u);
      case NOT_NEGATIVE, NOT_POSITIVE, UNKNOWN -> {
        Rational coefficient = u.coefficient();
        Expr rest = Build.sign(u.withoutCoefficient());
        yield coefficient.signum() < 0 ? Build.negate(rest) : rest;
      }
    };
  }

  private static Expr rounded(ElementaryFunction function, Expr u) {
    if (u instanceof Expr.Numeral numeral) {
      var floor = numeral.value().floor();
      boolean up = function == ElementaryFunction.CEIL && !numeral.value().isInteger();
      return Build.number(up ? floor.plus(Rational.ONE) : floor);
    }
    return Build.apply(function, u);
  }

  /// A power of simplified operands.
  static Expr ofPower(Expr base, Expr exponent) {
    if (!(exponent instanceof Expr.Numeral numeral)) {
      return Tidy.power(base, exponent);
    }
    Rational n = numeral.value();
    boolean even = n.isInteger() && !n.numerator().testBit(0);
    return switch (base) {
      case Expr.Apply apply when apply.function() == EXP ->
          Build.exp(Tidy.product(List.of(exponent, apply.argument())));
      case Expr.Apply apply when apply.function() == ABS && even ->
          Tidy.power(apply.argument(), exponent);
      case Expr.Power inner when inner.exponent() instanceof Expr.Numeral m && !n.isInteger() ->
          powerOfPower(inner.base(), m.value(), n);
      case Expr.Numeral radicand when !n.isInteger() -> Surds.of(radicand.value(), n);
      case Expr.Sum sum when n.equals(Rational.HALF) ->
          Surds.denested(sum).orElseGet(() -> Tidy.power(sum, exponent));
      case Expr.Product product when !n.isInteger() && product.coefficient().signum() > 0 ->
          Tidy.product(
              List.of(
                  ofPower(Build.number(product.coefficient()), exponent), rest(product, exponent)));
      case Expr other -> Tidy.power(base, exponent);
    };
  }

  private static Expr rest(Expr.Product product, Expr exponent) {
    return product.coefficient().isOne()
        ? Build.power(product, exponent)
        : ofPower(product.withoutCoefficient(), exponent);
  }

  /// (b^m)^n for a fraction n: |b|^(mn) when m is even, b^(mn) when b is not negative.
  private static Expr powerOfPower(Expr base, Rational m, Rational n) {
    Expr product = Build.number(m.times(n));
    boolean even = m.isInteger() && !m.numerator().testBit(0);
    if (even) {
      return ofPower(absolute(base), product);
    }
    boolean baseNotNegative = !m.isInteger() || Sign.of(base).isNotNegative();
    return baseNotNegative
        ? Build.power(base, product)
        : Build.power(Build.power(base, Build.number(m)), Build.number(n));
  }

  /// A product of simplified factors, its exponentials collected into one.
  static Expr ofFactors(List<Expr> factors) {
    List<Expr> exponents = new ArrayList<>();
    List<Expr> others = new ArrayList<>();
    for (Expr factor : Spine.factors(Tidy.product(factors))) {
      collect(factor, Rational.ONE, exponents, others);
    }
    if (exponents.size() > 1) {
      others.add(Build.exp(Tidy.sum(exponents)));
    } else {
      exponents.forEach(only -> others.add(Build.exp(only)));
    }
    return IdentitySearch.ofFactors(Tidy.product(others));
  }

  private static void collect(
      Expr factor, Rational exponent, List<Expr> exponents, List<Expr> others) {
    switch (factor) {
      case Expr.Apply apply when apply.function() == EXP ->
          exponents.add(Tidy.product(List.of(Build.number(exponent), apply.argument())));
      case Expr.Power power
          when power.exponent() instanceof Expr.Numeral n
              && n.value().isInteger()
              && n.value().signum() < 0 ->
          Spine.factors(power.base())
              .forEach(below -> collect(below, n.value().times(exponent), exponents, others));
      case Expr other -> others.add(Build.power(other, Build.number(exponent)));
    }
  }
}
