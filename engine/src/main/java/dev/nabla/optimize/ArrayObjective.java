package dev.nabla.optimize;

import dev.nabla.compile.ArrayCompiler;
import dev.nabla.compile.CompiledArrays;
import dev.nabla.derive.Pullback;
import dev.nabla.derive.Pushforward;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A scalar expression of arrays as an objective: some arrays vary, the others are data. A point is
/// the entries of the varying ones, one array after the other, each in the order of rows.
///
/// It keeps arrays to work in, so one may be used by one thread at a time.
public final class ArrayObjective implements TwiceDifferentiable {
  private final List<Expr.Symbol> variables;
  private final List<Expr.Symbol> given;
  private final Map<String, Integer> sizes;
  private final int[] lengths;
  private final double[][] data;
  private final List<Expr> gradient;
  private final CompiledArrays value;
  private final CompiledArrays valueAndGradient;
  private final Once<CompiledArrays> product = new Once<>(this::compileProduct);
  private final double[] only = new double[1];

  /// An array for each variable, then the data.
  private final double[][] arguments;

  private final double[][] results;

  private ArrayObjective(
      Expr root,
      List<Expr.Symbol> variables,
      Map<Expr.Symbol, double[]> data,
      Map<String, Integer> sizes) {
    this.variables = List.copyOf(variables);
    this.given = List.copyOf(data.keySet());
    this.sizes = Map.copyOf(sizes);
    this.data = data.values().toArray(double[][]::new);
    List<Expr.Symbol> all = new ArrayList<>(variables);
    all.addAll(given);
    // Stable before it is differentiated: the slope of ln σ(z) is 0/0 far from 0 otherwise.
    Expr stable = ArrayCompiler.stable(List.of(root)).getFirst();
    this.gradient = Pullback.of(stable, variables);
    this.value = ArrayCompiler.compile(List.of(stable), all, sizes);
    List<Expr> together = new ArrayList<>(List.of(stable));
    together.addAll(gradient);
    this.valueAndGradient = ArrayCompiler.compile(together, all, sizes);
    this.lengths = valueAndGradient.results().stream().skip(1).mapToInt(Shape::size).toArray();
    this.arguments = new double[all.size()][];
    this.results = new double[1 + lengths.length][];
    results[0] = only;
    for (int i = 0; i < lengths.length; i++) {
      arguments[i] = new double[lengths[i]];
      results[i + 1] = new double[lengths[i]];
    }
    System.arraycopy(this.data, 0, arguments, lengths.length, this.data.length);
  }

  /// A function of these variables.
  ///
  /// @param root a scalar
  /// @param variables what varies, in the order of a point
  /// @param data the entries of the other arrays; they are not copied
  /// @param sizes the length for each name of one
  /// @throws IllegalArgumentException if the root is no scalar, a symbol or length is missing, or
  ///   shapes do not fit
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public static ArrayObjective of(
      Expr root,
      List<Expr.Symbol> variables,
      Map<Expr.Symbol, double[]> data,
      Map<String, Integer> sizes) {
    return new ArrayObjective(root, variables, new LinkedHashMap<>(data), sizes);
  }

  @Override
  public int size() {
    int size = 0;
    for (int length : lengths) {
      size += length;
    }
    return size;
  }

  @Override
  public double value(double[] point) {
    value.run(placed(point), new double[][] {only});
    return only[0];
  }

  @Override
  public double valueAndGradient(double[] point, double[] gradient) {
    valueAndGradient.run(placed(point), results);
    int from = 0;
    for (int i = 0; i < lengths.length; i++) {
      System.arraycopy(results[i + 1], 0, gradient, from, lengths[i]);
      from += lengths[i];
    }
    return only[0];
  }

  private double[][] placed(double[] point) {
    place(point, arguments, 0);
    return arguments;
  }

  private void place(double[] point, double[][] arrays, int first) {
    int from = 0;
    for (int i = 0; i < lengths.length; i++) {
      System.arraycopy(point, from, arrays[first + i], 0, lengths[i]);
      from += lengths[i];
    }
  }

  /// Column by column by products with unit vectors.
  @Override
  public void hessian(double[] point, double[] entries) {
    int size = size();
    double[] unit = new double[size];
    double[] column = new double[size];
    for (int i = 0; i < size; i++) {
      unit[i] = 1;
      hessianTimes(point, unit, column);
      unit[i] = 0;
      for (int k = 0; k < size; k++) {
        entries[k * size + i] = column[k];
      }
    }
  }

  @Override
  public void hessianTimes(double[] point, double[] vector, double[] product) {
    int count = lengths.length;
    double[][] all = new double[2 * count + data.length][];
    double[][] products = new double[count][];
    System.arraycopy(placed(point), 0, all, 0, count + data.length);
    for (int i = 0; i < count; i++) {
      all[count + data.length + i] = new double[lengths[i]];
      products[i] = new double[lengths[i]];
    }
    place(vector, all, count + data.length);
    this.product.get().run(all, products);
    int from = 0;
    for (int i = 0; i < count; i++) {
      System.arraycopy(products[i], 0, product, from, lengths[i]);
      from += lengths[i];
    }
  }

  private CompiledArrays compileProduct() {
    Map<Expr.Symbol, Expr> tangents = new HashMap<>();
    List<Expr.Symbol> all = new ArrayList<>(variables);
    all.addAll(given);
    for (Expr.Symbol variable : variables) {
      Expr.Symbol change = Build.symbol("Δ" + variable.name(), variable.shape());
      tangents.put(variable, change);
      all.add(change);
    }
    return ArrayCompiler.compile(Pushforward.of(gradient, tangents), all, sizes);
  }
}
