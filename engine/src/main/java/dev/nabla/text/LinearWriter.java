package dev.nabla.text;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.math.BigInteger;

/// What the formats on one line have in common: parentheses, and products with `*` and `/`.
abstract class LinearWriter extends FormulaWriter {
  private final String times;
  private final String divided;

  LinearWriter(int limit, String times, String divided) {
    super(limit);
    this.times = times;
    this.divided = divided;
  }

  @Override
  final String open() {
    return "(";
  }

  @Override
  final String close() {
    return ")";
  }

  @Override
  void numeral(Rational value) {
    put(integer(value.numerator()));
    if (!value.isInteger()) {
      put(divided);
      put(integer(value.denominator()));
    }
  }

  @Override
  final void product(Chain chain) {
    put(chain.negative() ? "-" : "");
    boolean first = true;
    if (chain.startsWithNumber()) {
      put(integer(chain.numerator()));
      first = false;
    }
    for (Chain.Link link : chain.links()) {
      put(link.divides() ? divided : first ? "" : times);
      boolean leads = first && !link.divides() && isMatrixProduct(link.expr());
      put(link.expr(), leads ? Strength.PRODUCT : Strength.POWER);
      first = false;
    }
    if (chain.hasDenominator()) {
      put(divided);
      put(integer(chain.denominator()));
    }
  }

  /// `-(1/m)*(Y - P)·Xᵀ`.
  @Override
  final void product(ArrayProduct product) {
    put(product.negative() ? "-" : "");
    boolean first = product.scalar().isOne();
    if (!first) {
      boolean fraction = product.startsWithFraction();
      put(fraction ? "(" : "");
      put(product.scalar(), fraction ? Strength.SUM : Strength.PRODUCT);
      put(fraction ? ")" : "");
    }
    for (Chain.Link link : product.arrays()) {
      put(link.divides() ? (first ? "1" : "") + divided : first ? "" : times);
      boolean last = product.arrays().size() == 1 && !link.divides();
      put(link.expr(), last && isMatrixProduct(link.expr()) ? Strength.PRODUCT : Strength.POWER);
      first = false;
    }
  }

  /// A product of matrices; of several, the left ones first.
  final void dot(ArrayForm.Dot dot, String sign) {
    put(dot.left(), isMatrixProduct(dot.left()) ? Strength.PRODUCT : Strength.POWER);
    put(sign);
    put(dot.right(), Strength.POWER);
  }

  String integer(BigInteger value) {
    return value.toString();
  }

  final void call(String name, Expr.Apply apply) {
    put(name + "(");
    putList(apply.arguments());
    put(")");
  }
}
