package dev.nabla.optimize;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import java.util.List;
import java.util.SequencedMap;

/// The polynomial that has the same derivatives as a function at a point, up to an order: of order
/// 1 the tangent line or plane.
///
/// ```java
/// Taylor.of(f, point, 1); // of x² + y² at (1, 2): 5 + 2(x − 1) + 4(y − 2)
/// ```
///
/// The coefficients are exact, and the polynomial is written in powers of x − a.
public sealed interface Taylor {
  /// The polynomial.
  ///
  /// @param terms its terms, with the conditions under which its coefficients have values
  record Polynomial(Guarded terms) implements Taylor {}

  /// There is none, or it is not found.
  ///
  /// @param why a reason, without a full stop
  record None(String why) implements Taylor {}

  /// All terms up to a total degree.
  ///
  /// @param point the coordinates; they may have other symbols in them
  /// @param order from 0 to 100
  /// @throws IllegalArgumentException if the order is out of range, there is no variable, or a
  ///   coordinate depends on one
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  /// @throws dev.nabla.expr.EffortException if it takes too long
  static Taylor of(Guarded function, SequencedMap<Expr.Symbol, Expr> point, int order) {
    return new TaylorSearch(function, point).ofTotal(order);
  }

  /// All terms up to a degree in each variable.
  ///
  /// @param degrees one for each variable, in the order of the point
  /// @throws IllegalArgumentException as above, or if there is not one degree for each variable
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  /// @throws dev.nabla.expr.EffortException if it takes too long
  static Taylor of(Guarded function, SequencedMap<Expr.Symbol, Expr> point, List<Integer> degrees) {
    return new TaylorSearch(function, point).ofDegrees(degrees);
  }
}
