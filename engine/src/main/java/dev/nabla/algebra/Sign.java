package dev.nabla.algebra;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.util.function.Function;

/// What is known of the sign of an expression, for all real values of its symbols at which it has a
/// value.
public enum Sign {
  POSITIVE,
  NOT_NEGATIVE,
  ZERO,
  NOT_POSITIVE,
  NEGATIVE,
  UNKNOWN;

  /// The sign, found from below: sums of one sign, products, even powers, and functions of known
  /// range.
  public static Sign of(Expr expr) {
    return Walk.fold(expr, Sign::step);
  }

  public boolean isPositive() {
    return this == POSITIVE;
  }

  public boolean isNotNegative() {
    return this == POSITIVE || this == NOT_NEGATIVE || this == ZERO;
  }

  public boolean isNotPositive() {
    return negated().isNotNegative();
  }

  public boolean isNotZero() {
    return this == POSITIVE || this == NEGATIVE;
  }

  private static Sign step(Expr node, Function<Expr, Sign> of) {
    return switch (node) {
      case Expr.Numeral numeral -> ofNumber(numeral.value());
      case Expr.Constant constant -> POSITIVE;
      case Expr.Symbol symbol -> UNKNOWN;
      case Expr.Sum sum -> of.apply(sum.left()).plus(of.apply(sum.right()));
      case Expr.Product product ->
          product.left() == product.right()
              ? of.apply(product.left()).squared()
              : of.apply(product.left()).times(of.apply(product.right()));
      case Expr.Power power -> ofPower(power, of.apply(power.base()));
      case Expr.Apply apply -> ofFunction(apply, of);
      case ArrayExpr array -> UNKNOWN;
      case Expr.Piecewise piecewise -> UNKNOWN;
    };
  }

  private static Sign ofNumber(Rational value) {
    return value.signum() > 0 ? POSITIVE : value.signum() < 0 ? NEGATIVE : ZERO;
  }

  private Sign plus(Sign other) {
    if (this == ZERO) {
      return other;
    }
    if (other == ZERO) {
      return this;
    }
    if (isNotNegative() && other.isNotNegative()) {
      return this == POSITIVE || other == POSITIVE ? POSITIVE : NOT_NEGATIVE;
    }
    if (negated().isNotNegative() && other.negated().isNotNegative()) {
      return negated().plus(other.negated()).negated();
    }
    return UNKNOWN;
  }

  private Sign negated() {
    return switch (this) {
      case POSITIVE -> NEGATIVE;
      case NOT_NEGATIVE -> NOT_POSITIVE;
      case ZERO -> ZERO;
      case NOT_POSITIVE -> NOT_NEGATIVE;
      case NEGATIVE -> POSITIVE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  private Sign times(Sign other) {
    if (this == ZERO || other == ZERO) {
      return ZERO;
    }
    if (this == UNKNOWN || other == UNKNOWN) {
      return UNKNOWN;
    }
    boolean strict = isNotZero() && other.isNotZero();
    boolean same = isNotNegative() == other.isNotNegative();
    return same ? (strict ? POSITIVE : NOT_NEGATIVE) : (strict ? NEGATIVE : NOT_POSITIVE);
  }

  private Sign squared() {
    return isNotZero() ? POSITIVE : this == ZERO ? ZERO : NOT_NEGATIVE;
  }

  private static Sign ofPower(Expr.Power power, Sign base) {
    if (base == POSITIVE) {
      return POSITIVE;
    }
    if (!(power.exponent() instanceof Expr.Numeral exponent)) {
      return UNKNOWN;
    }
    Rational value = exponent.value();
    // A negative power has a value only where the base is not 0.
    boolean negative = value.signum() < 0;
    if (!value.isInteger()) {
      return negative ? POSITIVE : NOT_NEGATIVE;
    }
    if (!value.numerator().testBit(0)) {
      return negative ? POSITIVE : base.squared();
    }
    return switch (base) {
      case NOT_NEGATIVE -> negative ? POSITIVE : NOT_NEGATIVE;
      case NOT_POSITIVE -> negative ? NEGATIVE : NOT_POSITIVE;
      case POSITIVE, ZERO, NEGATIVE, UNKNOWN -> base;
    };
  }

  private static Sign ofFunction(Expr.Apply apply, Function<Expr, Sign> of) {
    Sign argument = of.apply(apply.argument());
    return switch (apply.function()) {
      case EXP, COSH, SIGMOID, SOFTPLUS, ERFC -> POSITIVE;
      case ACOS, ACOSH -> NOT_NEGATIVE;
      case RELU -> argument.isPositive() ? POSITIVE : NOT_NEGATIVE;
      case ABS -> argument.squared();
      case SINH, TANH, ASINH, ATAN, ATANH, ASIN, EXPM1, LOG1P, CBRT, SIGN, LEAKY_RELU, GELU, ERF ->
          argument;
      case GAMMA, FACTORIAL -> argument.isPositive() ? POSITIVE : UNKNOWN;
      case COS ->
          apply.argument() instanceof Expr.Apply inner
                  && inner.function() == ElementaryFunction.ATAN
              ? POSITIVE
              : UNKNOWN;
      case MAX -> larger(argument, of.apply(apply.arguments().get(1)));
      case SIN,
          TAN,
          SEC,
          CSC,
          COT,
          ATAN2,
          LN,
          LOG10,
          LOG2,
          ROOT,
          FLOOR,
          CEIL,
          MIN,
          LGAMMA,
          DIGAMMA,
          POLYGAMMA,
          BINOM ->
          UNKNOWN;
    };
  }

  private static Sign larger(Sign one, Sign other) {
    if (one.isPositive() || other.isPositive()) {
      return POSITIVE;
    }
    return one.isNotNegative() || other.isNotNegative() ? NOT_NEGATIVE : UNKNOWN;
  }
}
