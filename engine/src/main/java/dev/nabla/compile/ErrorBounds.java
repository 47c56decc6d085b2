package dev.nabla.compile;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Kinks;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Expressions for the rounding error of expressions: a running error analysis to the first order,
/// in units of the last place of 1.
///
/// What is subtracted from nearly itself keeps its error and loses its size, so the error divided
/// by the value tells where digits were lost.
///
/// Source: N. J. Higham, "Accuracy and Stability of Numerical Algorithms", 2nd edition, chapter
/// 3.3.
final class ErrorBounds {
  private final Map<Expr, Expr> bounds = new HashMap<>();

  private ErrorBounds() {}

  /// The error of a root, as an expression over the same symbols, whose own values are exact.
  static Expr of(Expr root) {
    ErrorBounds errors = new ErrorBounds();
    for (Expr node : Walk.postOrder(root)) {
      errors.bounds.put(node, errors.bound(node));
    }
    return errors.get(root);
  }

  private Expr get(Expr node) {
    return bounds.getOrDefault(node, Build.ZERO);
  }

  private Expr bound(Expr node) {
    return switch (node) {
      case Expr.Numeral numeral -> isDouble(numeral.value()) ? Build.ZERO : Build.abs(numeral);
      case Expr.Constant constant -> constant;
      case Expr.Symbol symbol -> Build.ZERO;
      case Expr.Sum sum -> get(sum.left()).plus(get(sum.right())).plus(Build.abs(sum));
      case Expr.Product product ->
          scaled(product.left(), get(product.right()))
              .plus(scaled(product.right(), get(product.left())))
              .plus(Build.abs(product));
      case Expr.Power power -> power(power);
      case Expr.Apply apply -> apply(apply);
      case ArrayExpr array -> throw new IllegalArgumentException("an array: " + array);
      case Expr.Piecewise piecewise -> piecewise(piecewise);
    };
  }

  private static boolean isDouble(Rational value) {
    double nearest = value.doubleValue();
    return Double.isFinite(nearest) && Rational.of(nearest).equals(value);
  }

  private static Expr scaled(Expr factor, Expr error) {
    return error.isZero() ? error : Build.abs(factor).times(error);
  }

  private Expr power(Expr.Power power) {
    Expr own = Build.abs(power);
    Expr base = get(power.base());
    if (!base.isZero()) {
      Expr slope = power.exponent().times(power.base().pow(power.exponent().minus(1)));
      own = own.plus(scaled(slope, base));
    }
    Expr exponent = get(power.exponent());
    return exponent.isZero()
        ? own
        : own.plus(scaled(power.times(Build.ln(power.base())), exponent));
  }

  private Expr apply(Expr.Apply apply) {
    ElementaryFunction function = apply.function();
    boolean exact = function.kinks() != Kinks.NONE;
    Expr bound = exact ? Build.ZERO : Build.abs(apply);
    for (int i = 0; i < apply.arguments().size(); i++) {
      Expr error = get(apply.arguments().get(i));
      if (!error.isZero()) {
        Optional<Expr> slope = function.slope(apply.arguments(), apply, i);
        bound = bound.plus(slope.map(each -> scaled(each, error)).orElse(error));
      }
    }
    return bound;
  }

  private Expr piecewise(Expr.Piecewise piecewise) {
    List<Branch> branches = new ArrayList<>();
    for (Branch branch : piecewise.branches()) {
      branches.add(new Branch(branch.conditions(), get(branch.value())));
    }
    return Build.piecewise(branches, piecewise.otherwise().map(this::get));
  }
}
