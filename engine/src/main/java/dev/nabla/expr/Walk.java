package dev.nabla.expr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Walks over an expression that visit each distinct node once and never recurse, so that shared
/// and very deep expressions cost time in proportion to their nodes.
public final class Walk {
  private Walk() {}

  private record Visit(Expr node, boolean childrenDone) {}

  /// Every distinct node below the roots, operands before what uses them, left to right.
  public static List<Expr> postOrder(Collection<? extends Expr> roots) {
    return postOrder(roots, Expr::children);
  }

  /// Every distinct node that is reached from the roots over some of the operands.
  public static List<Expr> postOrder(
      Collection<? extends Expr> roots, Function<Expr, List<Expr>> operands) {
    List<Expr> order = new ArrayList<>();
    Set<Expr> seen = new HashSet<>();
    Deque<Visit> stack = new ArrayDeque<>();
    for (Expr root : roots) {
      stack.push(new Visit(root, false));
      while (!stack.isEmpty()) {
        Effort.spend(1);
        Visit visit = stack.pop();
        if (visit.childrenDone) {
          order.add(visit.node);
        } else if (seen.add(visit.node)) {
          stack.push(new Visit(visit.node, true));
          for (Expr child : operands.apply(visit.node).reversed()) {
            if (!seen.contains(child)) {
              stack.push(new Visit(child, false));
            }
          }
        }
      }
    }
    return order;
  }

  /// Every distinct node that is evaluated wherever the root is: the parts of a piecewise node,
  /// which are not, are left out.
  public static List<Expr> postOrderOutsideBranches(Expr root) {
    return postOrder(
        List.of(root), node -> node instanceof Expr.Piecewise ? List.of() : node.children());
  }

  /// Every distinct node below the root, operands before what uses them.
  public static List<Expr> postOrder(Expr root) {
    return postOrder(List.of(root));
  }

  /// The number of distinct nodes.
  public static int size(Expr root) {
    return postOrder(root).size();
  }

  /// Computes a value for each distinct node from the values of its operands; the root's is the
  /// answer.
  ///
  /// @param step takes a node and a look-up of what its operands gave
  public static <R> R fold(Expr root, BiFunction<Expr, Function<Expr, R>, R> step) {
    Map<Expr, R> results = new HashMap<>();
    Function<Expr, R> lookUp =
        operand -> {
          R result = results.get(operand);
          if (result == null) {
            throw new IllegalArgumentException("not an operand: " + operand);
          }
          return result;
        };
    for (Expr node : postOrder(root)) {
      results.put(node, step.apply(node, lookUp));
    }
    return lookUp.apply(root);
  }

  /// The node over the given operands; the node itself when they are its own.
  public static Expr rebuild(Expr node, Function<Expr, Expr> operands) {
    List<Expr> before = node.children();
    if (before.isEmpty()) {
      return node;
    }
    List<Expr> after = before.stream().map(operands).toList();
    return after.equals(before) ? node : node.withChildren(after);
  }

  /// The expression with each key replaced by its value, all at once.
  public static Expr substitute(Expr root, Map<? extends Expr, ? extends Expr> values) {
    return fold(
        root,
        (node, rebuilt) -> {
          Expr value = values.get(node);
          return value != null ? value : rebuild(node, rebuilt);
        });
  }

  /// The symbols in the expression, in order of appearance.
  public static SequencedSet<Expr.Symbol> symbols(Expr root) {
    SequencedSet<Expr.Symbol> symbols = new LinkedHashSet<>();
    for (Expr node : postOrder(root)) {
      if (node instanceof Expr.Symbol symbol) {
        symbols.add(symbol);
      }
    }
    return symbols;
  }
}
