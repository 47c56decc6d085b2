package dev.nabla.algebra.asymptotic;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.HashMap;
import java.util.Map;

/// Functions as their variable approaches a point from one side: germs of f(a ± 1/t) or f(±t).
final class Approach {
  private final Germs germs;
  private final Functions functions;
  private final Map<Expr, Germ> known = new HashMap<>();

  private Approach(Bounded bounded) {
    this.germs = new Germs(bounded);
    this.functions = new Functions(germs);
  }

  /// The variable approaches a point, from above (1) or below (−1).
  static Approach toPoint(Expr.Symbol variable, Expr point, int side, Bounded bounded) {
    Approach approach = new Approach(bounded);
    Germ away = approach.germs.scaled(approach.germs.small(), Coefficient.of(side));
    Germ at = approach.of(point);
    approach.known.put(variable, approach.germs.plus(at, away));
    return approach;
  }

  /// The variable grows without bound, up (1) or down (−1).
  static Approach toInfinity(Expr.Symbol variable, int side, Bounded bounded) {
    Approach approach = new Approach(bounded);
    Germ away = approach.germs.scaled(approach.germs.large(), Coefficient.of(side));
    approach.known.put(variable, away);
    return approach;
  }

  Germs germs() {
    return germs;
  }

  Facts facts() {
    return germs.facts();
  }

  /// The germ of a function.
  ///
  /// @throws NoValue if it has no value from some point on
  /// @throws Undecided if it cannot be found
  Germ of(Expr function) {
    Germ before = known.get(function);
    if (before != null) {
      return before;
    }
    for (Expr node : Walk.postOrderOutsideBranches(function)) {
      if (!known.containsKey(node)) {
        known.put(node, step(node));
      }
    }
    return germ(function);
  }

  private Germ germ(Expr operand) {
    Germ germ = known.get(operand);
    if (germ == null) {
      throw new IllegalStateException("visited before its operands: " + operand);
    }
    return germ;
  }

  private Germ step(Expr node) {
    return switch (node) {
      case Expr.Leaf leaf -> Germ.of(Coefficient.of(leaf));
      case Expr.Sum sum -> germs.plus(germ(sum.left()), germ(sum.right()));
      case Expr.Product product -> germs.times(germ(product.left()), germ(product.right()));
      case Expr.Power power -> functions.power(germ(power.base()), germ(power.exponent()));
      case Expr.Apply apply ->
          functions.at(apply.function(), apply.arguments().stream().map(this::germ).toList());
      case ArrayExpr array -> throw new Undecided("arrays have no limits here");
      case Expr.Piecewise piecewise -> piecewise(piecewise);
    };
  }

  private Germ piecewise(Expr.Piecewise piecewise) {
    for (Branch branch : piecewise.branches()) {
      if (branch.conditions().stream().allMatch(this::holds)) {
        return of(branch.value());
      }
    }
    return of(piecewise.otherwise().orElseThrow(NoValue::new));
  }

  /// Whether a condition holds from some point on; one without a value does not.
  boolean holds(Relation relation) {
    try {
      return functions
          .choices()
          .holds(of(relation.left()), relation.comparison(), of(relation.right()));
    } catch (NoValue undefined) {
      return false;
    }
  }
}
