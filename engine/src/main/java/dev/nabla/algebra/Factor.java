package dev.nabla.algebra;

import dev.nabla.algebra.polynomial.Atoms;
import dev.nabla.algebra.polynomial.Factored;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;

/// Factors over the rational numbers: x² − y² is (x − y)(x + y), and x⁴ + 1 stays as it is.
///
/// What is no sum, product or integer power is treated as a variable, so e^(2x) − 1 is (e^x −
/// 1)(e^x + 1). A quotient comes back with numerator and denominator in factors and nothing that
/// both have. The number stands in front; factors have whole coefficients without a common divisor,
/// and the leading one is positive.
public final class Factor {
  private Factor() {}

  /// The expression in factors, with the conditions that this has lost.
  ///
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public static Guarded of(Expr root) {
    return Fractions.rewritten(
        root,
        canonical -> {
          Atoms atoms = Atoms.of(canonical);
          return Factored.of(canonical, atoms).toExpression(atoms);
        });
  }

  /// The factors of a guarded expression; its conditions stay.
  public static Guarded of(Guarded before) {
    return Fractions.kept(before, of(before.expression()));
  }
}
