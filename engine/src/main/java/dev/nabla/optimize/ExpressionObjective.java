package dev.nabla.optimize;

import dev.nabla.compile.Compiled;
import dev.nabla.compile.Compiler;
import dev.nabla.derive.Pullback;
import dev.nabla.derive.Pushforward;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An expression of scalars as an objective: compiled, with exact first and second derivatives.
/// Immutable; any number of threads may use it at once.
///
/// The value is NaN where a condition of the function fails.
public final class ExpressionObjective implements TwiceDifferentiable {
  private final List<Expr.Symbol> variables;
  private final List<Expr> gradient;
  private final Compiled value;
  private final Compiled valueAndGradient;
  private final Once<Compiled> hessian = new Once<>(this::compileHessian);
  private final Once<Compiled> product = new Once<>(this::compileProduct);

  private ExpressionObjective(Guarded function, List<Expr.Symbol> variables) {
    this.variables = List.copyOf(variables);
    Expr root = function.asExpression();
    this.gradient = Pullback.of(function.expression(), variables);
    this.value = Compiler.compile(List.of(root), variables);
    List<Expr> together = new ArrayList<>(List.of(root));
    together.addAll(gradient);
    this.valueAndGradient = Compiler.compile(together, variables);
  }

  /// A function of these variables, in this order.
  ///
  /// @throws IllegalArgumentException if the function has another symbol, or no variable is given,
  ///   or one twice
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public static ExpressionObjective of(Guarded function, List<Expr.Symbol> variables) {
    Set<Expr.Symbol> distinct = new HashSet<>(variables);
    if (variables.isEmpty() || distinct.size() < variables.size()) {
      throw new IllegalArgumentException(
          "an objective has one variable or more, each named once, not " + variables);
    }
    return new ExpressionObjective(function, variables);
  }

  @Override
  public int size() {
    return variables.size();
  }

  @Override
  public String name(int variable) {
    return variables.get(variable).name();
  }

  @Override
  public double value(double[] point) {
    return value.at(point);
  }

  @Override
  public double valueAndGradient(double[] point, double[] gradient) {
    return valueAndGradient.firstAt(point, gradient);
  }

  @Override
  public void hessian(double[] point, double[] entries) {
    int size = size();
    double[] triangle = new double[size * (size + 1) / 2];
    hessian.get().at(point, triangle);
    int next = 0;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        entries[row * size + column] = triangle[next];
        entries[column * size + row] = triangle[next];
        next++;
      }
    }
  }

  @Override
  public void hessianTimes(double[] point, double[] vector, double[] product) {
    double[] both = new double[2 * size()];
    System.arraycopy(point, 0, both, 0, size());
    System.arraycopy(vector, 0, both, size(), size());
    this.product.get().at(both, product);
  }

  private Compiled compileHessian() {
    List<Expr> triangle = new ArrayList<>();
    List<List<Expr>> columns = new ArrayList<>();
    for (Expr.Symbol variable : variables) {
      columns.add(Pushforward.of(gradient, Map.of(variable, Build.ONE)));
    }
    for (int row = 0; row < size(); row++) {
      for (int column = 0; column <= row; column++) {
        triangle.add(columns.get(column).get(row));
      }
    }
    return Compiler.compile(triangle, variables);
  }

  private Compiled compileProduct() {
    Map<Expr.Symbol, Expr> tangents = new HashMap<>();
    List<Expr.Symbol> arguments = new ArrayList<>(variables);
    for (Expr.Symbol variable : variables) {
      Expr.Symbol change = Build.symbol("Δ" + variable.name());
      tangents.put(variable, change);
      arguments.add(change);
    }
    return Compiler.compile(Pushforward.of(gradient, tangents), arguments);
  }
}
