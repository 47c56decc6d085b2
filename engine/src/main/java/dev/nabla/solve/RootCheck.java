package dev.nabla.solve;

import dev.nabla.algebra.Spine;
import dev.nabla.algebra.Tidy;
import dev.nabla.enclosure.Enclosure;
import dev.nabla.enclosure.Interval;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Expr;
import java.util.List;
import java.util.Map;

/// Checks a root that was found of a part of an equation in the equation itself.
final class RootCheck {
  private final Expr.Symbol x;
  private final Expr equation;
  private final Expr part;

  RootCheck(Expr.Symbol x, Expr equation, Expr part) {
    this.x = x;
    this.equation = equation;
    this.part = part;
  }

  /// A factor of a continuous product is enough; for a part with more zeros the signs of the
  /// equation itself have to differ.
  Verification.Outcome of(Bounds root) {
    Interval place = new Interval(Interval.of(root.low()).low(), Interval.of(root.high()).high());
    Enclosure.Range there = Enclosure.of(equation, List.of(x)).over(place);
    if (there.excludesZero()) {
      return Verification.Outcome.FAILS;
    }
    if (!there.isCertain()) {
      return Verification.Outcome.UNKNOWN;
    }
    Verdict below = Verdict.at(equation, Map.of(x, root.low()));
    Verdict above = Verdict.at(equation, Map.of(x, root.high()));
    boolean differ = below.isNotZero() && above.isNotZero() && below != above;
    return differ || isFactor() ? Verification.Outcome.HOLDS : Verification.Outcome.UNKNOWN;
  }

  /// Whether the part is a factor of the equation as it is written.
  private boolean isFactor() {
    return Spine.factors(Tidy.of(equation)).stream()
        .map(factor -> factor instanceof Expr.Power power ? power.base() : factor)
        .anyMatch(factor -> factor == Tidy.of(part));
  }
}
