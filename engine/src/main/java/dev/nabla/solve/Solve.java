package dev.nabla.solve;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
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

  /// The solutions of `equation = 0` where its conditions hold.
  ///
  /// @param range where solutions are wanted; everywhere without one
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public static Solutions of(Guarded equation, Expr.Symbol unknown, Optional<Range> range) {
    return new OneUnknown(equation.expression(), equation.where(), unknown, range).solve();
  }
}
