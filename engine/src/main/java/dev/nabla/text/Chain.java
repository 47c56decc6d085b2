package dev.nabla.text;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A product as it is written from left to right: a number, then factors and divisors.
///
/// @param numerator the number in front, without its sign
/// @param denominator what the whole is divided by at its end, or 1
record Chain(boolean negative, BigInteger numerator, List<Link> links, BigInteger denominator) {

  /// A factor, or what is divided by.
  record Link(Expr expr, boolean divides) {}

  static Chain of(Expr product) {
    Rational coefficient = product.coefficient();
    List<Link> links = links(product.withoutCoefficient(), coefficient.isZero());
    BigInteger denominator = coefficient.denominator();
    Link last = links.getLast();
    if (last.divides && !denominator.equals(BigInteger.ONE)) {
      Expr together = Build.product(Build.number(Rational.of(denominator)), last.expr);
      Expr apart =
          Build.product(
              Build.number(Rational.of(denominator).reciprocal()), Division.reciprocal(last.expr));
      if (Division.reciprocal(together) == apart) {
        links.set(links.size() - 1, new Link(together, true));
        denominator = BigInteger.ONE;
      }
    }
    return new Chain(coefficient.signum() < 0, coefficient.numerator().abs(), links, denominator);
  }

  /// Zero swallows the factors behind it one by one, so they stay together behind it.
  private static List<Link> links(Expr product, boolean together) {
    List<Link> links = new ArrayList<>();
    Expr rest = product;
    while (!together && rest instanceof Expr.Product more) {
      links.add(link(more.right()));
      rest = more.left();
    }
    links.add(link(rest));
    Collections.reverse(links);
    return links;
  }

  private static Link link(Expr factor) {
    return divisor(factor).map(below -> new Link(below, true)).orElse(new Link(factor, false));
  }

  /// What stands below the line when the factor is written as one over something, if it can be.
  static Optional<Expr> divisor(Expr factor) {
    if (factor instanceof Expr.Power power
        && power.exponent() instanceof Expr.Numeral exponent
        && exponent.value().signum() < 0) {
      Expr below = Build.power(power.base(), Build.number(exponent.value().negate()));
      return Division.reciprocal(below) == factor ? Optional.of(below) : Optional.empty();
    }
    return Optional.empty();
  }

  boolean startsWithNumber() {
    return !numerator.equals(BigInteger.ONE) || links.getFirst().divides;
  }

  boolean hasDenominator() {
    return !denominator.equals(BigInteger.ONE);
  }
}
