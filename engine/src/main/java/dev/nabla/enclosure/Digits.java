package dev.nabla.enclosure;

import dev.nabla.enclosure.ball.Ball;
import dev.nabla.enclosure.ball.Decimals;
import dev.nabla.enclosure.ball.Evaluation;
import dev.nabla.enclosure.ball.Exact;
import dev.nabla.enclosure.ball.Missing;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/// Values to any number of digits, every one of them right.
///
/// ```java
/// Digits.evaluate(Build.PI.times(2), Map.of(), 20); // 6.2831853071795864769
/// ```
///
/// Every operation carries a bound of its error. When the bound is too wide for the digits that are
/// wanted, the whole is done again with twice the precision; so what cancels comes out right, or
/// there is a [DigitsException], never a wrong digit.
public final class Digits {
  /// The most digits that may be asked for.
  public static final int MOST = 10_000;

  /// Bits more than the digits need that are tried before giving up.
  private static final int MOST_EXTRA_BITS = 8_000;

  private Digits() {}

  /// The value rounded to so many significant digits, ties to even.
  ///
  /// Stops with a `CancellationException` when the thread is interrupted.
  ///
  /// @param values a value for every symbol
  /// @param digits from 1 to [#MOST]
  /// @throws DigitsException if there is no value, or not within reach
  /// @throws IllegalArgumentException if a symbol has no value or the number of digits is out of
  ///   range
  public static BigDecimal evaluate(Expr expr, Map<Expr.Symbol, Rational> values, int digits) {
    if (digits < 1 || digits > MOST) {
      throw new IllegalArgumentException("digits must be from 1 to " + MOST + ", not " + digits);
    }
    MathContext context = new MathContext(digits, RoundingMode.HALF_EVEN);
    int least = (int) (digits * 3.3220) + 32;
    for (int extra = 32; ; extra *= 2) {
      boolean last = extra > MOST_EXTRA_BITS;
      Optional<BigDecimal> rounded =
          switch (Evaluation.of(expr, values, least + extra)) {
            case Exact exact when exact.halfTurns().isZero() ->
                Optional.of(exact.rational().toBigDecimal(context));
            case Exact exact -> Decimals.rounded(exact, least + extra, context);
            case Ball ball when ball.isOutOfRange() -> absent(Missing.TOO_LARGE);
            case Ball ball -> Decimals.rounded(ball, context);
            case Missing missing -> absent(missing);
          };
      if (rounded.isPresent()) {
        return rounded.get();
      }
      if (last) {
        throw new DigitsException(DigitsException.Code.CANNOT_DECIDE);
      }
    }
  }

  /// The value as [#evaluate] gives it, written without an exponent where that is short.
  ///
  /// @throws DigitsException as there
  public static String text(Expr expr, Map<Expr.Symbol, Rational> values, int digits) {
    BigDecimal value = evaluate(expr, values, digits);
    int places = value.precision() - value.scale();
    return places > -6 && places <= digits + 6 ? value.toPlainString() : value.toString();
  }

  private static Optional<BigDecimal> absent(Missing missing) {
    return switch (missing) {
      case UNDECIDED -> Optional.empty();
      case UNDEFINED -> throw new DigitsException(DigitsException.Code.UNDEFINED);
      case TOO_LARGE -> throw new DigitsException(DigitsException.Code.TOO_LARGE);
      case NOT_AVAILABLE -> throw new DigitsException(DigitsException.Code.NOT_AVAILABLE);
    };
  }
}
