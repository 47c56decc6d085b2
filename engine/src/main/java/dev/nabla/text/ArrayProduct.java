package dev.nabla.text;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A product with arrays as it is written: the scalar factors in front, then the arrays, both in
/// their order.
///
/// @param scalar the product of the scalars, without its sign
/// @param arrays the factors that are arrays, or what is divided by, entry by entry
record ArrayProduct(boolean negative, Expr scalar, List<Chain.Link> arrays) {

  static ArrayProduct of(Expr product) {
    Rational coefficient = product.coefficient();
    Expr scalar = Build.number(coefficient.signum() < 0 ? coefficient.negate() : coefficient);
    List<Chain.Link> arrays = new ArrayList<>();
    for (Expr factor : factors(product.withoutCoefficient(), coefficient.isZero())) {
      if (factor.shape().isScalar()) {
        scalar = Build.product(scalar, factor);
      } else {
        Optional<Expr> divisor = Chain.divisor(factor);
        arrays.add(new Chain.Link(divisor.orElse(factor), divisor.isPresent()));
      }
    }
    return new ArrayProduct(coefficient.signum() < 0, scalar, arrays);
  }

  /// Zero swallows scalar factors, so all stay together behind it.
  private static List<Expr> factors(Expr product, boolean together) {
    List<Expr> factors = new ArrayList<>();
    Expr rest = product;
    while (!together && rest instanceof Expr.Product more) {
      factors.add(more.right());
      rest = more.left();
    }
    factors.add(rest);
    return factors.reversed();
  }

  /// Whether the scalar needs parentheses in front of a product on one line.
  boolean startsWithFraction() {
    return !(scalar instanceof Expr.Sum)
        && (scalar instanceof Expr.Numeral numeral
            ? !numeral.value().isInteger()
            : Chain.of(scalar).hasDenominator()
                || Chain.of(scalar).links().stream().anyMatch(Chain.Link::divides));
  }

  boolean hasDivisor() {
    return arrays.stream().anyMatch(Chain.Link::divides);
  }

  /// The product in the order in which it is written, without its sign.
  Expr inOrder() {
    Expr product = scalar;
    for (Chain.Link link : arrays) {
      product =
          link.divides()
              ? Division.quotient(product, link.expr())
              : Build.product(product, link.expr());
    }
    return product;
  }
}
