package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Greatest common divisors of polynomials in any number of atoms.
final class Divisors {
  private Divisors() {}

  static Polynomial gcd(Polynomial one, Polynomial other) {
    if (one.isZero() || other.isZero()) {
      return one.isZero() ? other.primitive() : one.primitive();
    }
    if (one.isConstant() || other.isConstant()) {
      return Polynomial.ONE;
    }
    Monomial common = commonMonomial(one, other);
    if (one.size() == 1 || other.size() == 1) {
      return Polynomial.of(common);
    }
    Polynomial a = withoutMonomial(one).primitive();
    Polynomial b = withoutMonomial(other).primitive();
    return ofPrimitive(a, b).scaled(Rational.ONE, common);
  }

  /// Of polynomials that no atom divides.
  private static Polynomial ofPrimitive(Polynomial a, Polynomial b) {
    // An atom in only one of them cannot occur in a common divisor.
    for (int atom : a.variables()) {
      if (!b.contains(atom)) {
        return gcd(content(a, atom), b);
      }
    }
    for (int atom : b.variables()) {
      if (!a.contains(atom)) {
        return gcd(a, content(b, atom));
      }
    }
    if (a.equals(b) || a.isConstant() || b.isConstant()) {
      return a.isConstant() ? a : b;
    }
    List<Integer> atoms = a.variables();
    if (atoms.size() == 1) {
      int atom = atoms.getFirst();
      return IntegerPolynomial.gcd(
              IntegerPolynomial.primitive(a.rationalCoefficients(atom)),
              IntegerPolynomial.primitive(b.rationalCoefficients(atom)))
          .toPolynomial(atom);
    }
    return ofSameAtoms(a, b, atoms);
  }

  private static Polynomial ofSameAtoms(Polynomial a, Polynomial b, List<Integer> atoms) {
    List<Integer> common =
        atoms.stream().filter(atom -> ImageDegrees.bound(a, b, atom) > 0).toList();
    if (common.isEmpty()) {
      return Polynomial.ONE;
    }
    if (common.size() < atoms.size()) {
      int other = atoms.stream().filter(atom -> !common.contains(atom)).findFirst().orElseThrow();
      return gcd(content(a, other), content(b, other));
    }
    Polynomial small = a.size() <= b.size() ? a : b;
    Polynomial large = small == a ? b : a;
    if (large.dividedExactlyBy(small).isPresent()) {
      return small;
    }
    return HeuristicGcd.of(a, b).orElseGet(() -> HardCases.gcd(a, b));
  }

  /// The greatest common divisor of the coefficients with respect to an atom, primitive.
  static Polynomial content(Polynomial polynomial, int atom) {
    List<Polynomial> coefficients =
        new ArrayList<>(
            polynomial.coefficients(atom).stream().filter(each -> !each.isZero()).toList());
    coefficients.sort(Comparator.comparingInt(Polynomial::size));
    Polynomial content = Polynomial.ZERO;
    for (Polynomial coefficient : coefficients) {
      content = gcd(content, coefficient);
      if (content.isConstant()) {
        return Polynomial.ONE;
      }
    }
    return content;
  }

  private static Monomial commonMonomial(Polynomial one, Polynomial other) {
    Monomial common = Monomial.ONE;
    for (int atom : new TreeSet<>(one.variables())) {
      common = common.with(atom, Math.min(lowest(one, atom), lowest(other, atom)));
    }
    return common;
  }

  /// The monomial that divides all terms.
  static Monomial monomial(Polynomial polynomial) {
    return commonMonomial(polynomial, polynomial);
  }

  private static int lowest(Polynomial polynomial, int atom) {
    return polynomial.terms().keySet().stream()
        .mapToInt(each -> each.exponent(atom))
        .min()
        .orElse(0);
  }

  static Polynomial withoutMonomial(Polynomial polynomial) {
    Monomial monomial = monomial(polynomial);
    return monomial.equals(Monomial.ONE)
        ? polynomial
        : polynomial.scaled(Rational.ONE, Monomial.ONE.div(monomial));
  }
}
