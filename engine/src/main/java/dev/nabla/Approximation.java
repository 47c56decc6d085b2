package dev.nabla;

import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.optimize.Taylor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Polynomials that agree with a formula near a point: its tangent line or plane, its quadratic
/// approximation, and Taylor polynomials of any order. Immutable.
///
/// {@snippet file="dev/nabla/examples/Landscapes.java" region="approximations"}
public final class Approximation {
  private final Formula formula;
  private final SequencedMap<Expr.Symbol, Expr> point;

  private Approximation(Formula formula, SequencedMap<Expr.Symbol, Expr> point) {
    this.formula = formula;
    this.point = point;
  }

  /// Near a point, whose coordinates may be any formulas without the variables.
  ///
  /// @param point a value for each variable; other symbols are constants
  public static Approximation near(SequencedMap<String, Formula> point, Formula formula) {
    SequencedMap<Expr.Symbol, Expr> values = new LinkedHashMap<>();
    point.forEach(
        (name, value) -> values.put(Variables.of(formula.expression(), name), value.expression()));
    return new Approximation(formula, values);
  }

  /// Near a point of one variable.
  public static Approximation near(String name, Rational value, Formula formula) {
    SequencedMap<String, Formula> point = new LinkedHashMap<>();
    point.put(name, Formula.of(Build.number(value)));
    return near(point, formula);
  }

  /// The tangent line or plane.
  ///
  /// @throws ArithmeticException if there is none
  /// @throws IllegalArgumentException if a coordinate depends on a variable
  public Formula tangent() {
    return taylor(1);
  }

  /// The Taylor polynomial of order 2.
  ///
  /// @throws ArithmeticException if there is none
  /// @throws IllegalArgumentException if a coordinate depends on a variable
  public Formula quadratic() {
    return taylor(2);
  }

  /// The Taylor polynomial with all terms up to a total degree, in powers of x − a.
  ///
  /// @param order from 0 to 100
  /// @throws ArithmeticException if there is none, with the reason
  /// @throws IllegalArgumentException if the order is out of range, or a coordinate depends on a
  ///   variable
  /// @throws dev.nabla.expr.EffortException under an effort, if it takes too long
  public Formula taylor(int order) {
    return formula(Taylor.of(formula.guarded(), point, order));
  }

  /// The Taylor polynomial with all terms up to a degree in each variable.
  ///
  /// @param degrees one for each variable, from 0 to 100
  /// @throws ArithmeticException if there is none, with the reason
  /// @throws IllegalArgumentException as above, or if there is not one degree for each variable
  /// @throws dev.nabla.expr.EffortException under an effort, if it takes too long
  public Formula taylor(List<Integer> degrees) {
    return formula(Taylor.of(formula.guarded(), point, degrees));
  }

  private static Formula formula(Taylor taylor) {
    return switch (taylor) {
      case Taylor.Polynomial polynomial -> Formula.of(polynomial.terms());
      case Taylor.None none -> throw new ArithmeticException(none.why());
    };
  }
}
