package dev.nabla;

import dev.nabla.compile.Compiled;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.optimize.Bracketing;
import dev.nabla.optimize.ExpressionEquations;
import dev.nabla.optimize.NewtonRaphson;
import dev.nabla.optimize.RootPath;
import java.util.List;

/// Roots in doubles: where formulas are 0, from a start by Newton's method, or between two points
/// where a formula has opposite signs. [Formula#solve(String...)] finds exact ones. Immutable.
///
/// {@snippet file="dev/nabla/examples/RootFinding.java" region="door"}
public final class Roots {
  private final List<Formula> formulas;
  private final List<String> names;

  private Roots(List<Formula> formulas, List<String> names) {
    this.formulas = List.copyOf(formulas);
    this.names = List.copyOf(names);
  }

  /// The roots of a formula of one variable.
  ///
  /// @throws IllegalArgumentException if it has several
  public static Roots of(Formula formula) {
    List<String> symbols = formula.symbols();
    if (symbols.size() > 1) {
      throw new IllegalArgumentException("the formula has several variables: " + symbols);
    }
    return new Roots(List.of(formula), symbols.isEmpty() ? List.of("x") : symbols);
  }

  /// The common roots of as many formulas as there are variables.
  ///
  /// @param names the variables in the order in which values will be given
  public static Roots of(List<Formula> formulas, String... names) {
    return new Roots(formulas, List.of(names));
  }

  /// Goes from a start by [NewtonRaphson] with its usual settings.
  ///
  /// @param start a value for each variable
  /// @throws IllegalArgumentException if a formula has a variable that is not named, or the numbers
  ///   of formulas, variables and values differ
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public RootPath from(double... start) {
    return from(new NewtonRaphson(), start);
  }

  /// The same with other settings.
  public RootPath from(NewtonRaphson method, double... start) {
    return method.solve(
        ExpressionEquations.of(formulas.stream().map(Formula::guarded).toList(), symbols()), start);
  }

  /// Looks between two points by [Bracketing], down to neighbouring doubles.
  ///
  /// @throws IllegalArgumentException if there are several variables, or the points are not in
  ///   ascending order
  public Bracketing.Found between(double low, double high) {
    if (names.size() != 1 || formulas.size() != 1) {
      throw new IllegalArgumentException("a bracket is for one formula of one variable");
    }
    Compiled function = formulas.getFirst().compile(names.getFirst());
    return new Bracketing(0, names.getFirst()).find(function::at, low, high);
  }

  private List<Expr.Symbol> symbols() {
    return names.stream().map(Build::symbol).toList();
  }
}
