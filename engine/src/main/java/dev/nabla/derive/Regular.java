package dev.nabla.derive;

import dev.nabla.algebra.Conditions;
import dev.nabla.algebra.Tidy;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// The points at which a function surely has a value and the slope that a walk over its graph
/// gives: away from every kink of the function table, every border between branches and every end
/// of a domain.
///
/// In a branch that is not taken nothing needs to hold.
public final class Regular {
  private final List<Expr.Symbol> variables;
  private final Map<Expr, Expr> inBranches = new HashMap<>();

  private Regular(List<Expr.Symbol> variables) {
    this.variables = variables;
  }

  /// A derivative of a function, only where its points are regular.
  ///
  /// @param derivative what a walk gave
  public static Expr only(Expr derivative, Guarded function, List<Expr.Symbol> variables) {
    SequencedSet<Relation> all = new LinkedHashSet<>(function.where());
    all.addAll(new Regular(variables).of(function.expression()));
    return Build.where(derivative, List.copyOf(all));
  }

  private List<Relation> of(Expr function) {
    for (Expr node : Walk.postOrder(function)) {
      if (node instanceof Expr.Piecewise piecewise) {
        inBranches.put(piecewise, zeroWhereRegular(piecewise));
      }
    }
    return relations(function);
  }

  /// What must hold outside of branches, and in those branches that are taken.
  private List<Relation> relations(Expr value) {
    SequencedSet<Relation> relations = new LinkedHashSet<>(Conditions.natural(value));
    Expr canonical = Tidy.of(value);
    for (Expr.Symbol variable : variables) {
      relations.addAll(Kinked.avoided(canonical, variable));
    }
    for (Expr node : Walk.postOrderOutsideBranches(value)) {
      Expr inside = inBranches.getOrDefault(node, Build.ZERO);
      if (!inside.isZero()) {
        relations.add(new Relation(inside, Comparison.EQUAL, Build.ZERO));
      }
    }
    return List.copyOf(relations);
  }

  private Expr zeroWhereRegular(Expr.Piecewise piecewise) {
    List<Branch> branches = new ArrayList<>();
    for (Branch branch : piecewise.branches()) {
      branches.add(
          new Branch(branch.conditions(), Build.where(Build.ZERO, relations(branch.value()))));
    }
    return Build.piecewise(
        branches, piecewise.otherwise().map(value -> Build.where(Build.ZERO, relations(value))));
  }
}
