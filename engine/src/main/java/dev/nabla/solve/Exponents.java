package dev.nabla.solve;

import dev.nabla.algebra.Simplify;
import dev.nabla.algebra.Tidy;
import dev.nabla.algebra.polynomial.Atoms;
import dev.nabla.algebra.polynomial.Generator;
import dev.nabla.algebra.polynomial.Monomial;
import dev.nabla.algebra.polynomial.Polynomial;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// Sums of two products of powers, solved by a logarithm, and sums of logarithms, solved by a
/// power.
final class Exponents {
  private static final int LARGEST_POWER = 40;

  private Exponents() {}

  static Optional<List<Candidate>> solve(
      Zeros zeros,
      Atoms atoms,
      Polynomial factor,
      SequencedSet<Integer> moving,
      Expr origin,
      int depth) {
    Optional<Expr> equation = twoPowers(zeros.workspace(), atoms, factor, moving);
    if (equation.isEmpty()) {
      equation = logarithms(atoms, factor, moving);
    }
    return equation.map(each -> each.isOne() ? List.of() : zeros.of(each, origin, depth + 1));
  }

  /// From c·M + d·N = 0 for products of powers M, N: ln(M/N) − ln(−d/c). The equation 1 = 0 where
  /// the signs do not allow it.
  private static Optional<Expr> twoPowers(
      Workspace workspace, Atoms atoms, Polynomial factor, SequencedSet<Integer> moving) {
    for (int atom : moving) {
      if (!isPositive(workspace, atoms.generator(atom))) {
        return Optional.empty();
      }
    }
    Map<Monomial, List<Polynomial>> byPowers = new LinkedHashMap<>();
    factor
        .terms()
        .forEach(
            (monomial, value) -> {
              Monomial powers = Monomial.ONE;
              Monomial rest = monomial;
              for (int atom : moving) {
                powers = powers.with(atom, monomial.exponent(atom));
                rest = rest.with(atom, 0);
              }
              byPowers
                  .computeIfAbsent(powers, each -> new ArrayList<>())
                  .add(Polynomial.of(Map.of(rest, value)));
            });
    if (byPowers.size() != 2) {
      return Optional.empty();
    }
    List<Monomial> powers = new ArrayList<>(byPowers.keySet());
    Expr c = coefficient(atoms, byPowers, powers.get(0));
    Expr d = coefficient(atoms, byPowers, powers.get(1));
    Expr ratio = PolynomialRoots.quotient(d.unaryMinus(), c);
    if (workspace.verdict(ratio) == Verdict.NEGATIVE) {
      return Optional.of(Build.ONE);
    }
    Monomial quotient = powers.get(0).div(powers.get(1));
    Expr sum =
        ratio instanceof Expr.Numeral number && number.value().signum() > 0
            ? Normal.logarithm(number.value()).unaryMinus()
            : Build.ln(ratio).unaryMinus();
    for (int atom : moving) {
      Generator generator = atoms.generator(atom);
      Expr exponent =
          generator
              .tail()
              .times(Build.number(Rational.of(quotient.exponent(atom), generator.over())));
      Expr base = generator.base();
      Expr logarithm =
          base instanceof Expr.Numeral number && number.value().signum() > 0
              ? Normal.logarithm(number.value())
              : Build.ln(base);
      sum = sum.plus(exponent.times(logarithm));
    }
    return Optional.of(Normal.expanded(sum));
  }

  private static Expr coefficient(
      Atoms atoms, Map<Monomial, List<Polynomial>> byPowers, Monomial powers) {
    return atoms.toExpression(Polynomial.sum(byPowers.getOrDefault(powers, List.of())));
  }

  /// Whether the atom is a power that is never 0 or negative: its exponent is no integer.
  private static boolean isPositive(Workspace workspace, Generator generator) {
    return !workspace.depends(generator.base())
        ? !generator.tail().isOne()
        : !generator.tail().isOne() && !workspace.depends(generator.tail());
  }

  /// From Σ mᵢ ln uᵢ + c = 0 with whole mᵢ: Π uᵢ^mᵢ − e^(−c).
  private static Optional<Expr> logarithms(
      Atoms atoms, Polynomial factor, SequencedSet<Integer> moving) {
    Map<Integer, Expr> coefficients = new LinkedHashMap<>();
    Polynomial rest = factor;
    for (int atom : moving) {
      boolean logarithm =
          atoms.expression(atom) instanceof Expr.Apply apply
              && apply.function() == ElementaryFunction.LN;
      if (!logarithm || factor.degree(atom) != 1) {
        return Optional.empty();
      }
      Polynomial coefficient = factor.coefficients(atom).get(1);
      if (moving.stream().anyMatch(coefficient::contains)) {
        return Optional.empty();
      }
      coefficients.put(atom, atoms.toExpression(coefficient));
      rest = rest.coefficients(atom).getFirst();
    }
    Expr unit = coefficients.values().iterator().next();
    Map<Integer, Rational> ratios = new LinkedHashMap<>();
    BigInteger common = BigInteger.ONE;
    for (Map.Entry<Integer, Expr> entry : coefficients.entrySet()) {
      Expr ratio = PolynomialRoots.quotient(entry.getValue(), unit);
      if (!(ratio instanceof Expr.Numeral number)) {
        return Optional.empty();
      }
      ratios.put(entry.getKey(), number.value());
      BigInteger next = number.value().denominator();
      common = common.multiply(next).divide(common.gcd(next));
    }
    Expr product = Build.ONE;
    for (Map.Entry<Integer, Rational> entry : ratios.entrySet()) {
      Rational power = entry.getValue().times(Rational.of(common));
      if (power.bitLength() > 16 || Math.abs(power.intValueExact()) > LARGEST_POWER) {
        return Optional.empty();
      }
      Expr argument =
          atoms.expression(entry.getKey()) instanceof Expr.Apply apply
              ? apply.argument()
              : Build.ONE;
      product = product.times(argument.pow(power.intValueExact()));
    }
    Expr constant =
        PolynomialRoots.quotient(
            atoms.toExpression(rest).times(Build.number(Rational.of(common))), unit);
    Expr other = Simplify.of(Inversion.exponential(Tidy.of(constant.unaryMinus()))).expression();
    return Optional.of(Tidy.of(product.minus(other)));
  }
}
