package dev.nabla.compile;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.ArrayOperation;
import dev.nabla.expr.Expr;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides which nodes get a buffer; all others are computed where they are used.
///
/// In a buffer are: results, operands of what needs all entries of them, what is used at several
/// places and not cheap, and what is computed once but used many times by repetition.
final class Storage {
  /// So many sums and products are rather computed again than kept.
  private static final int CHEAP = 2;

  private final List<Expr> order;
  private final Set<Expr> stored = new HashSet<>();
  private final Map<Expr, Integer> efforts = new HashMap<>();

  private Storage(List<Expr> order) {
    this.order = order;
  }

  static Set<Expr> of(List<Expr> order, List<Expr> roots) {
    Storage storage = new Storage(order);
    storage.stored.addAll(roots);
    order.forEach(storage::demands);
    storage.shared();
    return storage.stored;
  }

  /// Whether the node takes its operands entry by entry.
  static boolean isElementwise(Expr node) {
    return !(node instanceof ArrayExpr) && !node.children().isEmpty();
  }

  /// What the node makes of its operands must be in a buffer.
  private static boolean isWhole(Expr node) {
    return node instanceof Expr.Symbol
        || (node instanceof ArrayExpr && !Place.isView(node) && !Place.isReshaping(node));
  }

  private void demands(Expr node) {
    if (isWhole(node)) {
      stored.add(node);
    }
    if (Place.isReshaping(node)) {
      stored.add(node.children().getFirst());
    }
    if (node instanceof ArrayExpr array) {
      switch (array.operation()) {
        case ArrayOperation.MatrixProduct p -> array.operands().forEach(this::storeBelowViews);
        case ArrayOperation.Solution s -> array.operands().forEach(this::storeBelowViews);
        case ArrayOperation.LogDeterminant l -> storeBelowViews(array.operand());
        case ArrayOperation.Expansion e -> storeIfRepeated(array.operand(), array);
        case ArrayOperation other -> {}
      }
    } else {
      node.children().forEach(child -> storeIfRepeated(child, node));
    }
    effort(node);
  }

  private void storeBelowViews(Expr operand) {
    Expr base = belowViews(operand);
    if (!Place.isReshaping(base)) {
      stored.add(base);
    }
  }

  private static Expr belowViews(Expr node) {
    Expr base = node;
    while (Place.isView(base)) {
      base = base.children().getFirst();
    }
    return base;
  }

  /// A smaller operand is used at several entries; it is computed once.
  private void storeIfRepeated(Expr child, Expr node) {
    Expr base = belowViews(child);
    if (isElementwise(base) && hasSymbols(base) && size(child) < size(node)) {
      stored.add(base);
    }
  }

  private static long size(Expr node) {
    return Place.lengths(node.shape()).stream().reduce(1, (a, b) -> a * b);
  }

  private boolean hasSymbols(Expr node) {
    return effort(node) >= 0;
  }

  /// The operations above buffers, or −1 where there is nothing but numbers. Operands come first in
  /// the order, so the table has them.
  private int effort(Expr node) {
    Integer known = efforts.get(node);
    if (known != null) {
      return known;
    }
    int effort = effortOf(node);
    efforts.put(node, effort);
    return effort;
  }

  private int effortOf(Expr node) {
    if (stored.contains(node) || isWhole(node) || Place.isReshaping(node)) {
      return 0;
    }
    if (Place.isView(node)) {
      return effort(node.children().getFirst());
    }
    int total = -1;
    for (Expr child : node.children()) {
      int each = effort(child);
      total = each < 0 ? total : Math.max(total, 0) + each;
    }
    return total < 0 ? -1 : Math.min(total + ownEffort(node), 1000);
  }

  private static int ownEffort(Expr node) {
    return switch (node) {
      case Expr.Sum sum -> 1;
      case Expr.Product product -> 1;
      case Expr other -> CHEAP + 1;
    };
  }

  /// Nodes that are used by several loops. Every use is seen before its operand, since the order is
  /// walked from its end.
  private void shared() {
    efforts.clear();
    Map<Expr, Expr> owners = new HashMap<>();
    Set<Expr> several = new HashSet<>();
    order.forEach(this::effort);
    for (Expr node : order.reversed()) {
      boolean plain = isElementwise(node) || Place.isView(node);
      if (several.contains(node) && plain && !stored.contains(node) && effort(node) > CHEAP) {
        stored.add(belowViews(node));
      }
      Expr owner = stored.contains(node) ? node : owners.get(node);
      boolean many = !stored.contains(node) && several.contains(node);
      for (Expr child : node.children()) {
        Expr before = owner == null ? null : owners.putIfAbsent(child, owner);
        if (many || (before != null && before != owner)) {
          several.add(child);
        }
      }
    }
  }
}
