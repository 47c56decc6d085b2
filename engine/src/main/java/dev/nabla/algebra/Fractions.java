package dev.nabla.algebra;

import dev.nabla.algebra.polynomial.Atoms;
import dev.nabla.algebra.polynomial.Factorization;
import dev.nabla.algebra.polynomial.PartialFractions;
import dev.nabla.algebra.polynomial.Polynomial;
import dev.nabla.algebra.polynomial.RationalFunction;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// One fraction, lowest terms, partial fractions. What is no sum, product or integer power is
/// treated as a variable.
public final class Fractions {
  /// Conditions with more terms are told as they are.
  private static final int MOST_FACTORED = 20;

  private Fractions() {}

  /// One fraction in lowest terms, the denominator in factors: 1/x + 1/y is (x + y)/(x*y).
  ///
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public static Guarded together(Expr root) {
    return rewritten(
        root,
        canonical -> {
          Atoms atoms = Atoms.of(canonical);
          return atoms.fraction(canonical).toExpression(atoms);
        });
  }

  /// Numerator and denominator multiplied out, without what both have: (x² − 1)/(x − 1) is x + 1.
  ///
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public static Guarded cancel(Expr root) {
    return rewritten(
        root,
        canonical -> {
          Atoms atoms = Atoms.of(canonical);
          return atoms.toExpression(atoms.fraction(canonical));
        });
  }

  /// A polynomial and fractions with powers of irreducible polynomials below: 1/(x² − 1) is 1/(2(x
  /// − 1)) − 1/(2(x + 1)). Other symbols are treated as numbers.
  ///
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public static Guarded apart(Expr root, Expr.Symbol symbol) {
    return rewritten(
        root,
        canonical -> {
          Atoms atoms = Atoms.of(canonical);
          RationalFunction fraction = atoms.fraction(canonical);
          return atoms.number(symbol).isPresent()
              ? PartialFractions.of(fraction, atoms, atoms.number(symbol).getAsInt())
              : atoms.toExpression(fraction);
        });
  }

  /// One fraction in lowest terms; the conditions stay.
  public static Guarded together(Guarded before) {
    return kept(before, together(before.expression()));
  }

  /// Lowest terms; the conditions stay.
  public static Guarded cancel(Guarded before) {
    return kept(before, cancel(before.expression()));
  }

  /// Partial fractions; the conditions stay.
  public static Guarded apart(Guarded before, Expr.Symbol symbol) {
    return kept(before, apart(before.expression(), symbol));
  }

  /// What has no value anywhere, like 0/0, stays as it was written.
  static Guarded rewritten(Expr root, UnaryOperator<Expr> rewriting) {
    Expr canonical = Tidy.of(root);
    Expr changed;
    try {
      changed = rewriting.apply(canonical);
    } catch (ArithmeticException nowhereDefined) {
      changed = canonical;
    }
    if (!keepsPieces(canonical, changed)) {
      changed = canonical;
    }
    Expr result = changed;
    List<Relation> lost =
        Conditions.lost(root, changed).stream()
            .flatMap(relation -> beyondTheBar(relation, result).stream())
            .toList();
    List<Relation> where = Conditions.notImplied(lost, result);
    return where.stream().anyMatch(Relations::neverHolds)
        ? Guarded.always(root)
        : new Guarded(result, where);
  }

  /// What something must not be, factor by factor, without the factors of the denominator.
  private static List<Relation> beyondTheBar(Relation relation, Expr result) {
    if (relation.comparison() != Comparison.NOT_EQUAL) {
      return List.of(relation);
    }
    Expr difference = Tidy.of(relation.left().minus(relation.right()));
    try {
      Atoms atoms = Atoms.of(List.of(result, difference));
      RationalFunction zero = atoms.fraction(difference);
      if (zero.isZero() || !zero.isPolynomial() || zero.numerator().size() > MOST_FACTORED) {
        return List.of(relation);
      }
      Polynomial below = atoms.fraction(result).denominator();
      List<Factorization.Factor> factors = zero.numerator().factors().factors();
      List<Relation> left =
          factors.stream()
              .filter(factor -> below.dividedExactlyBy(factor.base()).isEmpty())
              .map(factor -> Relation.notZero(atoms.toExpression(factor.base())))
              .toList();
      return left.size() == 1 && factors.size() == 1 ? List.of(relation) : left;
    } catch (ArithmeticException unclear) {
      return List.of(relation);
    }
  }

  /// Whether no part is gone of which it cannot be told where it has a value.
  static boolean keepsPieces(Expr before, Expr after) {
    if (Conditions.areComplete(before)) {
      return true;
    }
    Set<Expr> left = Set.copyOf(Walk.postOrder(after));
    return Walk.postOrderOutsideBranches(before).stream()
        .filter(Expr.Piecewise.class::isInstance)
        .allMatch(left::contains);
  }

  /// The conditions of both.
  static Guarded kept(Guarded before, Guarded after) {
    return new Guarded(
        after.expression(), Conditions.together(before.where(), after.where(), after.expression()));
  }
}
