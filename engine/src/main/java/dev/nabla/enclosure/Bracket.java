package dev.nabla.enclosure;

import dev.nabla.enclosure.ball.Ball;
import dev.nabla.enclosure.ball.Evaluation;
import dev.nabla.enclosure.ball.Exact;
import dev.nabla.enclosure.ball.Missing;
import dev.nabla.enclosure.ball.Quantity;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.util.Map;
import java.util.Optional;

/// Two fractions with the value of an expression at a point between them, or at them.
///
/// @param low not above the value
/// @param high not below it
public record Bracket(Rational low, Rational high) {
  /// Beyond such exponents fractions would be too long.
  private static final long LARGEST_EXPONENT = 20_000;

  /// The value, computed with so many bits; nothing if there is no value, or no method for it. The
  /// fractions are farther apart where digits cancel.
  ///
  /// @param values a value for every symbol
  public static Optional<Bracket> of(Expr expr, Map<Expr.Symbol, Rational> values, int bits) {
    Effort.spend(Walk.size(expr));
    Quantity quantity = Evaluation.of(expr, values, bits);
    return switch (quantity) {
      case Exact exact when exact.halfTurns().isZero() ->
          Optional.of(new Bracket(exact.rational(), exact.rational()));
      case Exact exact -> of(exact.toBall(bits));
      case Ball ball -> of(ball);
      case Missing missing -> Optional.empty();
    };
  }

  private static Optional<Bracket> of(Ball ball) {
    boolean isPlain = ball.isBelow(LARGEST_EXPONENT) && ball.exponent() > -LARGEST_EXPONENT;
    return isPlain ? Optional.of(new Bracket(ball.limit(-1), ball.limit(1))) : Optional.empty();
  }

  /// A number between.
  public Rational middle() {
    return low.plus(high).div(Rational.TWO);
  }
}
