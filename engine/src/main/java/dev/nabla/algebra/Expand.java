package dev.nabla.algebra;

import dev.nabla.algebra.polynomial.CanonicalSum;
import dev.nabla.algebra.polynomial.Monomial;
import dev.nabla.algebra.polynomial.Polynomial;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Multiplies out: products of sums and natural powers of sums become sums of monomials, the
/// highest degree first. What is no sum, product or integer power is an atom; its own operands are
/// multiplied out too. A denominator that is a sum is an atom with a negative exponent.
public final class Expand {
  private final List<Expr> atoms = new ArrayList<>();
  private final Map<Expr, Integer> numbers = new HashMap<>();

  Expand() {}

  /// The expression multiplied out, with the conditions that this has lost.
  ///
  /// @throws dev.nabla.expr.EffortException if there are too many terms for the current effort
  public static Guarded of(Expr root) {
    Expr expanded = expression(Tidy.of(root));
    return new Guarded(expanded, Conditions.lost(root, expanded));
  }

  /// A canonical expression multiplied out; the caller accounts for lost conditions.
  static Expr expression(Expr root) {
    Expand expand = new Expand();
    return expand.toExpression(expand.polynomial(root));
  }

  /// A canonical expression as a polynomial in this object's atoms.
  Polynomial polynomial(Expr root) {
    Walk.symbols(root).stream()
        .sorted(Comparator.comparing(Expr.Symbol::name))
        .forEach(this::number);
    return Spine.fold(root, this::step);
  }

  private Polynomial step(Expr node, List<Expr> operands, Function<Expr, Polynomial> results) {
    return switch (node) {
      case Expr.Numeral numeral -> Polynomial.constant(numeral.value());
      case Expr.Constant constant -> atom(constant, 1);
      case Expr.Symbol symbol -> atom(symbol, 1);
      case Expr.Sum sum -> Polynomial.sum(operands.stream().map(results).toList());
      case Expr.Product product ->
          operands.stream().map(results).reduce(Polynomial.ONE, Polynomial::times);
      case Expr.Power power -> power(power, results);
      case Expr.Apply apply -> atom(Walk.rebuild(apply, expressions(results)), 1);
      case ArrayExpr array -> atom(Walk.rebuild(array, expressions(results)), 1);
      case Expr.Piecewise piecewise ->
          atom(Conditions.keptInBranches(piecewise, expressions(results)), 1);
    };
  }

  private Function<Expr, Expr> expressions(Function<Expr, Polynomial> results) {
    return operand -> toExpression(results.apply(operand));
  }

  private Polynomial power(Expr.Power node, Function<Expr, Polynomial> results) {
    if (!(node.exponent() instanceof Expr.Numeral exponent) || !exponent.value().isSmallInteger()) {
      return atom(Walk.rebuild(node, expressions(results)), 1);
    }
    int n = exponent.value().intValueExact();
    if (n > 0) {
      return results.apply(node.base()).pow(n);
    }
    Polynomial below = Polynomial.ONE;
    for (Expr factor : Spine.factors(node.base())) {
      below = below.times(reciprocal(factor, n, results));
    }
    return below;
  }

  /// A factor of a denominator: monomials are inverted, sums become atoms.
  private Polynomial reciprocal(Expr factor, int exponent, Function<Expr, Polynomial> results) {
    Expr base = factor;
    int times = exponent;
    if (factor instanceof Expr.Power power
        && power.exponent() instanceof Expr.Numeral inner
        && inner.value().isSmallInteger()) {
      base = power.base();
      times = Math.multiplyExact(exponent, inner.value().intValueExact());
    }
    Polynomial polynomial = results.apply(base);
    Optional<Polynomial> monomial = polynomial.monomialToThe(times);
    return monomial.isPresent() ? monomial.get() : atom(toExpression(polynomial), times);
  }

  private Polynomial atom(Expr atom, int exponent) {
    return Polynomial.of(Monomial.of(number(atom), exponent));
  }

  int number(Expr atom) {
    return numbers.computeIfAbsent(
        atom,
        fresh -> {
          atoms.add(fresh);
          return atoms.size() - 1;
        });
  }

  /// The polynomial as a sum in canonical form.
  Expr toExpression(Polynomial polynomial) {
    return CanonicalSum.of(polynomial, atoms::get);
  }
}
