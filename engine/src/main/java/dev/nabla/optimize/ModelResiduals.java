package dev.nabla.optimize;

import dev.nabla.compile.Compiled;
import dev.nabla.compile.Compiler;
import dev.nabla.derive.Pullback;
import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is left between a formula and columns of data: a residual for each row. Compiled, with
/// exact derivatives. Immutable; any number of threads may use it at once.
///
/// The residual is NaN where a condition of the formula fails.
public final class ModelResiduals implements Residuals {
  /// More values than these are not computed with many digits: it would take too long.
  private static final long MOST_PRECISE = 20_000;

  private static final int STEPS_A_VALUE = 50;

  private final List<String> names;
  private final List<Expr.Symbol> parameters;
  private final List<Expr.Symbol> data;
  private final double[][] columns;
  private final int count;
  private final List<Expr> roots = new ArrayList<>();
  private final Compiled value;
  private final Compiled together;
  private final Once<Compiled> withError;

  private ModelResiduals(
      Guarded residual,
      List<String> names,
      List<Expr.Symbol> parameters,
      List<Expr.Symbol> data,
      double[][] columns,
      int count) {
    this.names = List.copyOf(names);
    this.parameters = List.copyOf(parameters);
    this.data = List.copyOf(data);
    this.columns = columns;
    this.count = count;
    Expr root = residual.asExpression();
    roots.add(root);
    roots.addAll(Pullback.of(residual.expression(), this.parameters));
    List<Expr.Symbol> arguments = new ArrayList<>(parameters);
    arguments.addAll(data);
    this.value = Compiler.compile(List.of(root), arguments);
    this.together = Compiler.compile(roots, arguments);
    this.withError =
        new Once<>(() -> Compiler.compileWithError(root, arguments.toArray(Expr.Symbol[]::new)));
  }

  /// The residuals of a formula, such as `b1*exp(-b2*x) - y`.
  ///
  /// @param parameters the symbols to find values for
  /// @param columns for each other symbol its values, one for each row
  /// @throws IllegalArgumentException if there is no parameter or no row, a symbol is neither
  ///   parameter nor column or is both, or columns differ in length
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public static ModelResiduals of(
      Guarded residual, List<Expr.Symbol> parameters, Map<Expr.Symbol, double[]> columns) {
    return of(residual, parameters.stream().map(Expr.Symbol::name).toList(), parameters, columns);
  }

  /// The same with other names for the parameters in messages.
  ///
  /// @param names one for each parameter
  /// @throws IllegalArgumentException as for the other, or if the numbers of names and parameters
  ///   differ
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public static ModelResiduals of(
      Guarded residual,
      List<String> names,
      List<Expr.Symbol> parameters,
      Map<Expr.Symbol, double[]> columns) {
    if (names.size() != parameters.size()) {
      throw new IllegalArgumentException(
          names.size() + " names do not fit " + parameters.size() + " parameters");
    }
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException("there is no parameter to find a value for");
    }
    List<Expr.Symbol> data = new ArrayList<>();
    List<double[]> copies = new ArrayList<>();
    columns.forEach(
        (symbol, column) -> {
          data.add(symbol);
          copies.add(column.clone());
        });
    double[][] values = copies.toArray(double[][]::new);
    int count = values.length == 0 ? 1 : values[0].length;
    for (double[] column : values) {
      if (column.length != count) {
        throw new IllegalArgumentException(
            "columns of " + count + " and of " + column.length + " rows do not fit");
      }
    }
    if (count == 0) {
      throw new IllegalArgumentException("there are no rows");
    }
    return new ModelResiduals(residual, names, parameters, data, values, count);
  }

  @Override
  public int size() {
    return parameters.size();
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public List<String> names() {
    return names;
  }

  private double[][] arguments(double[] point) {
    double[][] all = new double[point.length + columns.length][];
    for (int i = 0; i < point.length; i++) {
      all[i] = new double[] {point[i]};
    }
    System.arraycopy(columns, 0, all, point.length, columns.length);
    return all;
  }

  @Override
  public void residuals(double[] point, double[] residuals) {
    value.evaluate(arguments(point), new double[][] {residuals});
  }

  @Override
  public void residualsAndJacobian(double[] point, double[] residuals, double[][] jacobian) {
    double[][] results = new double[jacobian.length + 1][];
    results[0] = residuals;
    System.arraycopy(jacobian, 0, results, 1, jacobian.length);
    together.evaluate(arguments(point), results);
  }

  @Override
  public double rounding(double[] point) {
    double[] errors = new double[count];
    withError.get().evaluate(arguments(point), new double[][] {new double[count], errors});
    return 0x1p-53 * Vectors.norm(errors);
  }

  /// The data are taken as the decimals that they are written as, so that 0.1 is 1/10.
  @Override
  public boolean precisely(
      BigDecimal[] point, BigDecimal[] residuals, BigDecimal[][] jacobian, int digits) {
    if ((long) count * roots.size() > MOST_PRECISE) {
      return false;
    }
    Map<Expr.Symbol, Rational> values = new HashMap<>();
    for (int i = 0; i < point.length; i++) {
      values.put(parameters.get(i), Rational.of(point[i]));
    }
    try {
      for (int row = 0; row < count; row++) {
        Effort.spend((long) STEPS_A_VALUE * roots.size());
        for (int i = 0; i < columns.length; i++) {
          values.put(data.get(i), Rational.of(BigDecimal.valueOf(columns[i][row])));
        }
        residuals[row] = Digits.evaluate(roots.getFirst(), values, digits);
        for (int i = 0; i < jacobian.length; i++) {
          jacobian[i][row] = Digits.evaluate(roots.get(i + 1), values, digits);
        }
      }
      return true;
    } catch (DigitsException none) {
      return false;
    }
  }
}
