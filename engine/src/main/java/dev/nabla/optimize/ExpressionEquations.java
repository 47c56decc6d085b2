package dev.nabla.optimize;

import dev.nabla.compile.Compiled;
import dev.nabla.compile.Compiler;
import dev.nabla.derive.Pullback;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Expressions of scalars as equations: compiled, with exact derivatives. Immutable; any number of
/// threads may use them at once.
///
/// A value is NaN where a condition of its function fails.
public final class ExpressionEquations implements Equations {
  private final List<Expr.Symbol> variables;
  private final Compiled values;
  private final Compiled together;

  private ExpressionEquations(List<Guarded> functions, List<Expr.Symbol> variables) {
    this.variables = List.copyOf(variables);
    List<Expr> roots = functions.stream().map(Guarded::asExpression).toList();
    this.values = Compiler.compile(roots, variables);
    List<Expr> all = new ArrayList<>(roots);
    for (Guarded function : functions) {
      all.addAll(Pullback.of(function.expression(), variables));
    }
    this.together = Compiler.compile(all, variables);
  }

  /// Functions of these variables, in this order.
  ///
  /// @throws IllegalArgumentException if a function has another symbol, no variable is given, or
  ///   one twice, or there are not as many functions as variables
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public static ExpressionEquations of(List<Guarded> functions, List<Expr.Symbol> variables) {
    if (variables.isEmpty() || new HashSet<>(variables).size() < variables.size()) {
      throw new IllegalArgumentException(
          "equations have one variable or more, each named once, not " + variables);
    }
    if (functions.size() != variables.size()) {
      throw new IllegalArgumentException(
          "Newton's method takes as many equations as variables, not %d for %d"
              .formatted(functions.size(), variables.size()));
    }
    return new ExpressionEquations(functions, variables);
  }

  @Override
  public int size() {
    return variables.size();
  }

  @Override
  public List<String> names() {
    return variables.stream().map(Expr.Symbol::name).toList();
  }

  @Override
  public void values(double[] point, double[] results) {
    values.at(point, results);
  }

  @Override
  public void valuesAndJacobian(double[] point, double[] results, double[] jacobian) {
    double[] all = new double[results.length + jacobian.length];
    together.at(point, all);
    System.arraycopy(all, 0, results, 0, results.length);
    System.arraycopy(all, results.length, jacobian, 0, jacobian.length);
  }
}
