package dev.nabla.optimize;

import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Relation;
import dev.nabla.solve.Kink;
import dev.nabla.solve.KinkSearch;
import dev.nabla.solve.KinksFound;
import dev.nabla.solve.PointBehaviour;
import dev.nabla.solve.Range;
import dev.nabla.solve.Solution;
import dev.nabla.solve.Solve;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The points of a range where a function of one variable is not smooth, or where only the formula
/// of its derivative fails.
final class RoughPoints {
  private final GradientField field;
  private final Expr.Symbol x;
  private final Range range;

  RoughPoints(GradientField field, Range range) {
    this.field = field;
    this.x = field.variables().getFirst();
    this.range = range;
  }

  /// Adds what it finds.
  void find(List<Rough> rough, List<Located> located, Placement placement) {
    if (field.isSmoothEverywhere()) {
      return;
    }
    Guarded function = field.function();
    KinksFound found = KinkSearch.of(function, x, range);
    for (Kink kink : found.kinks()) {
      rough.add(
          new Rough(Map.of(x, kink.at()), kink.value(), kink.kind().text().replace('-', ' ')));
    }
    for (KinksFound.Removable each : found.removable()) {
      rough.add(
          new Rough(Map.of(x, each.at()), Optional.empty(), "no value, but it extends smoothly"));
    }
    for (KinksFound.Undecided each : found.undecided()) {
      rough.add(new Rough(Map.of(x, each.at()), Optional.empty(), each.why()));
    }
    for (Relation relation : field.gradient().getFirst().where()) {
      Expr border = relation.left().minus(relation.right());
      for (Solution each : Solve.of(border, x, range).solutions()) {
        Expr at = each.values().getOrDefault(x, x);
        if (at instanceof Expr.Numeral && isFlat(function, at)) {
          Map<Expr.Symbol, Expr> exact = Map.of(x, at);
          Polished point = placement.exactly(exact).asProved();
          if (located.stream().noneMatch(one -> one.polished().centre().equals(point.centre()))) {
            located.add(new Located(Optional.of(exact), point, List.of()));
          }
        }
      }
    }
  }

  /// Whether there is a derivative after all, which is 0.
  private boolean isFlat(Guarded function, Expr at) {
    return PointBehaviour.of(function, x, at) instanceof PointBehaviour.Smooth smooth
        && smooth.extension().isEmpty()
        && Verdict.at(smooth.slope(), Map.of()) == Verdict.ZERO;
  }
}
