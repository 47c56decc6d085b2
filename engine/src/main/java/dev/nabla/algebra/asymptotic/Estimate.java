package dev.nabla.algebra.asymptotic;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.function.Function;

/// A value in doubles: a hint at what is worth proving, and no more.
final class Estimate {
  private Estimate() {}

  static double of(Expr constant) {
    return Walk.<Double>fold(constant, Estimate::step);
  }

  private static double step(Expr node, Function<Expr, Double> of) {
    return switch (node) {
      case Expr.Numeral numeral -> numeral.value().doubleValue();
      case Expr.Constant constant -> constant.number().value();
      case Expr.Symbol symbol -> Double.NaN;
      case Expr.Sum sum -> of.apply(sum.left()) + of.apply(sum.right());
      case Expr.Product product -> of.apply(product.left()) * of.apply(product.right());
      case Expr.Power power -> Math.pow(of.apply(power.base()), of.apply(power.exponent()));
      case Expr.Apply apply ->
          apply.function().value().at(apply.arguments().stream().mapToDouble(of::apply).toArray());
      case ArrayExpr array -> Double.NaN;
      case Expr.Piecewise piecewise -> Double.NaN;
    };
  }
}
