package dev.nabla.algebra.polynomial;

import dev.nabla.algebra.Tidy;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A quotient of natural polynomials in lowest terms; the denominator is primitive.
public final class RationalFunction {
  public static final RationalFunction ONE = new RationalFunction(Polynomial.ONE, Polynomial.ONE);
  public static final RationalFunction ZERO = new RationalFunction(Polynomial.ZERO, Polynomial.ONE);

  private final Polynomial numerator;
  private final Polynomial denominator;

  private RationalFunction(Polynomial numerator, Polynomial denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /// A polynomial whose exponents may be negative.
  public static RationalFunction of(Polynomial polynomial) {
    if (polynomial.isNatural()) {
      return new RationalFunction(polynomial, Polynomial.ONE);
    }
    Monomial below = Monomial.ONE;
    for (int atom = 0; atom < polynomial.atoms(); atom++) {
      int lowest = 0;
      for (Monomial each : polynomial.terms().keySet()) {
        lowest = Math.min(lowest, each.exponent(atom));
      }
      below = below.with(atom, -lowest);
    }
    return new RationalFunction(polynomial.scaled(Rational.ONE, below), Polynomial.of(below));
  }

  /// The quotient in lowest terms.
  ///
  /// @throws ArithmeticException if the denominator is 0
  public static RationalFunction of(Polynomial numerator, Polynomial denominator) {
    if (denominator.isZero()) {
      throw new ArithmeticException("a denominator is 0");
    }
    Polynomial common = Polynomial.gcd(numerator, denominator);
    Polynomial top = common.isOne() ? numerator : exact(numerator, common);
    Polynomial bottom = common.isOne() ? denominator : exact(denominator, common);
    Rational content = bottom.content();
    return content.isOne()
        ? new RationalFunction(top, bottom)
        : new RationalFunction(top.scaled(content.reciprocal()), bottom.primitive());
  }

  private static Polynomial exact(Polynomial dividend, Polynomial divisor) {
    return dividend.dividedExactlyBy(divisor).orElseThrow();
  }

  public Polynomial numerator() {
    return numerator;
  }

  public Polynomial denominator() {
    return denominator;
  }

  public boolean isZero() {
    return numerator.isZero();
  }

  public boolean isPolynomial() {
    return denominator.isOne();
  }

  /// The sum of many, those with the same denominator first.
  public static RationalFunction sum(List<RationalFunction> parts) {
    Map<Polynomial, List<Polynomial>> byDenominator = new LinkedHashMap<>();
    parts.forEach(
        part ->
            byDenominator
                .computeIfAbsent(part.denominator, below -> new ArrayList<>())
                .add(part.numerator));
    RationalFunction sum = ZERO;
    for (Map.Entry<Polynomial, List<Polynomial>> entry : byDenominator.entrySet()) {
      Polynomial top = Polynomial.sum(entry.getValue());
      sum =
          sum.plus(
              entry.getKey().isOne()
                  ? new RationalFunction(top, Polynomial.ONE)
                  : of(top, entry.getKey()));
    }
    return sum;
  }

  public RationalFunction plus(RationalFunction other) {
    if (isZero() || other.isZero()) {
      return isZero() ? other : this;
    }
    if (isPolynomial() && other.isPolynomial()) {
      return new RationalFunction(numerator.plus(other.numerator), Polynomial.ONE);
    }
    Polynomial common = Polynomial.gcd(denominator, other.denominator);
    Polynomial mine = exact(denominator, common);
    Polynomial others = exact(other.denominator, common);
    Polynomial top = numerator.times(others).plus(other.numerator.times(mine));
    return of(top, mine.times(other.denominator));
  }

  public RationalFunction minus(RationalFunction other) {
    return plus(new RationalFunction(other.numerator.negate(), other.denominator));
  }

  public RationalFunction times(RationalFunction other) {
    if (isPolynomial() && other.isPolynomial()) {
      return new RationalFunction(numerator.times(other.numerator), Polynomial.ONE);
    }
    // Only across the fractions can anything cancel.
    RationalFunction one = of(numerator, other.denominator);
    RationalFunction two = of(other.numerator, denominator);
    return new RationalFunction(
        one.numerator.times(two.numerator), one.denominator.times(two.denominator));
  }

  /// @throws ArithmeticException if this is 0
  public RationalFunction reciprocal() {
    if (isZero()) {
      throw new ArithmeticException("a denominator is 0");
    }
    Rational content = numerator.content();
    return new RationalFunction(
        denominator.scaled(content.reciprocal()), numerator.scaled(content.reciprocal()));
  }

  /// An integer power.
  ///
  /// @throws ArithmeticException for a negative power of 0
  public RationalFunction pow(int exponent) {
    return exponent < 0
        ? reciprocal().pow(Math.negateExact(exponent))
        : new RationalFunction(numerator.pow(exponent), denominator.pow(exponent));
  }

  /// One fraction in canonical form: the content and what divides all terms in front, the
  /// denominator in factors.
  public Expr toExpression(Atoms atoms) {
    Rational content = numerator.content();
    Monomial monomial = isZero() ? Monomial.ONE : Divisors.monomial(numerator);
    Polynomial sum = numerator.scaled(content.reciprocal(), Monomial.ONE.div(monomial));
    List<Expr> factors = new ArrayList<>(List.of(Build.number(content)));
    factors.addAll(atoms.powers(monomial));
    factors.add(atoms.toExpression(sum));
    for (Factorization.Factor factor : denominator.factors().factors()) {
      Expr power =
          Tidy.power(atoms.toExpression(factor.base()), Build.number(-factor.multiplicity()));
      factors.add(power);
    }
    return Tidy.product(factors);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RationalFunction that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  @Override
  public String toString() {
    return "(" + numerator + ")/(" + denominator + ")";
  }
}
