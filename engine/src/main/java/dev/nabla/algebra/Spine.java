package dev.nabla.algebra;

import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Sums and products seen as lists of operands, and the walk over an expression that sees them so.
public final class Spine {
  private Spine() {}

  /// What a walk computes for one node.
  public interface Step<R> {
    /// @param operands of a sum or product all its terms or factors, of another node its operands
    /// @param results what was computed for each operand
    R of(Expr node, List<Expr> operands, Function<Expr, R> results);
  }

  /// Computes a value for each distinct node from the values of its operands, whole sums and whole
  /// products at once: those used once, by their own kind, are never seen alone. Linear in the
  /// number of distinct nodes.
  public static <R> R fold(Expr root, Step<R> step) {
    return fold(root, Expr::children, step);
  }

  /// The same over a part of the expression.
  ///
  /// @param seen those operands of a node that are to be visited; of a sum or product all
  public static <R> R fold(Expr root, Function<Expr, List<Expr>> seen, Step<R> step) {
    List<Expr> order = Walk.postOrder(List.of(root), seen);
    Set<Expr> dissolving = dissolving(order);
    Map<Expr, R> results = new HashMap<>();
    Function<Expr, R> lookUp =
        operand -> {
          R result = results.get(operand);
          if (result == null) {
            throw new IllegalStateException("visited before its operands: " + operand);
          }
          return result;
        };
    for (Expr node : order) {
      if (node == root || !dissolving.contains(node)) {
        results.put(node, step.of(node, operands(node, dissolving), lookUp));
      }
    }
    return lookUp.apply(root);
  }

  private static List<Expr> operands(Expr node, Set<Expr> dissolving) {
    if (!(node instanceof Expr.Sum || node instanceof Expr.Product)) {
      return node.children();
    }
    List<Expr> operands = new ArrayList<>();
    Deque<Expr> pending = new ArrayDeque<>(List.of(node));
    while (!pending.isEmpty()) {
      Effort.spend(1);
      Expr next = pending.pop();
      if (next == node || (next.getClass() == node.getClass() && dissolving.contains(next))) {
        next.children().reversed().forEach(pending::push);
      } else {
        operands.add(next);
      }
    }
    return operands;
  }

  /// Sums used once, by a sum, and products used once, by a product.
  private static Set<Expr> dissolving(List<Expr> order) {
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

  /// The terms of a sum, left to right; the expression alone if it is none.
  public static List<Expr> terms(Expr expr) {
    return operands(expr, Expr.Sum.class);
  }

  /// The factors of a product, left to right; the expression alone if it is none.
  public static List<Expr> factors(Expr expr) {
    return operands(expr, Expr.Product.class);
  }

  private static List<Expr> operands(Expr expr, Class<? extends Expr.Binary> kind) {
    List<Expr> operands = new ArrayList<>();
    Deque<Expr> pending = new ArrayDeque<>(List.of(expr));
    while (!pending.isEmpty()) {
      Expr next = pending.pop();
      if (kind.isInstance(next)) {
        next.children().reversed().forEach(pending::push);
      } else {
        operands.add(next);
      }
    }
    return operands;
  }
}
