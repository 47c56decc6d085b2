package dev.nabla.solve;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import java.util.List;
import java.util.Optional;

/// Solves equations over the real numbers.
///
/// ```java
/// Solve.of(x.pow(2).minus(2), x); // −√2 and √2
/// ```
///
/// Every solution was checked in the equation as it was given, where it must have a value. Roots of
/// polynomials are exact, by formulas up to degree 4; other equations are solved by inverting
/// functions, exactly where that is possible, and between proven bounds otherwise.
public final class Solve {
  private Solve() {}

  /// The solutions of `equation = 0`.
  ///
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public static Solutions of(Expr equation, Expr.Symbol unknown) {
    return of(Guarded.always(equation), unknown, Optional.empty());
  }

  /// The solutions of `equation = 0` in a range, without families: every member by itself.
  ///
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public static Solutions of(Expr equation, Expr.Symbol unknown, Range range) {
    return of(Guarded.always(equation), unknown, Optional.of(range));
  }

  /// The common solutions of several equations for several unknowns. Unknowns that a solution does
  /// not fix are free: of x·y = 0 the solutions are x = 0 with any y, and y = 0 with any x.
  ///
  /// @param unknowns in the order in which they are preferred where there is a choice
  /// @param range for a single equation with a single unknown
  /// @throws IllegalArgumentException if there is no unknown
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public static Solutions of(
      List<Guarded> equations, List<Expr.Symbol> unknowns, Optional<Range> range) {
    if (unknowns.isEmpty()) {
      throw new IllegalArgumentException("there is no unknown to solve for");
    }
    return equations.size() == 1 && unknowns.size() == 1
        ? of(equations.getFirst(), unknowns.getFirst(), range)
        : new SeveralUnknowns(equations, unknowns).solve();
  }

  /// The solutions of `equation = 0` where its conditions hold.
  ///
  /// @param range where solutions are wanted; everywhere without one
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public static Solutions of(Guarded equation, Expr.Symbol unknown, Optional<Range> range) {
    return new OneUnknown(equation.expression(), equation.where(), unknown, range).solve();
  }
}
