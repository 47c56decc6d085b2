package dev.nabla.algebra;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.EffortException;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.List;
import java.util.function.Function;

/// Looks for a shorter form: canonical form, the identities of `identities.txt`, common factors,
/// for sums whatever is shorter of multiplied out, factored and over one denominator, and the whole
/// written in terms of few functions.
///
/// The result is never longer than the input by [Cost]. It is equal to the input wherever the input
/// has a value; conditions that are no longer visible are returned with it.
public final class Simplify {
  private static final int ROUNDS = 6;

  /// Longer expressions are not written in other functions as a whole.
  private static final long LONGEST_FOR_FAMILIES = 400;

  private Simplify() {}

  /// A shorter form with the conditions under which it replaces the original. Under an exhausted
  /// [dev.nabla.expr.Effort] the best form so far is returned if there is one.
  public static Guarded of(Expr root) {
    Shortest shortest = new Shortest(root);
    try {
      shortest.rounds(Tidy.of(withShortOperands(Tidy.of(root))));
    } catch (EffortException stopped) {
      if (stopped.reason() == EffortException.Reason.INTERRUPTED || shortest.expr == root) {
        throw stopped;
      }
    }
    if (shortest.cost <= LONGEST_FOR_FAMILIES) {
      meetFamilies(root, shortest);
    }
    Expr best = shortest.expr;
    List<Relation> where = Conditions.lost(root, best);
    // What has no value anywhere, like 0/0, stays as it was written.
    return where.stream().anyMatch(Relations::neverHolds)
        ? Guarded.always(root)
        : new Guarded(best, where);
  }

  /// What operations on arrays are applied to, each simplified by itself.
  private static Expr withShortOperands(Expr root) {
    return Walk.fold(
        root,
        (node, rebuilt) ->
            node instanceof ArrayExpr
                ? Walk.rebuild(node, operand -> of(rebuilt.apply(operand)).expression())
                : Walk.rebuild(node, rebuilt));
  }

  /// The shorter form of a guarded expression; its conditions stay.
  public static Guarded of(Guarded before) {
    Guarded after = of(before.expression());
    return new Guarded(
        after.expression(), Conditions.together(before.where(), after.where(), after.expression()));
  }

  /// What is found when the effort ends counts.
  private static void meetFamilies(Expr root, Shortest shortest) {
    try {
      for (Expr form : FamilyForms.of(Tidy.of(shortest.expr))) {
        Shortest other = new Shortest(form);
        other.rounds(form);
        if (other.cost < shortest.cost && Fractions.keepsPieces(root, other.expr)) {
          shortest.meet(other.expr);
        }
      }
    } catch (EffortException stopped) {
      if (stopped.reason() == EffortException.Reason.INTERRUPTED) {
        throw stopped;
      }
    }
  }

  /// The shortest form met so far.
  private static final class Shortest {
    private Expr expr;
    private long cost;

    Shortest(Expr first) {
      this.expr = first;
      this.cost = Cost.of(first);
    }

    private void meet(Expr other) {
      expr = other;
      cost = Cost.of(other);
    }

    /// Follows the rounds from a canonical form as long as they lengthen nothing.
    void rounds(Expr canonical) {
      Expr current = canonical;
      for (int round = 0; round < ROUNDS; round++) {
        if (Cost.of(current) <= cost) {
          meet(current);
        }
        Expr next = round(current);
        if (next == current) {
          break;
        }
        current = next;
      }
    }
  }

  private static Expr round(Expr root) {
    return Spine.fold(root, Simplify::step);
  }

  private static Expr step(Expr node, List<Expr> operands, Function<Expr, Expr> results) {
    return switch (node) {
      case Expr.Leaf leaf -> leaf;
      case Expr.Sum sum -> SumForms.shortest(Tidy.sum(operands.stream().map(results).toList()));
      case Expr.Product product ->
          Quotients.shortest(Identities.ofFactors(operands.stream().map(results).toList()));
      case Expr.Power power ->
          IdentitySearch.ofFactors(
              Identities.ofPower(results.apply(power.base()), results.apply(power.exponent())));
      case Expr.Apply apply ->
          Identities.ofFunction(apply.function(), apply.arguments().stream().map(results).toList());
      case ArrayExpr array -> Tidy.array(array, results);
      case Expr.Piecewise piecewise -> Conditions.keptInBranches(piecewise, results);
    };
  }
}
