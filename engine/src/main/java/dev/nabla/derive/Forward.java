package dev.nabla.derive;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Walk;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Automatic differentiation, forward mode: the value and the slope of every node at many points,
/// in doubles. It uses arithmetic and the slopes of the function table, and no symbolic rule.
///
/// Source: Griewank and Walther, "Evaluating Derivatives", chapter 3.
final class Forward {
  private static final Expr.Symbol FIRST = Build.symbol("first");
  private static final Expr.Symbol SECOND = Build.symbol("second");

  private record Slot(ElementaryFunction function, int place) {}

  /// The values of a node and its slopes, one for each point.
  static final class Dual {
    private final double[] values;
    private final double[] slopes;

    private Dual(double[] values, double[] slopes) {
      this.values = values;
      this.slopes = slopes;
    }

    double value(int point) {
      return values[point];
    }

    double slope(int point) {
      return slopes[point];
    }

    double[] values() {
      return values;
    }
  }

  private final Map<Expr, Dual> duals = new HashMap<>();
  private final Map<Slot, Expr> rows = new HashMap<>();
  private final int points;

  /// @param roots what is to be evaluated
  /// @param columns the values of the symbols, one for each point
  /// @param variable what the slopes are by
  Forward(
      Collection<? extends Expr> roots,
      Map<Expr.Symbol, double[]> columns,
      Expr.Symbol variable,
      int points) {
    this.points = points;
    for (Expr node : Walk.postOrder(roots)) {
      duals.put(node, dual(node, columns, variable));
    }
  }

  /// What was computed for a node below the roots.
  Dual of(Expr node) {
    Dual dual = duals.get(node);
    if (dual == null) {
      throw new IllegalArgumentException("not evaluated: " + node);
    }
    return dual;
  }

  private Dual dual(Expr node, Map<Expr.Symbol, double[]> columns, Expr.Symbol variable) {
    return switch (node) {
      case Expr.Numeral numeral -> constant(numeral.value().doubleValue());
      case Expr.Constant constant -> constant(constant.number().value());
      case Expr.Symbol symbol -> symbol(symbol, columns, variable);
      case Expr.Sum sum -> sum(of(sum.left()), of(sum.right()));
      case Expr.Product product -> product(of(product.left()), of(product.right()));
      case Expr.Power power -> power(of(power.base()), of(power.exponent()));
      case Expr.Apply apply -> apply(apply);
      case ArrayExpr array -> throw new IllegalArgumentException("an array: " + array);
      case Expr.Piecewise piecewise -> piecewise(piecewise);
    };
  }

  private Dual constant(double value) {
    double[] values = new double[points];
    Arrays.fill(values, value);
    return new Dual(values, new double[points]);
  }

  private Dual symbol(
      Expr.Symbol symbol, Map<Expr.Symbol, double[]> columns, Expr.Symbol variable) {
    double[] values = columns.get(symbol);
    if (values == null) {
      throw new IllegalArgumentException("no values for " + symbol.name());
    }
    double[] slopes = new double[points];
    Arrays.fill(slopes, symbol == variable ? 1 : 0);
    return new Dual(values, slopes);
  }

  private Dual sum(Dual a, Dual b) {
    Dual sum = blank();
    for (int i = 0; i < points; i++) {
      sum.values[i] = a.values[i] + b.values[i];
      sum.slopes[i] = a.slopes[i] + b.slopes[i];
    }
    return sum;
  }

  private Dual product(Dual a, Dual b) {
    Dual product = blank();
    for (int i = 0; i < points; i++) {
      product.values[i] = a.values[i] * b.values[i];
      product.slopes[i] = times(a.slopes[i], b.values[i]) + times(b.slopes[i], a.values[i]);
    }
    return product;
  }

  private Dual power(Dual base, Dual exponent) {
    Dual power = blank();
    for (int i = 0; i < points; i++) {
      double a = base.values[i];
      double n = exponent.values[i];
      power.values[i] = Math.pow(a, n);
      power.slopes[i] =
          times(base.slopes[i], n * Math.pow(a, n - 1))
              + times(exponent.slopes[i], power.values[i] * Math.log(a));
    }
    return power;
  }

  private Dual apply(Expr.Apply node) {
    Dual result = blank();
    List<Dual> arguments = node.arguments().stream().map(this::of).toList();
    double[] at = new double[arguments.size()];
    for (int i = 0; i < points; i++) {
      for (int k = 0; k < at.length; k++) {
        at[k] = arguments.get(k).values[i];
      }
      result.values[i] =
          node.function().domain().contains(at) ? node.function().value().at(at) : Double.NaN;
      double slope = 0;
      for (int k = 0; k < at.length; k++) {
        double inner = arguments.get(k).slopes[i];
        slope += inner == 0 ? 0 : inner * slope(node.function(), k, at);
      }
      result.slopes[i] = slope;
    }
    return result;
  }

  private double slope(ElementaryFunction function, int place, double[] at) {
    Expr row = rows.computeIfAbsent(new Slot(function, place), Forward::row);
    return Walk.<Double>fold(row, (node, of) -> value(node, of, at));
  }

  private static Expr row(Slot slot) {
    List<Expr> letters = List.<Expr>of(FIRST, SECOND).subList(0, slot.function.arity());
    return slot.function
        .slope(letters, Build.apply(slot.function, letters), slot.place)
        .orElseThrow(() -> new NoDerivativeException(slot.function, slot.place));
  }

  /// The value of a slope of the table.
  private static double value(Expr node, Function<Expr, Double> of, double[] at) {
    return switch (node) {
      case Expr.Numeral numeral -> numeral.value().doubleValue();
      case Expr.Constant constant -> constant.number().value();
      case Expr.Symbol letter -> letter == FIRST ? at[0] : at[1];
      case Expr.Sum sum -> of.apply(sum.left()) + of.apply(sum.right());
      case Expr.Product product -> of.apply(product.left()) * of.apply(product.right());
      case Expr.Power power -> Math.pow(of.apply(power.base()), of.apply(power.exponent()));
      case Expr.Apply apply ->
          apply.function().value().at(apply.arguments().stream().mapToDouble(of::apply).toArray());
      case ArrayExpr array -> throw new IllegalArgumentException("an array: " + array);
      case Expr.Piecewise piecewise -> {
        for (Branch branch : piecewise.branches()) {
          boolean holds =
              branch.conditions().stream()
                  .allMatch(
                      each ->
                          each.comparison().holds(of.apply(each.left()), of.apply(each.right())));
          if (holds) {
            yield of.apply(branch.value());
          }
        }
        yield piecewise.otherwise().map(of).orElse(Double.NaN);
      }
    };
  }

  private Dual piecewise(Expr.Piecewise node) {
    Dual result = blank();
    for (int i = 0; i < points; i++) {
      int point = i;
      Dual selected =
          node.branches().stream()
              .filter(branch -> holds(branch, point))
              .findFirst()
              .map(Branch::value)
              .or(node::otherwise)
              .map(this::of)
              .orElse(null);
      result.values[i] = selected == null ? Double.NaN : selected.values[i];
      result.slopes[i] = selected == null ? Double.NaN : selected.slopes[i];
    }
    return result;
  }

  private boolean holds(Branch branch, int point) {
    return branch.conditions().stream()
        .allMatch(
            each ->
                each.comparison()
                    .holds(of(each.left()).values[point], of(each.right()).values[point]));
  }

  /// A product in which no slope wins over a factor that is not finite.
  private static double times(double slope, double factor) {
    return slope == 0 ? 0 : slope * factor;
  }

  private Dual blank() {
    return new Dual(new double[points], new double[points]);
  }
}
