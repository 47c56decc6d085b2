package dev.nabla.algebra.polynomial;

import dev.nabla.algebra.Tidy;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.List;

/// A rational function as a polynomial and fractions whose denominators are powers of irreducible
/// polynomials.
public final class PartialFractions {
  private PartialFractions() {}

  /// The sum, with respect to one atom; the others are treated as numbers.
  public static Expr of(RationalFunction fraction, Atoms atoms, int atom) {
    List<Factorization.Factor> moving = new ArrayList<>();
    Polynomial fixed = Polynomial.ONE;
    for (Factorization.Factor factor : fraction.denominator().factors().factors()) {
      if (factor.base().contains(atom)) {
        moving.add(factor);
      } else {
        fixed = fixed.times(factor.multiplied());
      }
    }
    RationalFunction outside = RationalFunction.of(Polynomial.ONE, fixed);
    Polynomial below =
        moving.stream()
            .map(Factorization.Factor::multiplied)
            .reduce(Polynomial.ONE, Polynomial::times);
    FieldPolynomial denominator = FieldPolynomial.of(below, atom);
    FieldPolynomial[] parts =
        FieldPolynomial.of(fraction.numerator(), atom).times(outside).divided(denominator);
    List<Expr> terms = new ArrayList<>();
    for (int power = parts[0].degree(); power >= 0; power--) {
      RationalFunction coefficient = parts[0].coefficients().get(power);
      terms.add(term(coefficient, Polynomial.of(Monomial.of(atom, power)), atoms));
    }
    for (Factorization.Factor factor : moving) {
      FieldPolynomial base = FieldPolynomial.of(factor.base(), atom);
      FieldPolynomial power = FieldPolynomial.of(factor.multiplied(), atom);
      FieldPolynomial others = denominator.divided(power)[0];
      FieldPolynomial digits =
          parts[1].remainder(power).times(others.inverse(power)).remainder(power);
      for (int exponent = factor.multiplicity(); exponent > 0; exponent--) {
        FieldPolynomial[] next = digits.divided(base);
        digits = next[0];
        terms.add(fraction(next[1], factor.base(), exponent, atoms, atom));
      }
    }
    // A positive term in front, where there is one.
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).coefficient().signum() > 0) {
        terms.addFirst(terms.remove(i));
        break;
      }
    }
    return Tidy.sum(terms);
  }

  private static Expr term(RationalFunction coefficient, Polynomial monomial, Atoms atoms) {
    return coefficient.times(RationalFunction.of(monomial)).toExpression(atoms);
  }

  private static Expr fraction(
      FieldPolynomial digit, Polynomial base, int exponent, Atoms atoms, int atom) {
    RationalFunction top = RationalFunction.ZERO;
    for (int power = 0; power <= digit.degree(); power++) {
      Polynomial monomial = Polynomial.of(Monomial.of(atom, power));
      top = top.plus(digit.coefficients().get(power).times(RationalFunction.of(monomial)));
    }
    // x − a below rather than a − x.
    boolean turned = base.coefficients(atom).getLast().content().signum() < 0;
    Polynomial written = turned ? base.negate() : base;
    top = turned && exponent % 2 != 0 ? RationalFunction.ZERO.minus(top) : top;
    Rational content = top.numerator().content();
    Expr numerator = atoms.toExpression(top.numerator().scaled(content.reciprocal()));
    Expr below =
        Tidy.product(
            List.of(
                RationalFunction.of(top.denominator()).toExpression(atoms),
                Tidy.power(atoms.toExpression(written), Build.number(exponent))));
    return Tidy.product(
        List.of(Build.number(content), numerator, Tidy.power(below, Build.MINUS_ONE)));
  }
}
