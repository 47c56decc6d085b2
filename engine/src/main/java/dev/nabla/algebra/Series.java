package dev.nabla.algebra;

import dev.nabla.algebra.asymptotic.NoValue;
import dev.nabla.algebra.asymptotic.Truncation;
import dev.nabla.algebra.asymptotic.Undecided;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import java.util.Optional;

/// The expansion of a function about a point: of Taylor, of Laurent at a pole, of Puiseux at a
/// branch point, with logarithms where they arise; at infinity in powers of 1/x. The coefficients
/// are exact.
///
/// The order n is the highest whole power that is kept, as in "the Taylor polynomial of degree n";
/// all powers below n + 1 are. At infinity these are the powers of 1/x.
public sealed interface Series {
  /// The terms up to the order.
  ///
  /// @param terms their sum, with the conditions under which it is the expansion
  /// @param remainder what stands in O( ) behind them: the power n + 1, with a logarithm where
  ///   there is one; nothing if the function is the sum of the terms
  record Expansion(Guarded terms, Optional<Expr> remainder) implements Series {}

  /// The function has no values near the point.
  record Outside() implements Series {}

  /// There is none, or there is no method that finds it.
  record Unknown(String why) implements Series {}

  /// The expansion of a function.
  ///
  /// @param order the highest power that is kept, from −1000 to 1000
  /// @throws IllegalArgumentException if the order is out of range
  /// @throws dev.nabla.expr.EffortException if it takes too long
  static Series of(Guarded function, Expr.Symbol variable, Limit.Point point, int order) {
    if (order < -1_000 || order > 1_000) {
      throw new IllegalArgumentException("the order is from -1000 to 1000, not " + order);
    }
    Series first = attempt(function, variable, point, order);
    if (!(first instanceof Unknown)) {
      return first;
    }
    Guarded simple = Simplify.of(function);
    Series second =
        simple.expression() == function.expression()
            ? first
            : attempt(simple, variable, point, order);
    return second instanceof Expansion ? second : first;
  }

  private static Series attempt(
      Guarded function, Expr.Symbol variable, Limit.Point point, int order) {
    try {
      Truncation.Result result =
          switch (point) {
            case Limit.Point.At at ->
                Truncation.about(function.expression(), variable, at.value(), order);
            case Limit.Point.Infinity infinity ->
                Truncation.aboutInfinity(
                    function.expression(), variable, infinity.positive() ? 1 : -1, order);
          };
      Guarded terms = result.terms();
      return new Expansion(
          new Guarded(
              terms.expression(),
              Conditions.together(function.where(), terms.where(), terms.expression())),
          result.remainder());
    } catch (NoValue none) {
      return new Outside();
    } catch (Undecided open) {
      return new Unknown(open.getMessage());
    }
  }
}
