package dev.nabla.solve;

import dev.nabla.expr.Rational;
import java.util.List;
import java.util.Optional;

/// The real solutions of equations.
///
/// @param solutions in ascending order where they are numbers; families behind them
/// @param isComplete whether these are provably all
/// @param search where solutions without a formula were looked for, if they were
public record Solutions(List<Solution> solutions, boolean isComplete, Optional<Search> search) {
  public Solutions {
    solutions = List.copyOf(solutions);
  }

  /// A numerical search.
  ///
  /// @param low where it began; nothing means −∞
  /// @param high where it ended; nothing means ∞
  /// @param foundAll whether there are provably no other solutions between
  public record Search(Optional<Rational> low, Optional<Rational> high, boolean foundAll) {}

  /// Whether there is provably no other solution in the range that was asked for or searched.
  public boolean isCompleteInRange() {
    return isComplete || search.map(Search::foundAll).orElse(false);
  }
}
