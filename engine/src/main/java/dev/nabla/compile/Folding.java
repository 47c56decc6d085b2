package dev.nabla.compile;

import dev.nabla.expr.ArrayOperation;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Reducer;
import java.util.ArrayList;
import java.util.List;

/// The order in which a reduction walks its operand: outer axes that are kept, then those that are
/// folded, then inner ones that are kept. The last axes stay the last where that is possible,
/// because their entries are neighbours in memory.
///
/// @param isNatural whether that is the order of rows
record Folding(Place value, Nest nest, boolean isNatural) {
  static Folding of(Expr operand, ArrayOperation.Reduction reduction) {
    List<Integer> lengths = Place.lengths(operand.shape());
    List<Integer> folded = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < lengths.size(); i++) {
      if (lengths.get(i) != 1) {
        (reduction.axes().contains(i) ? folded : kept).add(i);
      }
    }
    List<Integer> inner = new ArrayList<>();
    boolean mayKeepLast = reduction.reducer() != Reducer.LOG_SUM_EXP && !folded.isEmpty();
    if (mayKeepLast) {
      kept.stream().filter(axis -> axis > folded.getLast()).forEach(inner::add);
    }
    List<Integer> outer = new ArrayList<>(kept);
    outer.removeAll(inner);
    List<Integer> walk = new ArrayList<>(outer);
    walk.addAll(folded);
    walk.addAll(inner);
    List<Place.Along> axes = new ArrayList<>();
    for (int i = 0; i < lengths.size(); i++) {
      int from = walk.indexOf(i);
      axes.add(from < 0 ? Place.Along.FIRST : new Place.Along(from, 0, 1));
    }
    Nest nest =
        new Nest(
            walk.stream().map(lengths::get).toList(),
            true,
            size(outer, lengths),
            size(folded, lengths),
            size(inner, lengths));
    return new Folding(
        new Place(operand, axes), nest, walk.equals(walk.stream().sorted().toList()));
  }

  private static int size(List<Integer> axes, List<Integer> lengths) {
    return Nest.product(axes.stream().map(lengths::get).toList());
  }
}
