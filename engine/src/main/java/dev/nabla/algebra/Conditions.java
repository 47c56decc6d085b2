package dev.nabla.algebra;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Function;

/// The conditions under which an expression has a value, and which of them a rewriting has lost.
///
/// No rewriting states its own conditions: what the old form needed and the new one does not is
/// found here, so none can be forgotten.
public final class Conditions {
  private Conditions() {}

  /// Relations that hold wherever the expression has a value, and outside of piecewise nodes are
  /// all that it needs; in reduced form, without those that always hold.
  public static List<Relation> natural(Expr expr) {
    SequencedSet<Relation> natural = new LinkedHashSet<>();
    if (!expr.isTotal()) {
      for (Expr node : Walk.postOrderOutsideBranches(expr)) {
        own(node).forEach(relation -> natural.addAll(Relations.reduce(relation)));
      }
    }
    return List.copyOf(natural);
  }

  /// What one node needs beyond what its operands need.
  private static List<Relation> own(Expr node) {
    return switch (node) {
      case Expr.Leaf leaf -> List.of();
      case Expr.Sum sum -> List.of();
      case Expr.Product product -> List.of();
      case Expr.Power power -> ofPower(power);
      case Expr.Apply apply -> apply.function().domain().conditions(apply.arguments());
      case ArrayExpr array -> List.of();
      case Expr.Piecewise piecewise -> ofPiecewise(piecewise);
    };
  }

  private static List<Relation> ofPower(Expr.Power power) {
    Expr base = power.base();
    // x − x is a number in disguise; deep exponents are left as they are to stay linear.
    Expr written = power.exponent();
    if (!((written.depth() <= 12 ? Tidy.of(written) : written) instanceof Expr.Numeral exponent)) {
      return List.of(Relation.positive(base));
    }
    Rational value = exponent.value();
    if (value.isInteger()) {
      return value.signum() < 0 ? List.of(Relation.notZero(base)) : List.of();
    }
    return List.of(value.signum() < 0 ? Relation.positive(base) : Relation.notNegative(base));
  }

  /// Only two forms without `otherwise` say where they have a value in one list of relations: a
  /// single branch, and the two sides of a comparison.
  private static List<Relation> ofPiecewise(Expr.Piecewise piecewise) {
    List<Branch> branches = piecewise.branches();
    if (piecewise.otherwise().isPresent()) {
      return List.of();
    }
    if (branches.size() == 1) {
      List<Relation> all = new ArrayList<>(branches.getFirst().conditions());
      all.addAll(natural(branches.getFirst().value()));
      return all;
    }
    return bothSides(branches) ? List.of(unequal(branches.getFirst())) : List.of();
  }

  private static boolean bothSides(List<Branch> branches) {
    if (branches.size() != 2
        || branches.stream().anyMatch(branch -> branch.conditions().size() != 1)) {
      return false;
    }
    Relation one = branches.get(0).conditions().getFirst();
    Relation two = branches.get(1).conditions().getFirst();
    return one.left() == two.left()
        && one.right() == two.right()
        && one.comparison() == two.comparison().swapped()
        && (one.comparison() == Comparison.GREATER || one.comparison() == Comparison.LESS);
  }

  private static Relation unequal(Branch branch) {
    Relation relation = branch.conditions().getFirst();
    return new Relation(relation.left(), Comparison.NOT_EQUAL, relation.right());
  }

  /// Whether [#natural(Expr)] says exactly where the expression has a value, so that it may be
  /// dropped as long as its conditions are kept.
  public static boolean areComplete(Expr expr) {
    return expr.isTotal()
        || Walk.postOrderOutsideBranches(expr).stream().allMatch(Conditions::isComplete);
  }

  private static boolean isComplete(Expr node) {
    return switch (node) {
      case Expr.Piecewise piecewise ->
          piecewise.isTotal()
              || (piecewise.otherwise().isEmpty()
                  && (bothSides(piecewise.branches())
                      ? piecewise.branches().stream().allMatch(b -> b.value().isTotal())
                      : piecewise.branches().size() == 1
                          && areComplete(piecewise.branches().getFirst().value())));
      case Expr.Power power -> true;
      case Expr.Apply apply -> true;
      case ArrayExpr array -> true;
      case Expr.Leaf leaf -> true;
      case Expr.Sum sum -> true;
      case Expr.Product product -> true;
    };
  }

  /// What the old form needs and the new form does not say by itself.
  public static List<Relation> lost(Expr before, Expr after) {
    return before == after ? List.of() : notImplied(natural(before), after);
  }

  /// The needed relations, reduced, without those that always hold, follow from others of them, or
  /// follow from the expression having a value.
  public static List<Relation> notImplied(Collection<Relation> needed, Expr by) {
    SequencedSet<Relation> reduced = new LinkedHashSet<>();
    needed.forEach(relation -> reduced.addAll(Relations.reduce(relation)));
    return Relations.without(Relations.merged(reduced), natural(by));
  }

  /// The relations of both lists that do not follow from one another or from the expression.
  public static List<Relation> together(List<Relation> one, List<Relation> other, Expr by) {
    List<Relation> all = new ArrayList<>(one);
    all.addAll(other);
    return notImplied(all, by);
  }

  /// A piecewise node over rewritten operands, each branch keeping the conditions that its new
  /// value has lost.
  static Expr keptInBranches(Expr.Piecewise piecewise, Function<Expr, Expr> rewritten) {
    List<Branch> branches = new ArrayList<>();
    for (Branch branch : piecewise.branches()) {
      List<Relation> conditions =
          branch.conditions().stream()
              .map(
                  each ->
                      new Relation(
                          unlessLost(each.left(), rewritten),
                          each.comparison(),
                          unlessLost(each.right(), rewritten)))
              .toList();
      Expr value = rewritten.apply(branch.value());
      branches.add(guarded(conditions, value, natural(branch.value())));
    }
    Function<Expr, Expr> kept =
        before -> {
          Expr after = rewritten.apply(before);
          return Build.where(after, lost(before, after));
        };
    return Build.piecewise(branches, piecewise.otherwise().map(kept));
  }

  /// A side of a condition stays as it is when its new form would have a value in more places: a
  /// condition without a value does not hold.
  private static Expr unlessLost(Expr before, Function<Expr, Expr> rewritten) {
    Expr after = rewritten.apply(before);
    return lost(before, after).isEmpty() ? after : before;
  }

  /// A branch whose value has none where a needed relation fails.
  public static Branch guarded(List<Relation> conditions, Expr value, List<Relation> needed) {
    List<Relation> known = new ArrayList<>();
    conditions.forEach(relation -> known.addAll(Relations.reduce(relation)));
    List<Relation> missing = Relations.without(notImplied(needed, value), known);
    return new Branch(conditions, Build.where(value, missing));
  }
}
