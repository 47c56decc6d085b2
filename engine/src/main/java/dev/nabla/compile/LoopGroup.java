package dev.nabla.compile;

import dev.nabla.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/// Outputs that are computed in one loop, while the loops of a program are put together.
final class LoopGroup {
  /// More outputs would need too many registers for the first-level cache.
  private static final int MOST_OUTPUTS = 24;

  /// One value of a loop.
  ///
  /// @param node the node whose value it is, alone or as a part
  record Output(Expr node, Place value, Statement.Sink sink) {
    boolean isStore() {
      return sink instanceof Statement.Sink.Store;
    }
  }

  private Nest nest;
  private final boolean open;
  private final List<Output> outputs = new ArrayList<>();

  /// @param open whether others may join
  LoopGroup(Nest nest, boolean open) {
    this.nest = nest;
    this.open = open;
  }

  Nest nest() {
    return nest;
  }

  List<Output> outputs() {
    return outputs;
  }

  boolean accepts(Nest other) {
    return open
        && outputs.size() < MOST_OUTPUTS
        && nest.lengths().equals(other.lengths())
        && (!nest.folds() || !other.folds() || nest.equals(other));
  }

  void add(Nest own, Output output) {
    if (own.folds()) {
      nest = own;
    }
    outputs.add(output);
  }

  /// Whether the entry at the index itself is computed here, so that it need not be loaded.
  boolean computes(Place place) {
    return open
        && !Place.isReshaping(place.node())
        && place.isItself()
        && outputs.stream().anyMatch(output -> output.node() == place.node() && output.isStore());
  }
}
