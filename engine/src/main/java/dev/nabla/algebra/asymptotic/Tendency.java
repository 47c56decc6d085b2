package dev.nabla.algebra.asymptotic;

import dev.nabla.algebra.Conditions;
import dev.nabla.algebra.Simplify;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finds what a function tends to on one side of a point.
public final class Tendency {
  /// Deeper formulas are not looked at: terms ask for terms, as deep as the formula is.
  private static final int DEEPEST = 1_000;

  private final Approach approach;
  private final Expr.Symbol variable;

  private Tendency(Approach approach, Expr.Symbol variable) {
    this.approach = approach;
    this.variable = variable;
  }

  /// To a point from above (1) or below (−1).
  public static OneSide toPoint(Guarded function, Expr.Symbol variable, Expr point, int side) {
    return of(function, variable, bounded -> Approach.toPoint(variable, point, side, bounded));
  }

  /// To infinity, up (1) or down (−1).
  public static OneSide toInfinity(Guarded function, Expr.Symbol variable, int side) {
    return of(function, variable, bounded -> Approach.toInfinity(variable, side, bounded));
  }

  private static OneSide of(
      Guarded function, Expr.Symbol variable, Function<Bounded, Approach> approach) {
    if (function.expression().depth() > DEEPEST) {
      return new OneSide.Open("the formula is nested too deeply");
    }
    Bounded bounded = new Bounded();
    OneSide first = new Tendency(approach.apply(bounded), variable).of(function);
    if (!(first instanceof OneSide.Open)) {
      return first;
    }
    if (!bounded.isEmpty() && settlesDifferently(function, variable, approach)) {
      return new OneSide.Oscillating();
    }
    Guarded simple = Simplify.of(function);
    if (simple.expression() == function.expression()) {
      return first;
    }
    OneSide second = new Tendency(approach.apply(new Bounded()), variable).of(simple);
    return second instanceof OneSide.Open ? first : second;
  }

  /// Whether the function tends to different things at different moments of one oscillation.
  private static boolean settlesDifferently(
      Guarded function, Expr.Symbol variable, Function<Bounded, Approach> approach) {
    Optional<OneSide> before = Optional.empty();
    for (int place = 0; place < Bounded.PLACES; place++) {
      OneSide next = new Tendency(approach.apply(new Bounded(place)), variable).of(function);
      boolean settles = next instanceof OneSide.Value || next instanceof OneSide.Unbounded;
      if (settles && before.filter(one -> differ(one, next)).isPresent()) {
        return true;
      }
      before = settles && before.isEmpty() ? Optional.of(next) : before;
    }
    return false;
  }

  private static boolean differ(OneSide one, OneSide other) {
    if (one instanceof OneSide.Value a && other instanceof OneSide.Value b) {
      return areEqual(a.value(), b.value()) == Known.FALSE;
    }
    return !(one instanceof OneSide.Unbounded a
        && other instanceof OneSide.Unbounded b
        && a.sign() == b.sign());
  }

  /// Whether two statements hold, as far as is known.
  public enum Known {
    TRUE,
    FALSE,
    UNKNOWN
  }

  /// Whether two constants are the same for all values of their symbols.
  public static Known areEqual(Expr one, Expr other) {
    if (one == other) {
      return Known.TRUE;
    }
    try {
      Coefficient difference = Coefficient.of(one).minus(Coefficient.of(other));
      return new Facts(new Bounded()).isZero(difference) ? Known.TRUE : Known.FALSE;
    } catch (Undecided | NoValue open) {
      return Known.UNKNOWN;
    }
  }

  private OneSide of(Guarded function) {
    try {
      List<Relation> kept = new ArrayList<>();
      for (Relation relation : function.where()) {
        if (!mentionsVariable(relation)) {
          kept.add(relation);
        } else if (!approach.holds(relation)) {
          return new OneSide.Undefined();
        }
      }
      OneSide found = of(approach.of(function.expression()));
      return switch (found) {
        case OneSide.Value value -> new OneSide.Value(value.value(), where(kept, value.value()));
        case OneSide.Unbounded unbounded ->
            new OneSide.Unbounded(unbounded.sign(), where(kept, variable));
        case OneSide.Oscillating oscillating -> oscillating;
        case OneSide.Undefined undefined -> undefined;
        case OneSide.Open open -> open;
      };
    } catch (NoValue undefined) {
      return new OneSide.Undefined();
    } catch (Undecided open) {
      return new OneSide.Open(open.getMessage());
    }
  }

  private boolean mentionsVariable(Relation relation) {
    return Walk.symbols(relation.left()).contains(variable)
        || Walk.symbols(relation.right()).contains(variable);
  }

  private List<Relation> where(List<Relation> kept, Expr result) {
    return Conditions.together(kept, approach.facts().assumed(), result);
  }

  private OneSide of(Germ germ) {
    Germs germs = approach.germs();
    int tendency = germs.tendency(germ);
    if (tendency < 0) {
      return new OneSide.Value(Coefficient.ZERO.toExpression(), List.of());
    }
    Coefficient lead = germs.leadingConstant(germ);
    return tendency > 0 ? unbounded(lead) : bounded(lead);
  }

  private OneSide unbounded(Coefficient lead) {
    Facts facts = approach.facts();
    try {
      return new OneSide.Unbounded(facts.sign(lead), List.of());
    } catch (Undecided open) {
      if (facts.oscillates(lead) && takesBothSigns(lead.toExpression())) {
        return new OneSide.Oscillating();
      }
      throw open;
    }
  }

  private OneSide bounded(Coefficient lead) {
    Expr value = Simplify.of(Combined.logarithms(lead.toExpression())).expression();
    if (!approach.facts().oscillates(lead)) {
      return new OneSide.Value(value, List.of());
    }
    Expr simple = Simplify.of(approach.facts().bounded().written(value)).expression();
    if (!approach.facts().bounded().occursIn(simple)) {
      return new OneSide.Value(simple, List.of());
    }
    if (takesTwoValues(lead.toExpression())) {
      return new OneSide.Oscillating();
    }
    throw new Undecided("it is not known whether the function settles");
  }

  /// Whether what oscillates is seen to be positive at one place and negative at another, both of
  /// which are passed again and again.
  private boolean takesBothSigns(Expr lead) {
    boolean up = false;
    boolean down = false;
    for (int place = 0; place < Bounded.PLACES; place++) {
      Optional<Integer> sign = signAt(lead, place);
      up |= sign.filter(s -> s > 0).isPresent();
      down |= sign.filter(s -> s < 0).isPresent();
    }
    return up && down;
  }

  private Optional<Integer> signAt(Expr lead, int place) {
    Bounded bounded = approach.facts().bounded();
    if (bounded.independent(lead) != 1) {
      return Optional.empty();
    }
    Expr number = bounded.at(lead, place);
    try {
      return Optional.of(approach.facts().sign(Coefficient.of(number)));
    } catch (Undecided open) {
      return Optional.empty();
    }
  }

  private boolean takesTwoValues(Expr lead) {
    Bounded bounded = approach.facts().bounded();
    if (bounded.independent(lead) != 1) {
      return false;
    }
    Expr first = bounded.at(lead, 0);
    for (int place = 1; place < Bounded.PLACES; place++) {
      try {
        Coefficient difference = Coefficient.of(bounded.at(lead, place).minus(first));
        if (!approach.facts().isZero(difference)) {
          return true;
        }
      } catch (Undecided open) {
        // Another place may show it.
      }
    }
    return false;
  }
}
