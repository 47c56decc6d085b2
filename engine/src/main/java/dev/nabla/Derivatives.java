package dev.nabla;

import dev.nabla.derive.Pullback;
import dev.nabla.derive.Pushforward;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// Derivatives by walks over the graph of formulas, and a check of all ways to differentiate
/// against each other.
///
/// What comes out is a formula to compile or to differentiate again, not one to read: it shares its
/// parts and is not brought into a textbook's form. It gives the derivative at points where the
/// function is smooth; [Slopes] knows the others.
///
/// {@snippet file="dev/nabla/examples/Modes.java" region="products"}
public final class Derivatives {
  private Derivatives() {}

  /// The change of functions along a direction, the Jacobian times a vector, by one forward walk.
  ///
  /// @param direction for each symbol that changes its change
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public static List<Formula> jvp(List<Formula> functions, Map<String, Formula> direction) {
    Map<Expr.Symbol, Expr> tangents = new HashMap<>();
    Variables.of(functions, List.copyOf(direction.keySet()));
    direction.forEach((name, change) -> tangents.put(Build.symbol(name), change.expression()));
    List<Relation> where = where(functions, direction.values());
    return Pushforward.of(expressions(functions), tangents).stream()
        .map(each -> Formula.of(new Guarded(each, where)))
        .toList();
  }

  /// A weighted sum of the gradients of functions, a vector times the Jacobian, by one reverse
  /// walk.
  ///
  /// @param weights one for each function
  /// @param names the symbols to differentiate by, one for each result
  /// @throws IllegalArgumentException if the number of weights is wrong
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public static List<Formula> vjp(
      List<Formula> functions, List<Formula> weights, List<String> names) {
    if (weights.size() != functions.size()) {
      throw new IllegalArgumentException(
          functions.size() + " functions have no " + weights.size() + " weights");
    }
    List<Relation> where = where(functions, weights);
    return Pullback.of(expressions(functions), expressions(weights), Variables.of(functions, names))
        .stream()
        .map(each -> Formula.of(new Guarded(each, where)))
        .toList();
  }

  /// The partial derivatives of functions, a row for each: column by column by forward walks where
  /// there are not more symbols than functions, otherwise row by row by reverse walks.
  ///
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public static List<List<Formula>> jacobian(List<Formula> functions, List<String> names) {
    if (names.size() > functions.size()) {
      return functions.stream()
          .map(function -> vjp(List.of(function), List.of(Formula.of(Build.ONE)), names))
          .toList();
    }
    List<List<Formula>> columns =
        names.stream().map(name -> jvp(functions, Map.of(name, Formula.of(Build.ONE)))).toList();
    List<List<Formula>> rows = new ArrayList<>();
    for (int i = 0; i < functions.size(); i++) {
      int row = i;
      rows.add(columns.stream().map(column -> column.get(row)).toList());
    }
    return List.copyOf(rows);
  }

  /// The Hessian of a function times a vector, without the Hessian: a forward walk over the reverse
  /// one, at a small multiple of the cost of the function.
  ///
  /// @param names the symbols, one for each entry of the vector and of the result
  /// @throws IllegalArgumentException if the lengths differ
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  public static List<Formula> hessianTimes(
      Formula function, List<String> names, List<Formula> vector) {
    if (names.size() != vector.size()) {
      throw new IllegalArgumentException(
          names.size() + " symbols do not fit a vector of " + vector.size());
    }
    Map<String, Formula> direction = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      direction.put(names.get(i), vector.get(i));
    }
    return jvp(vjp(List.of(function), List.of(Formula.of(Build.ONE)), names), direction);
  }

  /// Differentiates a formula by each of its symbols in every way there is, and compares the values
  /// at points: symbolic, as it is and simplified, forward, reverse and numeric; and the compiled
  /// code for single points with that for columns, bit by bit.
  ///
  /// {@snippet file="dev/nabla/examples/Modes.java" region="check"}
  ///
  /// @param points each a value for every symbol, in the order of [Formula#symbols()]
  /// @throws IllegalArgumentException if a point has too few or too many values
  public static Certificate check(Formula function, double[]... points) {
    return check(function, Map.of(), points);
  }

  /// The same with derivatives from elsewhere, which have to stand the comparison, too.
  ///
  /// @param claimed by the name of the symbol what is said to be the derivative by it
  /// @throws IllegalArgumentException if a point has too few or too many values
  public static Certificate check(
      Formula function, Map<String, Formula> claimed, double[]... points) {
    return new ModeComparison(function, claimed).at(points);
  }

  private static List<Expr> expressions(List<Formula> formulas) {
    return formulas.stream().map(Formula::expression).toList();
  }

  private static List<Relation> where(List<Formula> functions, Iterable<Formula> others) {
    SequencedSet<Relation> all = new LinkedHashSet<>();
    functions.forEach(each -> all.addAll(each.where()));
    others.forEach(each -> all.addAll(each.where()));
    return List.copyOf(all);
  }
}
