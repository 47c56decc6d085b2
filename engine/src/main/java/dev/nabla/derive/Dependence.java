package dev.nabla.derive;

import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which symbols expressions change with: sets of symbols, handed up through the graph. A symbol
/// that only decides which branch is taken does not count.
final class Dependence {
  private static final int[] NONE = {};

  private final Map<Expr, int[]> few = new HashMap<>();
  private final Map<Expr, BitSet> many = new HashMap<>();
  private final int threshold;

  private Dependence(int symbols) {
    // From here on a set of bits takes less room than a list.
    this.threshold = Math.max(16, symbols / 32);
  }

  /// For each root the places of the symbols that it changes with, ascending.
  static int[][] of(List<Expr> roots, List<Expr.Symbol> symbols) {
    Dependence sets = new Dependence(symbols.size());
    for (int i = 0; i < symbols.size(); i++) {
      sets.few.put(symbols.get(i), new int[] {i});
    }
    for (Expr node : Walk.postOrder(roots)) {
      List<Expr> felt = felt(node);
      if (!felt.isEmpty()) {
        sets.unite(node, felt);
      }
    }
    return roots.stream().map(sets::of).toArray(int[][]::new);
  }

  private static List<Expr> felt(Expr node) {
    if (!(node instanceof Expr.Piecewise piecewise)) {
      return node.children();
    }
    List<Expr> values = new ArrayList<>();
    piecewise.branches().forEach(branch -> values.add(branch.value()));
    piecewise.otherwise().ifPresent(values::add);
    return values;
  }

  private int[] of(Expr node) {
    BitSet bits = many.get(node);
    return bits == null ? few.getOrDefault(node, NONE) : bits.stream().toArray();
  }

  private void unite(Expr node, List<Expr> operands) {
    int[] union = NONE;
    BitSet bits = null;
    for (Expr operand : operands) {
      BitSet large = many.get(operand);
      int[] small = few.getOrDefault(operand, NONE);
      Effort.spend(1 + small.length / 64);
      if (large == null && bits == null) {
        union = merged(union, small);
        continue;
      }
      if (bits == null) {
        bits = bits(union);
      }
      if (large != null) {
        bits.or(large);
      } else {
        for (int place : small) {
          bits.set(place);
        }
      }
    }
    if (bits == null && union.length > threshold) {
      bits = bits(union);
    }
    if (bits != null) {
      many.put(node, bits);
    } else if (union.length > 0) {
      few.put(node, union);
    }
  }

  private static BitSet bits(int[] places) {
    BitSet bits = new BitSet();
    for (int place : places) {
      bits.set(place);
    }
    return bits;
  }

  /// The union of two ascending lists; one of them, where it has all.
  private static int[] merged(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return a.length == 0 ? b : a;
    }
    int[] union = new int[a.length + b.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < a.length || j < b.length) {
      int next = j == b.length || (i < a.length && a[i] <= b[j]) ? a[i] : b[j];
      i += i < a.length && a[i] == next ? 1 : 0;
      j += j < b.length && b[j] == next ? 1 : 0;
      union[size++] = next;
    }
    return size == a.length ? a : size == b.length ? b : Arrays.copyOf(union, size);
  }
}
