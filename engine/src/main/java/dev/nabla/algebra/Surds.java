package dev.nabla.algebra;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.List;
import java.util.Optional;

/// Square roots of numbers with as little under the root as possible.
final class Surds {
  private Surds() {}

  /// √12 = 2√3, √(1/2) = √2/2: a square root of an integer without small square factors.
  static Expr of(Rational radicand, Rational exponent) {
    Expr plain = Build.power(Build.number(radicand), Build.number(exponent));
    boolean squareRoot = exponent.abs().equals(Rational.HALF);
    if (plain instanceof Expr.Numeral || !squareRoot || radicand.signum() <= 0) {
      return plain;
    }
    Rational positive = exponent.signum() < 0 ? radicand.reciprocal() : radicand;
    // √(p/q) = √(pq)/q.
    Rational under = Rational.of(positive.numerator().multiply(positive.denominator()));
    Rational outside = Rational.of(positive.denominator()).reciprocal();
    for (int p = 2; p < 100; p++) {
      Rational square = Rational.of((long) p * p);
      while (under.div(square).isInteger()) {
        under = under.div(square);
        outside = outside.times(Rational.of(p));
      }
    }
    return Build.product(Build.number(outside), Build.sqrt(Build.number(under)));
  }

  /// √(a + b√c) as a sum of two roots, when a² − b²c is a square: √(3 + 2√2) = 1 + √2.
  static Optional<Expr> denested(Expr.Sum sum) {
    List<Expr> terms = Spine.terms(sum);
    if (terms.size() != 2) {
      return Optional.empty();
    }
    boolean numeralFirst = terms.get(0) instanceof Expr.Numeral;
    Expr number = terms.get(numeralFirst ? 0 : 1);
    Expr root = terms.get(numeralFirst ? 1 : 0);
    if (!(number instanceof Expr.Numeral a)
        || !(root.withoutCoefficient() instanceof Expr.Power power)
        || power.exponent() != Build.HALF
        || !(power.base() instanceof Expr.Numeral c)) {
      return Optional.empty();
    }
    Rational b = root.coefficient();
    Rational norm = a.value().times(a.value()).minus(b.times(b).times(c.value()));
    boolean positive = a.value().signum() > 0 && norm.signum() >= 0;
    if (!positive || !(Build.sqrt(Build.number(norm)) instanceof Expr.Numeral distance)) {
      return Optional.empty();
    }
    Expr larger = half(a.value().plus(distance.value()));
    Expr smaller = half(a.value().minus(distance.value()));
    return Optional.of(Tidy.sum(List.of(larger, b.signum() > 0 ? smaller : Build.negate(smaller))));
  }

  private static Expr half(Rational twice) {
    return of(twice.times(Rational.HALF), Rational.HALF);
  }
}
