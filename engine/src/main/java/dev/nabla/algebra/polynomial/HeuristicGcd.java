package dev.nabla.algebra.polynomial;

import dev.nabla.expr.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Greatest common divisors from those of values at large integers (Char, Geddes and Gonnet): the
/// digits of the value's divisor are the coefficients. Each answer is checked by division.
final class HeuristicGcd {
  private static final int TRIES = 6;

  /// Larger values are left to other methods.
  private static final double MOST_BITS = 60_000;

  private HeuristicGcd() {}

  /// Of primitive polynomials in the same atoms; absent if the values would be too large, or too
  /// many of them were unlucky.
  static Optional<Polynomial> of(Polynomial a, Polynomial b) {
    double bits = 16.0 + Math.min(bitLength(a), bitLength(b));
    for (int atom : a.variables()) {
      bits *= 1.0 + Math.max(a.degree(atom), b.degree(atom));
    }
    return bits > MOST_BITS ? Optional.empty() : withContent(a, b).map(Polynomial::primitive);
  }

  /// The common content included, since it holds digits of an outer variable.
  private static Optional<Polynomial> withContent(Polynomial a, Polynomial b) {
    Rational content = a.content().abs().gcd(b.content().abs());
    Polynomial one = a.scaled(content.reciprocal());
    Polynomial other = b.scaled(content.reciprocal());
    int atom = Math.max(one.atoms(), other.atoms()) - 1;
    if (atom < 0) {
      return Optional.of(Polynomial.constant(content));
    }
    BigInteger value = start(one, other);
    for (int i = 0; i < TRIES; i++) {
      Rational x = Rational.of(value);
      Polynomial oneAt = one.at(atom, x);
      Polynomial otherAt = other.at(atom, x);
      if (!oneAt.isZero() && !otherAt.isZero()) {
        Optional<Polynomial> digits = withContent(oneAt, otherAt);
        if (digits.isPresent()) {
          Polynomial candidate = fromDigits(digits.get(), atom, value).primitive();
          if (one.dividedExactlyBy(candidate).isPresent()
              && other.dividedExactlyBy(candidate).isPresent()) {
            return Optional.of(candidate.scaled(content));
          }
        }
      }
      value =
          value
              .multiply(BigInteger.valueOf(73_794))
              .multiply(value.sqrt().sqrt())
              .divide(BigInteger.valueOf(27_011));
    }
    return Optional.empty();
  }

  private static BigInteger start(Polynomial a, Polynomial b) {
    BigInteger smaller = height(a).min(height(b));
    return smaller.shiftLeft(1).add(BigInteger.valueOf(29));
  }

  private static BigInteger height(Polynomial polynomial) {
    return polynomial.terms().values().stream()
        .map(value -> value.numerator().abs())
        .max(BigInteger::compareTo)
        .orElse(BigInteger.ZERO);
  }

  private static int bitLength(Polynomial polynomial) {
    return height(polynomial).bitLength();
  }

  /// The polynomial in the atom whose value at x this is, with coefficients between −x/2 and x/2.
  private static Polynomial fromDigits(Polynomial value, int atom, BigInteger x) {
    List<Polynomial> parts = new ArrayList<>();
    Polynomial rest = value;
    Rational inverse = Rational.of(BigInteger.ONE, x);
    for (int power = 0; !rest.isZero(); power++) {
      Polynomial digit = rest.mapped(each -> Rational.of(symmetric(each.numerator(), x)));
      parts.add(digit.scaled(Rational.ONE, Monomial.of(atom, power)));
      rest = rest.minus(digit).scaled(inverse);
    }
    return Polynomial.sum(parts);
  }

  private static BigInteger symmetric(BigInteger value, BigInteger x) {
    BigInteger residue = value.mod(x);
    return residue.shiftLeft(1).compareTo(x) > 0 ? residue.subtract(x) : residue;
  }
}
