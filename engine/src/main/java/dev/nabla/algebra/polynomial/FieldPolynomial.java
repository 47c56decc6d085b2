package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Effort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A polynomial in one variable whose coefficients are rational functions of the other atoms.
/// Immutable.
final class FieldPolynomial {
  static final FieldPolynomial ZERO = new FieldPolynomial(List.of());
  static final FieldPolynomial ONE = new FieldPolynomial(List.of(RationalFunction.ONE));

  /// By power; the last is not 0.
  private final List<RationalFunction> coefficients;

  private FieldPolynomial(List<RationalFunction> coefficients) {
    this.coefficients = coefficients;
  }

  private static FieldPolynomial of(List<RationalFunction> coefficients) {
    int length = coefficients.size();
    while (length > 0 && coefficients.get(length - 1).isZero()) {
      length--;
    }
    return new FieldPolynomial(List.copyOf(coefficients.subList(0, length)));
  }

  static FieldPolynomial of(Polynomial polynomial, int atom) {
    return of(polynomial.coefficients(atom).stream().map(RationalFunction::of).toList());
  }

  List<RationalFunction> coefficients() {
    return coefficients;
  }

  /// −1 for 0.
  int degree() {
    return coefficients.size() - 1;
  }

  boolean isZero() {
    return coefficients.isEmpty();
  }

  private RationalFunction coefficient(int power) {
    return power < coefficients.size() ? coefficients.get(power) : RationalFunction.ZERO;
  }

  FieldPolynomial minus(FieldPolynomial other) {
    List<RationalFunction> difference = new ArrayList<>();
    for (int i = 0; i < Math.max(coefficients.size(), other.coefficients.size()); i++) {
      difference.add(coefficient(i).minus(other.coefficient(i)));
    }
    return of(difference);
  }

  FieldPolynomial times(FieldPolynomial other) {
    if (isZero() || other.isZero()) {
      return ZERO;
    }
    List<RationalFunction> product =
        new ArrayList<>(Collections.nCopies(degree() + other.degree() + 1, RationalFunction.ZERO));
    for (int i = 0; i <= degree(); i++) {
      Effort.spend(other.coefficients.size());
      for (int j = 0; j <= other.degree(); j++) {
        product.set(i + j, product.get(i + j).plus(coefficient(i).times(other.coefficient(j))));
      }
    }
    return of(product);
  }

  FieldPolynomial times(RationalFunction factor) {
    return of(coefficients.stream().map(factor::times).toList());
  }

  /// Quotient and remainder; the divisor is not 0.
  FieldPolynomial[] divided(FieldPolynomial divisor) {
    List<RationalFunction> rest = new ArrayList<>(coefficients);
    int top = divisor.degree();
    List<RationalFunction> quotient =
        new ArrayList<>(Collections.nCopies(Math.max(0, rest.size() - top), RationalFunction.ZERO));
    RationalFunction unit = divisor.coefficient(top).reciprocal();
    for (int i = rest.size() - 1; i >= top; i--) {
      Effort.spend(top + 1L);
      RationalFunction factor = rest.get(i).times(unit);
      quotient.set(i - top, factor);
      for (int j = 0; j < top; j++) {
        RationalFunction less = factor.times(divisor.coefficient(j));
        rest.set(i - top + j, rest.get(i - top + j).minus(less));
      }
    }
    return new FieldPolynomial[] {of(quotient), of(rest.subList(0, Math.min(rest.size(), top)))};
  }

  FieldPolynomial remainder(FieldPolynomial divisor) {
    return divided(divisor)[1];
  }

  /// The inverse modulo a polynomial with which this has no common divisor.
  FieldPolynomial inverse(FieldPolynomial modulus) {
    FieldPolynomial a = modulus;
    FieldPolynomial b = remainder(modulus);
    FieldPolynomial s = ZERO;
    FieldPolynomial next = ONE;
    while (b.degree() > 0) {
      FieldPolynomial[] parts = a.divided(b);
      a = b;
      b = parts[1];
      FieldPolynomial fresh = s.minus(parts[0].times(next));
      s = next;
      next = fresh;
    }
    return next.times(b.coefficient(0).reciprocal()).remainder(modulus);
  }
}
