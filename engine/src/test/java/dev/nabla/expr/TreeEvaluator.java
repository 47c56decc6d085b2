package dev.nabla.expr;

import java.util.Map;
import java.util.function.Function;

/// The plainest evaluator there is: what an expression means, for tests of everything faster.
public final class TreeEvaluator {
  private TreeEvaluator() {}

  /// The value at a point, by IEEE arithmetic on each node.
  public static double at(Expr root, Map<? extends Expr, Double> point) {
    return Walk.fold(root, (node, of) -> value(node, of, point));
  }

  private static double value(
      Expr node, Function<Expr, Double> of, Map<? extends Expr, Double> point) {
    return switch (node) {
      case Expr.Numeral numeral -> numeral.value().doubleValue();
      case Expr.Constant constant -> constant.number().value();
      case Expr.Symbol symbol -> {
        Double value = point.get(symbol);
        if (value == null) {
          throw new IllegalArgumentException("no value for " + symbol.name());
        }
        yield value;
      }
      case Expr.Sum sum -> of.apply(sum.left()) + of.apply(sum.right());
      case Expr.Product product -> of.apply(product.left()) * of.apply(product.right());
      case Expr.Power power -> Math.pow(of.apply(power.base()), of.apply(power.exponent()));
      case Expr.Apply apply ->
          apply.function().value().at(apply.arguments().stream().mapToDouble(of::apply).toArray());
      case ArrayExpr array -> throw new IllegalArgumentException("an array: " + array);
      case Expr.Piecewise piecewise -> selected(piecewise, of);
    };
  }

  private static double selected(Expr.Piecewise piecewise, Function<Expr, Double> of) {
    for (Branch branch : piecewise.branches()) {
      if (branch.conditions().stream()
          .allMatch(
              each -> each.comparison().holds(of.apply(each.left()), of.apply(each.right())))) {
        return of.apply(branch.value());
      }
    }
    return piecewise.otherwise().map(of).orElse(Double.NaN);
  }
}
