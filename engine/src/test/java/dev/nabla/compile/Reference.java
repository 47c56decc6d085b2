package dev.nabla.compile;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/// The plainest evaluator: node by node as written, with the table's own values.
final class Reference {
  private Reference() {}

  static double value(Expr expr, Expr.Symbol symbol, double at) {
    return value(expr, Map.of(symbol, at));
  }

  static double value(Expr expr, Map<Expr.Symbol, Double> at) {
    return Walk.<Double>fold(expr, (node, operands) -> value(node, operands, at));
  }

  /// The value with every operation off by a random part of the noise.
  static double noisy(Expr expr, Map<Expr.Symbol, Double> at, double noise, long seed) {
    Random random = new Random(seed);
    return Walk.<Double>fold(
        expr,
        (node, operands) ->
            value(node, operands, at) * (1 + noise * (2 * random.nextDouble() - 1)));
  }

  private static double value(
      Expr node, Function<Expr, Double> operands, Map<Expr.Symbol, Double> at) {
    return switch (node) {
      case Expr.Numeral numeral -> numeral.value().doubleValue();
      case Expr.Constant constant -> constant.number().value();
      case Expr.Symbol symbol -> at.getOrDefault(symbol, Double.NaN);
      case Expr.Sum sum -> operands.apply(sum.left()) + operands.apply(sum.right());
      case Expr.Product product -> operands.apply(product.left()) * operands.apply(product.right());
      case Expr.Power power ->
          Math.pow(operands.apply(power.base()), operands.apply(power.exponent()));
      case Expr.Apply apply ->
          apply
              .function()
              .value()
              .at(apply.arguments().stream().mapToDouble(operands::apply).toArray());
      case ArrayExpr array -> throw new IllegalArgumentException("an array: " + array);
      case Expr.Piecewise piecewise -> {
        for (Branch branch : piecewise.branches()) {
          if (branch.conditions().stream().allMatch(each -> holds(each, operands))) {
            yield operands.apply(branch.value());
          }
        }
        yield piecewise.otherwise().map(operands).orElse(Double.NaN);
      }
    };
  }

  private static boolean holds(Relation relation, Function<Expr, Double> operands) {
    return relation
        .comparison()
        .holds(operands.apply(relation.left()), operands.apply(relation.right()));
  }
}
