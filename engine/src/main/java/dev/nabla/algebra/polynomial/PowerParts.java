package dev.nabla.algebra.polynomial;

import dev.nabla.algebra.Spine;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.LinkedHashMap;
import java.util.Map;

/// A node that is neither sum nor product as a base and the terms of its exponent: p^(2k + 1) is p
/// to 1 and to 2 times k. The splitting holds wherever the node has a value.
///
/// @param tails the exponent's terms with their coefficients; the number in it belongs to 1
record PowerParts(Expr base, Map<Expr, Rational> tails) {

  static PowerParts of(Expr node) {
    return switch (node) {
      case Expr.Power power -> new PowerParts(power.base(), tails(power.exponent()));
      case Expr.Apply apply when apply.function() == ElementaryFunction.EXP ->
          new PowerParts(Build.E, tails(apply.argument()));
      case Expr other -> new PowerParts(other, Map.of(Build.ONE, Rational.ONE));
    };
  }

  private static Map<Expr, Rational> tails(Expr exponent) {
    Map<Expr, Rational> tails = new LinkedHashMap<>();
    for (Expr term : Spine.terms(exponent)) {
      tails.merge(term.withoutCoefficient(), term.coefficient(), Rational::plus);
    }
    tails.values().removeIf(Rational::isZero);
    return tails;
  }

  /// The number in the exponent.
  Rational number() {
    return tails.getOrDefault(Build.ONE, Rational.ZERO);
  }

  /// Whether the base is looked into for its integer power.
  boolean opensBase() {
    return (base instanceof Expr.Sum || base instanceof Expr.Product || base instanceof Expr.Power)
        && number().isInteger()
        && !number().isZero();
  }
}
