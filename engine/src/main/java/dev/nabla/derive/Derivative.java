package dev.nabla.derive;

import static dev.nabla.expr.Build.ONE;
import static dev.nabla.expr.Build.ZERO;
import static dev.nabla.expr.Build.difference;
import static dev.nabla.expr.Build.ln;
import static dev.nabla.expr.Build.number;
import static dev.nabla.expr.Build.power;
import static dev.nabla.expr.Build.product;
import static dev.nabla.expr.Build.quotient;
import static dev.nabla.expr.Build.sum;

import dev.nabla.algebra.Conditions;
import dev.nabla.algebra.Tidy;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The symbolic derivative in textbook form, with the conditions under which it is one.
///
/// One pass over the distinct nodes; shared parts are differentiated once. Time and size grow
/// linearly with the number of distinct nodes.
public final class Derivative {
  private final Expr.Symbol variable;
  private final Set<Expr> moving;
  private final Map<Expr, Expr> tangents = new HashMap<>();

  private Derivative(Expr function, Expr.Symbol variable) {
    this.variable = variable;
    this.moving = Moving.nodes(function, variable);
  }

  /// The derivative of a function with respect to a scalar symbol. The conditions say where the
  /// function is defined and has the derivative, as far as the derivative's own formula does not.
  ///
  /// @throws NoDerivativeException if a function of the table has no slope formula
  public static Guarded of(Expr function, Expr.Symbol variable) {
    Expr canonical = Tidy.of(function);
    Derivative derivative = new Derivative(canonical, variable);
    Expr raw = derivative.differentiate(canonical);
    Expr tidy = Tidy.of(raw);
    List<Relation> needed = new ArrayList<>(Conditions.natural(function));
    needed.addAll(derivative.needed(canonical));
    needed.addAll(Conditions.natural(raw));
    return new Guarded(tidy, Conditions.notImplied(needed, tidy));
  }

  /// The derivative of a guarded function: its conditions stay.
  public static Guarded of(Guarded function, Expr.Symbol variable) {
    Guarded derivative = of(function.expression(), variable);
    List<Relation> needed = new ArrayList<>(function.where());
    needed.addAll(derivative.where());
    return new Guarded(
        derivative.expression(), Conditions.notImplied(needed, derivative.expression()));
  }

  private Expr differentiate(Expr function) {
    for (Expr node : Walk.postOrder(function)) {
      if (moving.contains(node)) {
        tangents.put(node, node == variable ? ONE : tangent(node));
      }
    }
    return tangentOf(function);
  }

  /// The derivative of an operand that was met before.
  private Expr tangentOf(Expr operand) {
    return tangents.getOrDefault(operand, ZERO);
  }

  private boolean depends(Expr operand) {
    return moving.contains(operand);
  }

  private Expr tangent(Expr node) {
    return switch (node) {
      case Expr.Leaf leaf -> ZERO;
      case Expr.Sum sum -> sum(tangentOf(sum.left()), tangentOf(sum.right()));
      case Expr.Product product -> productTangent(product);
      case Expr.Power power -> powerTangent(power);
      case Expr.Apply apply -> chainTangent(apply);
      case Expr.Piecewise piecewise -> piecewiseTangent(piecewise);
    };
  }

  private Expr productTangent(Expr.Product node) {
    Expr u = node.left();
    Expr v = node.right();
    if (!depends(u)) {
      return product(u, tangentOf(v));
    }
    if (!depends(v)) {
      return product(tangentOf(u), v);
    }
    if (v instanceof Expr.Power bottom && constantNegativeExponent(bottom)) {
      return quotientTangent(u, bottom);
    }
    return sum(product(tangentOf(u), v), product(u, tangentOf(v)));
  }

  private static boolean constantNegativeExponent(Expr.Power power) {
    return power.exponent() instanceof Expr.Numeral exponent && exponent.value().signum() < 0;
  }

  /// (u / w^n)' = (u'w − n u w') / w^(n+1).
  private Expr quotientTangent(Expr u, Expr.Power bottom) {
    Expr w = bottom.base();
    Expr n = product(number(-1), bottom.exponent());
    Expr top = difference(product(tangentOf(u), w), product(n, product(u, tangentOf(w))));
    return quotient(top, power(w, sum(n, ONE)));
  }

  private Expr powerTangent(Expr.Power node) {
    Expr base = node.base();
    Expr exponent = node.exponent();
    if (depends(base) && depends(exponent)) {
      // The logarithmic derivative: (f^g)' = f^g (g' ln f + g f'/f).
      Expr byExponent = product(tangentOf(exponent), ln(base));
      Expr byBase = product(exponent, quotient(tangentOf(base), base));
      return product(node, sum(byExponent, byBase));
    }
    if (depends(exponent)) {
      return product(factor(node, 1), tangentOf(exponent));
    }
    Expr factor = factor(node, 0);
    return isBelowOne(exponent)
        ? product(tangentOf(base), factor)
        : product(factor, tangentOf(base));
  }

  private static boolean isBelowOne(Expr exponent) {
    return exponent instanceof Expr.Numeral numeral && numeral.value().compareTo(Rational.ONE) < 0;
  }

  /// The chain rule, the inner derivative first: 2x cos(x²).
  private Expr chainTangent(Expr.Apply node) {
    Expr total = ZERO;
    for (int i = 0; i < node.arguments().size(); i++) {
      Expr argument = node.arguments().get(i);
      if (depends(argument)) {
        total = sum(total, product(tangentOf(argument), factor(node, i)));
      }
    }
    return total;
  }

  private static Expr factor(Expr node, int index) {
    return switch (Partials.of(node, index)) {
      case Partial.Factor factor -> factor.value();
      case Partial.Selected selected -> ONE;
      case Partial.Unfelt unfelt -> ZERO;
    };
  }

  /// Branch by branch; a branch keeps the conditions that its derivative's formula has lost.
  private Expr piecewiseTangent(Expr.Piecewise node) {
    List<Branch> branches = new ArrayList<>();
    for (Branch branch : node.branches()) {
      Expr tangent = tangentOf(branch.value());
      branches.add(Conditions.guarded(branch.conditions(), tangent, needed(branch.value())));
    }
    return Build.piecewise(
        branches,
        node.otherwise()
            .map(
                value -> {
                  Expr tangent = tangentOf(value);
                  return Build.where(tangent, Conditions.notImplied(needed(value), tangent));
                }));
  }

  private List<Relation> needed(Expr value) {
    List<Relation> needed = new ArrayList<>(Conditions.natural(value));
    needed.addAll(Kinked.avoided(value, variable));
    return needed;
  }
}
