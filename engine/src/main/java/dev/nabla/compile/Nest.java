package dev.nabla.compile;

import java.util.List;

/// The iteration space of a loop, walked in the order of rows, and how folds cut it.
///
/// A fold keeps the first `outer` and the last `inner` indices and adds up the `reduced` ones
/// between them. The cuts depend on the lengths only, so a fold has the same tree of additions
/// whoever computes its pieces.
///
/// @param lengths the axes
/// @param folds whether anything is folded; otherwise all entries are `outer`
record Nest(List<Integer> lengths, boolean folds, int outer, int reduced, int inner) {
  /// Entries that are computed together: what fits into the first-level cache a few times.
  static final int BLOCK = 1024;

  /// Rows that are added one after the other, at least, where rows are long.
  private static final int ROWS = 64;

  Nest {
    lengths = List.copyOf(lengths);
  }

  static Nest elementwise(List<Integer> lengths) {
    return new Nest(lengths, false, product(lengths), 1, 1);
  }

  static int product(List<Integer> lengths) {
    return lengths.stream().reduce(1, Math::multiplyExact);
  }

  int size() {
    return outer * reduced * inner;
  }

  /// Entries of what is folded.
  int entries() {
    return outer * inner;
  }

  /// Whether whole groups of reduced entries fit into a block.
  boolean isShort() {
    return (long) reduced * inner <= BLOCK;
  }

  /// Outer indices that one task computes.
  int outerPerTask() {
    return isShort() ? BLOCK / Math.max(1, reduced * inner) : 1;
  }

  /// Reduced indices that are computed together.
  int rowsPerStep() {
    return isShort() ? reduced : Math.max(1, BLOCK / inner);
  }

  /// Reduced indices that one task adds up.
  int rowsPerTask() {
    int step = rowsPerStep();
    return isShort() ? reduced : inner == 1 ? step : step * Math.ceilDiv(ROWS, step);
  }

  /// Parts of each fold that are added up apart, and then to each other.
  int parts() {
    return isShort() ? 1 : Math.ceilDiv(reduced, rowsPerTask());
  }

  /// Pieces of the inner axis.
  int tiles() {
    return isShort() ? 1 : Math.ceilDiv(inner, BLOCK);
  }

  /// Independent tasks.
  int tasks() {
    return isShort() ? Math.ceilDiv(outer, outerPerTask()) : outer * parts() * tiles();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lengths.size(); i++) {
      text.append(i == 0 ? "" : "×").append(lengths.get(i));
    }
    if (lengths.isEmpty()) {
      text.append("once");
    }
    if (folds) {
      text.append(" (").append(outer).append(", ").append(reduced).append(" folded, ");
      text.append(inner).append(')');
    }
    return text.toString();
  }
}
