package dev.nabla.algebra.polynomial;

import cc.redberry.rings.Rings;
import cc.redberry.rings.bigint.BigInteger;
import cc.redberry.rings.poly.multivar.MonomialOrder;
import cc.redberry.rings.poly.multivar.MultivariateFactorization;
import cc.redberry.rings.poly.multivar.MultivariateGCD;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import dev.nabla.expr.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rings does the hard cases. No other class knows it.
final class RingsLibrary implements HardCases.Library {

  @Override
  public List<Polynomial> factors(Polynomial polynomial) {
    List<Integer> atoms = polynomial.variables();
    return MultivariateFactorization.Factor(theirs(polynomial, atoms)).factors.stream()
        .filter(factor -> !factor.isConstant())
        .map(factor -> ours(factor, atoms))
        .toList();
  }

  @Override
  public Polynomial gcd(Polynomial a, Polynomial b) {
    List<Integer> atoms = a.plus(b.scaled(Rational.ONE, Monomial.ONE)).variables();
    return ours(MultivariateGCD.PolynomialGCD(theirs(a, atoms), theirs(b, atoms)), atoms);
  }

  private static MultivariatePolynomial<BigInteger> theirs(
      Polynomial polynomial, List<Integer> atoms) {
    MultivariatePolynomial<BigInteger> sum =
        MultivariatePolynomial.zero(atoms.size(), Rings.Z, MonomialOrder.DEFAULT);
    polynomial
        .terms()
        .forEach(
            (monomial, value) -> {
              int[] exponents = atoms.stream().mapToInt(monomial::exponent).toArray();
              BigInteger coefficient = new BigInteger(value.numerator());
              sum.add(new cc.redberry.rings.poly.multivar.Monomial<>(exponents, coefficient));
            });
    return sum;
  }

  private static Polynomial ours(MultivariatePolynomial<BigInteger> sum, List<Integer> atoms) {
    Map<Monomial, Rational> terms = new HashMap<>();
    for (cc.redberry.rings.poly.multivar.Monomial<BigInteger> term : sum) {
      Monomial monomial = Monomial.ONE;
      for (int i = 0; i < atoms.size(); i++) {
        monomial = monomial.with(atoms.get(i), term.exponents[i]);
      }
      terms.put(monomial, Rational.of(new java.math.BigInteger(term.coefficient.toByteArray())));
    }
    return Polynomial.of(terms).primitive();
  }
}
