package dev.nabla.compile;

import static dev.nabla.expr.ElementaryFunction.COS;
import static dev.nabla.expr.ElementaryFunction.COSH;
import static dev.nabla.expr.ElementaryFunction.EXP;
import static dev.nabla.expr.ElementaryFunction.EXPM1;
import static dev.nabla.expr.ElementaryFunction.LN;
import static dev.nabla.expr.ElementaryFunction.LOG1P;
import static dev.nabla.expr.ElementaryFunction.SIGMOID;
import static dev.nabla.expr.ElementaryFunction.SIN;
import static dev.nabla.expr.ElementaryFunction.SOFTPLUS;
import static dev.nabla.expr.ElementaryFunction.TANH;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Replaces textbook forms that overflow or cancel in floating point by equal ones that do not.
///
/// Every rule holds for all real values of its symbols. Known from N. J. Higham, "Accuracy and
/// Stability of Numerical Algorithms", 2nd edition, chapter 1, and M. Mächler, "Accurately
/// computing log(1 − exp(−|a|))" (2012).
final class StableForms {
  /// So many factors are looked at on either side of a product, which keeps the pass linear.
  private static final int FACTORS = 4;

  private StableForms() {}

  static List<Expr> of(List<Expr> roots) {
    Map<Expr, Expr> stable = new HashMap<>();
    UnaryOperator<Expr> known = node -> Objects.requireNonNull(stable.get(node));
    for (Expr node : Walk.postOrder(roots)) {
      stable.put(node, rewritten(Walk.rebuild(node, known)));
    }
    return roots.stream().map(known).toList();
  }

  private static Expr rewritten(Expr node) {
    return switch (node) {
      case Expr.Sum sum -> sum(sum);
      case Expr.Product product -> product(product);
      case Expr.Power power -> power(power);
      case Expr.Apply apply -> apply(apply);
      case Expr.Numeral same -> same;
      case Expr.Constant same -> same;
      case Expr.Symbol same -> same;
      case ArrayExpr same -> same;
      case Expr.Piecewise same -> same;
    };
  }

  private static Expr sum(Expr.Sum sum) {
    if (sum.left().isOne()) {
      return onePlus(sum.right(), sum);
    }
    if (sum.right().isOne()) {
      return onePlus(sum.left(), sum);
    }
    if (isMinusOne(sum.left())) {
      return lessOne(sum.right(), sum);
    }
    return isMinusOne(sum.right()) ? lessOne(sum.left(), sum) : sum;
  }

  /// 1 − e^u, 1 − σ(u), 1 − tanh² u and 1 − cos u.
  private static Expr onePlus(Expr other, Expr otherwise) {
    return other.coefficient().equals(Rational.MINUS_ONE)
        ? oneMinus(other.withoutCoefficient(), otherwise)
        : otherwise;
  }

  private static Expr oneMinus(Expr u, Expr otherwise) {
    if (is(EXP, u)) {
      return Build.negate(Build.apply(EXPM1, argument(u)));
    }
    if (is(SIGMOID, u)) {
      return Build.sigmoid(Build.negate(argument(u)));
    }
    if (is(COS, u)) {
      return Build.apply(SIN, argument(u).div(2)).pow(2).times(2);
    }
    if (u instanceof Expr.Power power && is(TANH, power.base()) && isTwo(power.exponent())) {
      return Build.apply(COSH, argument(power.base())).pow(-2);
    }
    return otherwise;
  }

  /// e^u − 1, σ(u) − 1, tanh² u − 1 and cos u − 1.
  private static Expr lessOne(Expr u, Expr otherwise) {
    if (is(EXP, u)) {
      return Build.apply(EXPM1, argument(u));
    }
    Expr opposite = oneMinus(u, u);
    return opposite == u ? otherwise : Build.negate(opposite);
  }

  /// e^v σ(−v)^n = σ(v) σ(−v)^(n − 1).
  private static Expr product(Expr.Product product) {
    List<Expr> factors = new ArrayList<>();
    Expr left = spread(product.left(), factors);
    Expr right = spread(product.right(), factors);
    for (int i = 0; i < factors.size(); i++) {
      if (!is(EXP, factors.get(i))) {
        continue;
      }
      Expr exponent = argument(factors.get(i));
      Expr falling = Build.sigmoid(Build.negate(exponent));
      for (int j = 0; j < factors.size(); j++) {
        Expr factor = factors.get(j);
        boolean power = factor instanceof Expr.Power raised && raised.base() == falling;
        if (factor == falling || power) {
          Expr times = power ? ((Expr.Power) factor).exponent() : Build.ONE;
          factors.set(i, Build.sigmoid(exponent));
          factors.set(j, falling.pow(times.minus(1)));
          return factors.stream().reduce(left.times(right), Expr::times);
        }
      }
    }
    return product;
  }

  /// Adds some of the last factors of a product; the answer is what is before them.
  private static Expr spread(Expr product, List<Expr> factors) {
    Expr rest = product;
    for (int i = 1; i < FACTORS && rest instanceof Expr.Product inner; i++) {
      factors.add(inner.right());
      rest = inner.left();
    }
    if (rest instanceof Expr.Product || rest instanceof Expr.Numeral) {
      return rest;
    }
    factors.add(rest);
    return Build.ONE;
  }

  /// (1 + e^v)^(−n) = σ(−v)^n for n > 0.
  private static Expr power(Expr.Power power) {
    if (power.exponent() instanceof Expr.Numeral exponent
        && exponent.value().signum() < 0
        && power.base() instanceof Expr.Sum sum) {
      Expr other = sum.left().isOne() ? sum.right() : sum.right().isOne() ? sum.left() : sum;
      if (is(EXP, other)) {
        return Build.sigmoid(Build.negate(argument(other)))
            .pow(Build.number(exponent.value().negate()));
      }
    }
    return power;
  }

  private static Expr apply(Expr.Apply apply) {
    Expr u = apply.argument();
    if (is(LOG1P, apply) && is(EXP, u)) {
      return Build.apply(SOFTPLUS, argument(u));
    }
    if (!is(LN, apply)) {
      return apply;
    }
    if (is(EXP, u)) {
      return argument(u);
    }
    if (is(SIGMOID, u)) {
      return Build.negate(Build.apply(SOFTPLUS, Build.negate(argument(u))));
    }
    if (u instanceof Expr.Sum sum && (sum.left().isOne() || sum.right().isOne())) {
      Expr other = sum.left().isOne() ? sum.right() : sum.left();
      return is(EXP, other) ? Build.apply(SOFTPLUS, argument(other)) : Build.apply(LOG1P, other);
    }
    return apply;
  }

  private static boolean is(ElementaryFunction function, Expr node) {
    return node instanceof Expr.Apply apply && apply.function() == function;
  }

  private static Expr argument(Expr apply) {
    return ((Expr.Apply) apply).argument();
  }

  private static boolean isMinusOne(Expr node) {
    return node instanceof Expr.Numeral numeral && numeral.value().equals(Rational.MINUS_ONE);
  }

  private static boolean isTwo(Expr node) {
    return node instanceof Expr.Numeral numeral && numeral.value().equals(Rational.TWO);
  }
}
