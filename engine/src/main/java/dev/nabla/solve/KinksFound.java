package dev.nabla.solve;

import dev.nabla.expr.Expr;
import java.util.List;

/// The kinks of a function in a range.
///
/// @param kinks in ascending order
/// @param removable points where the function has no value, but extends smoothly
/// @param undecided points where it is not known whether there is a derivative
/// @param isComplete whether there is provably no other kink in the range
public record KinksFound(
    List<Kink> kinks, List<Removable> removable, List<Undecided> undecided, boolean isComplete) {
  public KinksFound {
    kinks = List.copyOf(kinks);
    removable = List.copyOf(removable);
    undecided = List.copyOf(undecided);
  }

  /// A point where a function has no value, but extends smoothly.
  ///
  /// @param at the point
  /// @param value the value that fits in
  /// @param slope the derivative with that value
  public record Removable(Expr at, Expr value, Expr slope) {}

  /// A point where nothing is known.
  ///
  /// @param at the point, perhaps a decimal
  /// @param why what could not be decided
  public record Undecided(Expr at, String why) {}
}
