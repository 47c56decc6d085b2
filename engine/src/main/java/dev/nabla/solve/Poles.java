package dev.nabla.solve;

import dev.nabla.algebra.Sign;
import dev.nabla.algebra.Tidy;
import dev.nabla.algebra.polynomial.Atoms;
import dev.nabla.algebra.polynomial.Polynomial;
import dev.nabla.expr.Build;
import dev.nabla.expr.EffortException;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.Set;

/// Multiplies an equation by its denominators, so that poles do not stand in the way of a search.
final class Poles {
  private Poles() {}

  /// The numerator, if there is a denominator that can be 0; it has all zeros of the equation.
  static Expr removed(Workspace workspace, Expr equation) {
    try {
      Set<Expr> moving = workspace.moving(equation);
      Expr written =
          Tidy.of(
              Walk.fold(
                  equation,
                  (node, results) -> {
                    Expr rebuilt = Walk.rebuild(node, results);
                    return moving.contains(node) && rebuilt instanceof Expr.Apply apply
                        ? withoutTangent(apply)
                        : rebuilt;
                  }));
      Atoms atoms = Irrationals.atoms(written);
      var fraction = atoms.fraction(written);
      return canBeZero(workspace, atoms, fraction.denominator())
          ? atoms.toExpression(fraction.numerator())
          : equation;
    } catch (ArithmeticException | IllegalArgumentException | EffortException noForm) {
      return equation;
    }
  }

  private static Expr withoutTangent(Expr.Apply apply) {
    Expr u = apply.argument();
    return switch (apply.function()) {
      case TAN -> Build.sin(u).div(Build.cos(u));
      case COT -> Build.cos(u).div(Build.sin(u));
      case SEC -> Build.cos(u).pow(-1);
      case CSC -> Build.sin(u).pow(-1);
      default -> apply;
    };
  }

  private static boolean canBeZero(Workspace workspace, Atoms atoms, Polynomial denominator) {
    Expr below = atoms.toExpression(denominator);
    return workspace.depends(below) && !Sign.of(below).isPositive();
  }
}
