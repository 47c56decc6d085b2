package dev.nabla.algebra;

import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The canonical form that every answer is written in: sums and products flattened, like terms and
/// like powers collected, the numeral in front, one denominator, operands otherwise in the order in
/// which they appeared. Nothing is multiplied out.
///
/// Time and size grow linearly with the number of distinct nodes. Conditions that the old form had
/// and the new one has not are found with [Conditions#lost(Expr, Expr)].
public final class Tidy {
  /// Operands of a shared sum or product are looked through up to this many, so that many users of
  /// one long chain do not cost its length each.
  private static final int LOOKED_THROUGH = 64;

  private final Map<Expr, Expr> results = new HashMap<>();
  private final Set<Expr> flattened;

  private Tidy(List<Expr> order) {
    this.flattened = onlyInsideTheirOwnKind(order);
  }

  /// The expression in canonical form.
  public static Expr of(Expr root) {
    List<Expr> order = Walk.postOrder(root);
    Tidy tidy = new Tidy(order);
    for (Expr node : order) {
      if (node == root || !tidy.flattened.contains(node)) {
        tidy.results.put(node, tidy.canonical(node));
      }
    }
    return tidy.result(root);
  }

  /// The expression in canonical form with the conditions that this has lost.
  public static Guarded guarded(Expr root) {
    Expr tidy = of(root);
    return new Guarded(tidy, Conditions.lost(root, tidy));
  }

  /// Sums used once, by a sum, and products used once, by a product: they dissolve in their user.
  private static Set<Expr> onlyInsideTheirOwnKind(List<Expr> order) {
    Set<Expr> once = new HashSet<>();
    Set<Expr> elsewhere = new HashSet<>();
    for (Expr user : order) {
      for (Expr operand : user.children()) {
        boolean sameKind =
            (user instanceof Expr.Sum && operand instanceof Expr.Sum)
                || (user instanceof Expr.Product && operand instanceof Expr.Product);
        if (!sameKind || !once.add(operand)) {
          elsewhere.add(operand);
        }
      }
    }
    once.removeAll(elsewhere);
    return once;
  }

  private Expr result(Expr operand) {
    Expr result = results.get(operand);
    if (result == null) {
      throw new IllegalStateException("visited before its operands: " + operand);
    }
    return result;
  }

  private Expr canonical(Expr node) {
    return switch (node) {
      case Expr.Leaf leaf -> leaf;
      case Expr.Sum sum -> sum(sum);
      case Expr.Product product -> product(product);
      case Expr.Power power -> power(result(power.base()), result(power.exponent()));
      case Expr.Apply apply -> Walk.rebuild(apply, this::result);
      case Expr.Piecewise piecewise -> piecewise(piecewise);
    };
  }

  private Expr sum(Expr.Sum root) {
    Terms terms = new Terms();
    Deque<Expr> pending = new ArrayDeque<>(List.of(root));
    while (!pending.isEmpty()) {
      Effort.spend(1);
      Expr next = pending.pop();
      if (next instanceof Expr.Sum sum && (sum == root || flattened.contains(sum))) {
        pending.push(sum.right());
        pending.push(sum.left());
      } else {
        terms.addAll(result(next), LOOKED_THROUGH);
      }
    }
    return terms.toExpression();
  }

  private Expr product(Expr.Product root) {
    Factors factors = new Factors();
    Deque<Expr> pending = new ArrayDeque<>(List.of(root));
    while (!pending.isEmpty()) {
      Effort.spend(1);
      Expr next = pending.pop();
      if (next instanceof Expr.Product product
          && (product == root || flattened.contains(product))) {
        pending.push(product.right());
        pending.push(product.left());
      } else {
        factors.multiply(result(next), LOOKED_THROUGH);
      }
    }
    return factors.toExpression();
  }

  /// An integer power goes into a product and onto an inner power.
  static Expr power(Expr base, Expr exponent) {
    if (exponent instanceof Expr.Numeral numeral
        && numeral.value().isInteger()
        && (base instanceof Expr.Product || base instanceof Expr.Power)) {
      Factors factors = new Factors();
      factors.multiply(base, numeral.value(), LOOKED_THROUGH);
      return factors.toExpression();
    }
    return Build.power(base, exponent);
  }

  /// A branch keeps the conditions that its new form has lost.
  private Expr piecewise(Expr.Piecewise piecewise) {
    List<Branch> branches = new ArrayList<>();
    for (Branch branch : piecewise.branches()) {
      List<Relation> conditions =
          branch.conditions().stream()
              .map(r -> new Relation(result(r.left()), r.comparison(), result(r.right())))
              .toList();
      branches.add(new Branch(conditions, keepingConditions(branch.value())));
    }
    return Build.piecewise(branches, piecewise.otherwise().map(this::keepingConditions));
  }

  private Expr keepingConditions(Expr before) {
    Expr after = result(before);
    return Build.where(after, Conditions.lost(before, after));
  }

  /// The terms of a sum in canonical form, left to right; the expression alone if it is none.
  public static List<Expr> terms(Expr expr) {
    return spine(expr, Expr.Sum.class);
  }

  /// The factors of a product, left to right; the expression alone if it is none.
  public static List<Expr> factors(Expr expr) {
    return spine(expr, Expr.Product.class);
  }

  private static List<Expr> spine(Expr expr, Class<? extends Expr.Binary> kind) {
    List<Expr> operands = new ArrayList<>();
    Deque<Expr> pending = new ArrayDeque<>(List.of(expr));
    while (!pending.isEmpty()) {
      Expr next = pending.pop();
      if (kind.isInstance(next)) {
        pending.push(next.children().get(1));
        pending.push(next.children().get(0));
      } else {
        operands.add(next);
      }
    }
    return operands;
  }
}
