package dev.nabla.algebra;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.List;
import java.util.function.Function;

/// The canonical form that every answer is written in: sums and products flattened, like terms and
/// like powers collected, the numeral in front, one denominator, operands otherwise in the order in
/// which they appeared. Nothing is multiplied out.
///
/// Time and size grow linearly with the number of distinct nodes.
public final class Tidy {
  /// Operands of a shared sum or product are looked through up to this many, so that many users of
  /// one long chain do not cost its length each.
  private static final int LOOKED_THROUGH = 64;

  private Tidy() {}

  /// The expression in canonical form; [Conditions#lost(Expr, Expr)] tells what it no longer shows.
  public static Expr of(Expr root) {
    return Spine.fold(root, Tidy::step);
  }

  private static Expr step(Expr node, List<Expr> operands, Function<Expr, Expr> results) {
    return switch (node) {
      case Expr.Leaf leaf -> leaf;
      case Expr.Sum sum -> sum(ArrayForms.unrepeated(operands.stream().map(results).toList()));
      case Expr.Product product ->
          product(ArrayForms.unrepeated(operands.stream().map(results).toList()));
      case Expr.Power power -> power(results.apply(power.base()), results.apply(power.exponent()));
      case Expr.Apply apply -> Walk.rebuild(apply, results);
      case ArrayExpr array -> array(array, results);
      case Expr.Piecewise piecewise -> Conditions.keptInBranches(piecewise, results);
    };
  }

  /// An operation on arrays over canonical operands.
  static Expr array(ArrayExpr node, Function<Expr, Expr> results) {
    return Walk.rebuild(node, results) instanceof ArrayExpr array
        ? ArrayForms.of(array)
        : Walk.rebuild(node, results);
  }

  /// The sum of canonical expressions.
  public static Expr sum(List<Expr> operands) {
    Terms terms = new Terms();
    operands.forEach(each -> terms.addAll(each, LOOKED_THROUGH));
    return terms.toExpression();
  }

  /// The product of canonical expressions.
  public static Expr product(List<Expr> operands) {
    Factors factors = new Factors();
    operands.forEach(each -> factors.multiply(each, LOOKED_THROUGH));
    return factors.toExpression();
  }

  /// The power of canonical expressions: an integer power goes into a product and onto an inner
  /// power.
  public static Expr power(Expr base, Expr exponent) {
    if (exponent instanceof Expr.Numeral numeral
        && numeral.value().isInteger()
        && (base instanceof Expr.Product || base instanceof Expr.Power)) {
      Factors factors = new Factors();
      factors.multiply(base, numeral.value(), LOOKED_THROUGH);
      return factors.toExpression();
    }
    return Build.power(base, exponent);
  }
}
