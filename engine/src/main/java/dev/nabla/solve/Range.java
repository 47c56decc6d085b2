package dev.nabla.solve;

import dev.nabla.enclosure.Digits;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.math.BigDecimal;
import java.util.Map;

/// The numbers from one to another, ends included, in which solutions are wanted.
public record Range(Rational low, Rational high) {
  private static final Rational REACH = Rational.of(1, 1_000_000);

  public Range {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("a range goes from the smaller to the larger number");
    }
  }

  /// Where solutions are looked for when nothing is said.
  public static final Range USUAL = new Range(Rational.of(-100), Rational.of(100));

  /// A small range around a number.
  static Range around(Expr number) {
    BigDecimal decimal = number.isZero() ? BigDecimal.ZERO : Digits.evaluate(number, Map.of(), 20);
    Rational near = Rational.of(decimal);
    Rational reach = near.abs().plus(Rational.ONE).times(REACH);
    return new Range(near.minus(reach), near.plus(reach));
  }

  boolean contains(Rational value) {
    return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
  }
}
