package dev.nabla.algebra;

import static dev.nabla.expr.ElementaryFunction.ABS;
import static dev.nabla.expr.ElementaryFunction.EXP;
import static dev.nabla.expr.ElementaryFunction.SIGN;

import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Identities of single functions, powers and products of exponentials. Each holds wherever its
/// left side has a value.
final class Identities {
  private Identities() {}

  /// A function of simplified arguments.
  static Expr ofFunction(ElementaryFunction function, List<Expr> arguments) {
    Expr u = arguments.getFirst();
    if (function.arity() == 1) {
      if (u.isZero()) {
        Optional<Expr> atZero = atZero(function);
        if (atZero.isPresent()) {
          return atZero.get();
        }
      }
      if (u instanceof Expr.Apply inner
          && function.inverse().filter(inner.function()::equals).isPresent()
          && undoes(function)) {
        return inner.argument();
      }
      if (u.coefficient().signum() < 0) {
        Optional<Expr> reflected = reflected(function, Build.negate(u));
        if (reflected.isPresent()) {
          return reflected.get();
        }
      }
    }
    return switch (function) {
      case ABS -> absolute(u);
      case SIGN -> sign(u);
      case MAX, MIN -> u == arguments.get(1) ? u : Build.apply(function, arguments);
      case FLOOR, CEIL -> rounded(function, u);
      case FACTORIAL -> factorial(u);
      case SIN,
          COS,
          TAN,
          SEC,
          CSC,
          COT,
          ASIN,
          ACOS,
          ATAN,
          ATAN2,
          SINH,
          COSH,
          TANH,
          ASINH,
          ACOSH,
          ATANH,
          EXP,
          EXPM1,
          LN,
          LOG1P,
          LOG10,
          LOG2,
          CBRT,
          ROOT,
          RELU,
          LEAKY_RELU,
          SIGMOID,
          SOFTPLUS,
          GELU,
          ERF,
          ERFC,
          GAMMA,
          LGAMMA,
          DIGAMMA,
          POLYGAMMA,
          BINOM ->
          Build.apply(function, arguments);
    };
  }

  private static Optional<Expr> atZero(ElementaryFunction function) {
    return switch (function) {
      case SIN,
          TAN,
          ASIN,
          ATAN,
          SINH,
          TANH,
          ASINH,
          ATANH,
          EXPM1,
          LOG1P,
          CBRT,
          ABS,
          SIGN,
          FLOOR,
          CEIL,
          RELU,
          LEAKY_RELU,
          GELU,
          ERF ->
          Optional.of(Build.ZERO);
      case COS, COSH, SEC, EXP, FACTORIAL, ERFC -> Optional.of(Build.ONE);
      case SIGMOID -> Optional.of(Build.HALF);
      case ACOS -> Optional.of(Build.PI.div(2));
      case SOFTPLUS -> Optional.of(Build.ln(Build.TWO));
      case CSC,
          COT,
          ATAN2,
          ACOSH,
          LN,
          LOG10,
          LOG2,
          ROOT,
          MIN,
          MAX,
          GAMMA,
          LGAMMA,
          DIGAMMA,
          POLYGAMMA,
          BINOM ->
          Optional.empty();
    };
  }

  /// Whether `function(inverse(u))` is u wherever the inverse has a value. `asin(sin(u))` is not.
  private static boolean undoes(ElementaryFunction function) {
    return switch (function) {
      case EXP, LN, SINH, ASINH, TANH, ATANH, EXPM1, LOG1P, SIN, COS, TAN, COSH -> true;
      case ASIN,
          ACOS,
          ATAN,
          ACOSH,
          SEC,
          CSC,
          COT,
          ATAN2,
          LOG10,
          LOG2,
          CBRT,
          ROOT,
          ABS,
          SIGN,
          FLOOR,
          CEIL,
          MIN,
          MAX,
          RELU,
          LEAKY_RELU,
          SIGMOID,
          SOFTPLUS,
          GELU,
          ERF,
          ERFC,
          GAMMA,
          LGAMMA,
          DIGAMMA,
          POLYGAMMA,
          FACTORIAL,
          BINOM ->
          false;
    };
  }

  /// `function(−u)` for odd and even functions.
  private static Optional<Expr> reflected(ElementaryFunction function, Expr u) {
    return switch (function) {
      case SIN, TAN, CSC, COT, ASIN, ATAN, SINH, TANH, ASINH, ATANH, CBRT, SIGN, ERF ->
          Optional.of(Build.negate(Build.apply(function, u)));
      case COS, SEC, COSH, ABS -> Optional.of(ofFunction(function, List.of(u)));
      case ACOS,
          ATAN2,
          ACOSH,
          EXP,
          EXPM1,
          LN,
          LOG1P,
          LOG10,
          LOG2,
          ROOT,
          FLOOR,
          CEIL,
          MIN,
          MAX,
          RELU,
          LEAKY_RELU,
          SIGMOID,
          SOFTPLUS,
          GELU,
          ERFC,
          GAMMA,
          LGAMMA,
          DIGAMMA,
          POLYGAMMA,
          FACTORIAL,
          BINOM ->
          Optional.empty();
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
      case NOT_NEGATIVE, ZERO, NOT_POSITIVE, UNKNOWN -> {
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

  private static Expr factorial(Expr u) {
    if (u instanceof Expr.Numeral numeral && numeral.value().isSmallInteger()) {
      int n = numeral.value().intValueExact();
      if (n >= 0 && n <= 100) {
        Rational product = Rational.ONE;
        for (int i = 2; i <= n; i++) {
          product = product.times(Rational.of(i));
        }
        return Build.number(product);
      }
    }
    return Build.apply(ElementaryFunction.FACTORIAL, u);
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
      case Expr.Numeral radicand when !n.isInteger() -> surd(radicand.value(), n);
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

  /// √12 = 2√3, √(1/2) = √2/2: a square root of an integer without small square factors.
  private static Expr surd(Rational radicand, Rational exponent) {
    Expr plain = Build.power(Build.number(radicand), Build.number(exponent));
    boolean squareRoot = exponent.abs().equals(Rational.HALF);
    if (plain instanceof Expr.Numeral || !squareRoot || radicand.signum() <= 0) {
      return plain;
    }
    Rational positive = exponent.signum() < 0 ? radicand.reciprocal() : radicand;
    // √(p/q) = √(pq)/q.
    Rational under = Rational.of(positive.numerator().multiply(positive.denominator()));
    Rational outside = Rational.of(positive.denominator()).reciprocal();
    for (int p = 2; p < 100; p++) {
      Rational square = Rational.of((long) p * p);
      while (under.div(square).isInteger()) {
        under = under.div(square);
        outside = outside.times(Rational.of(p));
      }
    }
    return Build.product(Build.number(outside), Build.sqrt(Build.number(under)));
  }

  /// A product of simplified factors, its exponentials collected into one, |u|·sign(u) made u.
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
    return Tidy.product(withoutSigns(others));
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

  private static List<Expr> withoutSigns(List<Expr> factors) {
    List<Expr> kept = new ArrayList<>(factors);
    for (Expr factor : factors) {
      if (factor instanceof Expr.Apply apply && apply.function() == SIGN) {
        Expr u = apply.argument();
        if (kept.contains(Build.abs(u)) && kept.remove(factor)) {
          kept.set(kept.indexOf(Build.abs(u)), u);
        } else if (kept.contains(u) && kept.remove(factor)) {
          kept.set(kept.indexOf(u), Build.abs(u));
        }
      }
    }
    return kept;
  }
}
