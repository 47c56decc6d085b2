package dev.nabla.solve;

import dev.nabla.expr.Rational;

/// The numbers from one to another, ends included, in which solutions are wanted.
public record Range(Rational low, Rational high) {
  public Range {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("a range goes from the smaller to the larger number");
    }
  }

  /// Where solutions are looked for when nothing is said.
  public static final Range USUAL = new Range(Rational.of(-100), Rational.of(100));

  boolean contains(Rational value) {
    return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
  }
}
