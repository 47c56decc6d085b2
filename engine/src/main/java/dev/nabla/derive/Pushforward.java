package dev.nabla.derive;

import static dev.nabla.expr.Build.ZERO;

import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Forward mode: the change of an expression as a graph, from the changes of its symbols. One pass
/// over the distinct nodes, operands first; only those that change are looked at.
///
/// Source: A. Griewank, A. Walther, Evaluating Derivatives (2008), section 3.1.
public final class Pushforward {
  private final Map<Expr, Expr> changes = new HashMap<>();

  private Pushforward(Map<Expr.Symbol, ? extends Expr> tangents) {
    tangents.forEach(
        (symbol, tangent) -> changes.put(symbol, ArrayBuild.expand(tangent, symbol.shape())));
  }

  /// The change of the root along tangents: the sum of partial derivatives times tangents, the
  /// product of the Jacobian with a vector. 0 when the root does not depend on the symbols.
  ///
  /// @param tangents for each symbol that changes its change, in its shape or one that expands to
  ///   it
  /// @throws NoDerivativeException if a function has no slope formula
  public static Expr of(Expr root, Map<Expr.Symbol, ? extends Expr> tangents) {
    return of(List.of(root), tangents).getFirst();
  }

  /// The changes of several roots, with shared parts.
  public static List<Expr> of(List<Expr> roots, Map<Expr.Symbol, ? extends Expr> tangents) {
    Pushforward walk = new Pushforward(tangents);
    for (Expr node : Walk.postOrder(roots)) {
      Effort.spend(1);
      walk.visit(node);
    }
    return roots.stream().map(walk::change).toList();
  }

  /// The derivative by a scalar symbol.
  public static Expr of(Expr root, Expr.Symbol variable) {
    return of(root, Map.of(variable, Build.ONE));
  }

  private Expr change(Expr node) {
    return changes.getOrDefault(node, ZERO);
  }

  private void visit(Expr node) {
    List<Expr> children = node.children();
    if (children.stream().noneMatch(changes::containsKey)) {
      return;
    }
    if (node instanceof Expr.Piecewise piecewise) {
      Expr change = cases(piecewise);
      if (!change.isZero()) {
        changes.put(node, change);
      }
      return;
    }
    Expr total = ZERO;
    for (int i = 0; i < children.size(); i++) {
      Expr operand = children.get(i);
      Expr change = changes.get(operand);
      if (change == null) {
        continue;
      }
      total = Build.sum(total, carried(node, i, operand, change));
    }
    if (!total.isZero()) {
      changes.put(node, total);
    }
  }

  private static Expr carried(Expr node, int index, Expr operand, Expr change) {
    return switch (Partials.of(node, index)) {
      case Partial.Factor(Expr factor) -> Build.product(factor, change);
      case Partial.Linear linear ->
          linear.forward().apply(ArrayBuild.expand(change, operand.shape()));
      case Partial.Selected selected -> change;
      case Partial.Unfelt unfelt -> ZERO;
    };
  }

  /// The same cases with the changes of the values.
  private Expr cases(Expr.Piecewise piecewise) {
    List<Branch> branches = new ArrayList<>();
    boolean changes = false;
    for (Branch branch : piecewise.branches()) {
      Expr change = change(branch.value());
      changes |= !change.isZero();
      branches.add(new Branch(branch.conditions(), change));
    }
    Optional<Expr> otherwise = piecewise.otherwise().map(this::change);
    changes |= otherwise.isPresent() && !otherwise.get().isZero();
    return changes ? Build.piecewise(branches, otherwise) : ZERO;
  }
}
