package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Rational;
import java.util.List;

/// Greatest common divisors in several atoms by a primitive sequence of pseudo-remainders.
final class RemainderSequence {
  private RemainderSequence() {}

  static Polynomial gcd(Polynomial one, Polynomial other, int atom) {
    Polynomial contentOne = Divisors.content(one, atom);
    Polynomial contentOther = Divisors.content(other, atom);
    Polynomial content = Divisors.gcd(contentOne, contentOther);
    Polynomial a = one.dividedExactlyBy(contentOne).orElseThrow();
    Polynomial b = other.dividedExactlyBy(contentOther).orElseThrow();
    if (a.degree(atom) < b.degree(atom)) {
      Polynomial swap = a;
      a = b;
      b = swap;
    }
    while (!b.isZero()) {
      if (b.degree(atom) == 0) {
        return content;
      }
      Polynomial rest = pseudoRemainder(a, b, atom);
      a = b;
      b = rest.isZero() ? rest : withoutContent(rest, atom);
    }
    return withoutContent(a, atom).times(content).primitive();
  }

  private static Polynomial withoutContent(Polynomial polynomial, int atom) {
    return polynomial
        .primitive()
        .dividedExactlyBy(Divisors.content(polynomial, atom))
        .orElseThrow();
  }

  private static Polynomial pseudoRemainder(Polynomial a, Polynomial b, int atom) {
    int degree = b.degree(atom);
    Polynomial lead = lead(b, atom);
    Polynomial rest = a;
    while (!rest.isZero() && rest.degree(atom) >= degree) {
      Monomial shift = Monomial.of(atom, rest.degree(atom) - degree);
      Polynomial top = lead(rest, atom);
      rest = rest.times(lead).minus(b.times(top).scaled(Rational.ONE, shift));
    }
    return rest;
  }

  private static Polynomial lead(Polynomial polynomial, int atom) {
    List<Polynomial> coefficients = polynomial.coefficients(atom);
    return coefficients.getLast();
  }
}
