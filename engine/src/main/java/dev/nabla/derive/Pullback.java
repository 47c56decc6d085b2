package dev.nabla.derive;

import static dev.nabla.expr.Build.ZERO;

import dev.nabla.expr.ArrayBuild;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reverse mode: the gradient of a scalar expression as a graph, whatever the number of symbols.
/// One pass over the distinct nodes, from the root down; each hands its adjoint to its operands,
/// and adjoints of shared operands add up. The work is a small multiple of the function's own.
///
/// An adjoint may have a smaller shape than its node: then it is the same along the missing axes.
///
/// The values of piecewise nodes are differentiated by themselves, down to nodes that are felt in
/// any case, and chosen afterwards: a branch that is not taken gives exactly 0, even if its own
/// derivative is infinite there.
///
/// Source: A. Griewank, A. Walther, Evaluating Derivatives (2008), section 3.2.
public final class Pullback {
  private final Set<Expr> targets;
  private final Set<Expr> depending;
  private final Map<Expr, Expr> adjoints = new HashMap<>();

  /// What entries are chosen by inside a branch, and what was handed down chosen already.
  private final @Nullable Guard guard;

  private final Map<Expr, Expr> chosen = new LinkedHashMap<>();

  private Pullback(Set<Expr> targets, Set<Expr> depending, @Nullable Guard guard) {
    this.targets = targets;
    this.depending = depending;
    this.guard = guard;
  }

  /// The gradient of a scalar root: for each symbol an expression of its shape.
  ///
  /// @throws IllegalArgumentException if the root is not scalar
  /// @throws NoDerivativeException if a function has no slope formula
  public static List<Expr> of(Expr root, List<Expr.Symbol> symbols) {
    if (!root.shape().isScalar()) {
      throw new IllegalArgumentException(
          "a gradient is of a scalar, not of shape " + root.shape() + ": give the adjoint too");
    }
    return of(root, Build.ONE, symbols);
  }

  /// The product of an adjoint with the Jacobian: the gradient of the sum of `adjoint * root`.
  ///
  /// @param adjoint of the root's shape, or one that expands to it
  public static List<Expr> of(Expr root, Expr adjoint, List<Expr.Symbol> symbols) {
    return of(List.of(root), List.of(adjoint), symbols);
  }

  /// The same for several roots, whose contributions add up.
  public static List<Expr> of(
      List<Expr> roots, List<Expr> rootAdjoints, List<Expr.Symbol> symbols) {
    Set<Expr> targets = new LinkedHashSet<>(symbols);
    List<Expr> order = Walk.postOrder(roots);
    Pullback walk = new Pullback(targets, depending(order, targets), null);
    for (int i = 0; i < roots.size(); i++) {
      walk.add(roots.get(i), rootAdjoints.get(i));
    }
    walk.down(order, roots);
    return symbols.stream()
        .map(symbol -> ArrayBuild.expand(walk.adjoint(symbol), symbol.shape()))
        .toList();
  }

  private static Set<Expr> depending(List<Expr> order, Set<Expr> targets) {
    Set<Expr> depending = new HashSet<>();
    for (Expr node : order) {
      if (targets.contains(node) || node.children().stream().anyMatch(depending::contains)) {
        depending.add(node);
      }
    }
    return depending;
  }

  private Expr adjoint(Expr node) {
    return adjoints.getOrDefault(node, ZERO);
  }

  private void add(Expr node, Expr adjoint) {
    if (depending.contains(node) && !adjoint.isZero()) {
      adjoints.merge(node, adjoint, Build::sum);
    }
  }

  /// Hands adjoints down from the roots. Nodes that are reached over branches only are left to the
  /// piecewise nodes above them.
  private void down(List<Expr> order, List<Expr> roots) {
    Set<Expr> felt = Set.of();
    if (order.stream().anyMatch(Expr.Piecewise.class::isInstance)) {
      felt = feltOutsideBranches(roots);
    }
    for (Expr node : order.reversed()) {
      Effort.spend(1);
      if (!adjoints.containsKey(node) || targets.contains(node)) {
        continue;
      }
      if (node instanceof Expr.Piecewise piecewise) {
        branches(piecewise, felt);
      } else {
        operands(node, adjoint(node));
      }
    }
  }

  private Set<Expr> feltOutsideBranches(List<Expr> roots) {
    return new HashSet<>(
        Walk.postOrder(
            roots,
            node ->
                node instanceof Expr.Piecewise || targets.contains(node)
                    ? List.of()
                    : node.children().stream().filter(depending::contains).toList()));
  }

  private void operands(Expr node, Expr adjoint) {
    List<Expr> children = node.children();
    for (int i = 0; i < children.size(); i++) {
      Expr operand = children.get(i);
      if (!depending.contains(operand)) {
        continue;
      }
      if (guard != null && leavesGuard(operand)) {
        Expr masked = guard.masked(carried(node, i, node.shape(), adjoint));
        chosen.merge(operand, ArrayBuild.sumTo(masked, node.shape(), operand.shape()), Build::sum);
      } else {
        add(operand, carried(node, i, operand.shape(), adjoint));
      }
    }
  }

  /// Whether a node inside a branch whose entries are chosen one by one is not of their shape, or
  /// mixes entries.
  private boolean leavesGuard(Expr node) {
    return guard != null
        && (node instanceof ArrayExpr
            || node instanceof Expr.Piecewise
            || !node.shape().equals(guard.piecewise().shape()));
  }

  private static Expr carried(Expr node, int index, Shape operand, Expr adjoint) {
    return switch (Partials.of(node, index)) {
      case Partial.Factor(Expr factor) ->
          ArrayBuild.sumTo(Build.product(adjoint, factor), node.shape(), operand);
      case Partial.Linear linear ->
          linear.backward().apply(ArrayBuild.expand(adjoint, node.shape()));
      case Partial.Selected selected -> ArrayBuild.sumTo(adjoint, node.shape(), operand);
      case Partial.Unfelt unfelt -> ZERO;
    };
  }

  /// Differentiates each value down to nodes that are felt outside of branches, or in every branch,
  /// and chooses among what the branches give each of them.
  private void branches(Expr.Piecewise piecewise, Set<Expr> felt) {
    List<Expr> values = new ArrayList<>();
    piecewise.branches().forEach(branch -> values.add(branch.value()));
    piecewise.otherwise().ifPresent(values::add);
    Set<Expr> ends = new LinkedHashSet<>(targets);
    ends.addAll(felt);
    ends.addAll(feltInAll(values));
    List<Map<Expr, Expr>> gradients = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      gradients.add(local(values.get(i), new Guard(piecewise, i), ends));
    }
    Set<Expr> reached = new LinkedHashSet<>();
    gradients.forEach(gradient -> reached.addAll(gradient.keySet()));
    for (Expr end : reached) {
      List<Expr> parts =
          gradients.stream().map(gradient -> gradient.getOrDefault(end, ZERO)).toList();
      add(end, Guard.chosen(piecewise, parts));
    }
  }

  private Set<Expr> feltInAll(List<Expr> values) {
    Set<Expr> common = feltOutsideBranches(List.of(values.getFirst()));
    for (Expr value : values.subList(1, values.size())) {
      common.retainAll(feltOutsideBranches(List.of(value)));
    }
    return common;
  }

  /// What the adjoint of the piecewise node gives the ends when this value is the one taken. Where
  /// entries are chosen one by one and then added up, they are chosen here.
  private Map<Expr, Expr> local(Expr value, Guard guard, Set<Expr> ends) {
    Expr adjoint = adjoint(guard.piecewise());
    Pullback inner = new Pullback(ends, depending, guard.isEntrywise() ? guard : null);
    if (inner.leavesGuard(value)) {
      add(value, ArrayBuild.sumTo(guard.masked(adjoint), guard.piecewise().shape(), value.shape()));
      return Map.of();
    }
    inner.add(value, adjoint);
    inner.down(Walk.postOrder(List.of(value), inner::below), List.of(value));
    inner.chosen.forEach(this::add);
    Map<Expr, Expr> gradient = new LinkedHashMap<>(inner.adjoints);
    gradient.keySet().retainAll(ends);
    return gradient;
  }

  private List<Expr> below(Expr node) {
    return targets.contains(node)
        ? List.of()
        : node.children().stream().filter(depending::contains).toList();
  }
}
