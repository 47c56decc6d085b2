package dev.nabla.optimize;

import dev.nabla.derive.Derivative;
import dev.nabla.enclosure.Enclosure.Range;
import dev.nabla.enclosure.Enclosures;
import dev.nabla.enclosure.Interval;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A function with its first and second partial derivatives, exactly and as bounds over boxes.
///
/// The conditions of the derivatives are part of their bounds: over a box in which one may fail,
/// nothing is certain.
final class GradientField {
  private final Guarded function;
  private final List<Expr.Symbol> variables;
  private final List<Guarded> gradient;
  private final List<List<Guarded>> hessian;
  private final Enclosures slopes;
  private final Enclosures curvatures;

  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  GradientField(Guarded function, List<Expr.Symbol> variables) {
    this.function = function;
    this.variables = List.copyOf(variables);
    this.gradient = variables.stream().map(each -> Derivative.of(function, each)).toList();
    this.hessian = new ArrayList<>();
    List<Expr> upper = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      List<Guarded> row = new ArrayList<>();
      for (int j = 0; j < variables.size(); j++) {
        if (j < i) {
          row.add(hessian.get(j).get(i));
        } else {
          row.add(Derivative.of(gradient.get(i), variables.get(j)));
          upper.add(row.getLast().asExpression());
        }
      }
      hessian.add(row);
    }
    List<Expr.Symbol> symbols = new ArrayList<>(variables);
    List<Expr> first = gradient.stream().map(Guarded::asExpression).toList();
    this.slopes = Enclosures.of(first, withParameters(first, symbols));
    this.curvatures = Enclosures.of(upper, withParameters(upper, symbols));
  }

  /// Bounds are only asked for where there are no other symbols.
  private static List<Expr.Symbol> withParameters(List<Expr> roots, List<Expr.Symbol> variables) {
    List<Expr.Symbol> all = new ArrayList<>(variables);
    roots.forEach(
        root -> Walk.symbols(root).stream().filter(each -> !all.contains(each)).forEach(all::add));
    return all;
  }

  Guarded function() {
    return function;
  }

  List<Expr.Symbol> variables() {
    return variables;
  }

  /// Whether the function has other symbols.
  boolean hasParameters() {
    return !variables.containsAll(Walk.symbols(function.asExpression()));
  }

  int size() {
    return variables.size();
  }

  List<Guarded> gradient() {
    return gradient;
  }

  /// The second derivatives, row by row.
  List<List<Guarded>> hessian() {
    return hessian;
  }

  /// Whether the first derivatives have values everywhere.
  boolean isSmoothEverywhere() {
    return function.asExpression().isTotal()
        && gradient.stream().allMatch(each -> each.asExpression().isTotal());
  }

  /// How many nodes are visited for the bounds of all derivatives.
  long work() {
    return (long) slopes.size() + curvatures.size();
  }

  List<Range> slopes(Interval... box) {
    return slopes.over(box);
  }

  /// Bounds of the second derivatives; nothing if one is not certain to exist in the whole box, or
  /// is without bounds.
  Optional<Interval[][]> curvature(Interval... box) {
    List<Range> upper = curvatures.over(box);
    int n = size();
    Interval[][] matrix = new Interval[n][n];
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        Range entry = upper.get(next++);
        if (!entry.isCertain() || !entry.values().isFinite()) {
          return Optional.empty();
        }
        matrix[i][j] = entry.values();
        matrix[j][i] = entry.values();
      }
    }
    return Optional.of(matrix);
  }
}
