package dev.nabla.optimize;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import java.util.List;
import java.util.Optional;

/// The points at which all partial derivatives of a function are 0, and what it does there.
///
/// ```java
/// CriticalPoints.of(Guarded.always(f), List.of(x, y)); // of x³ − 3x + y²: a minimum and a saddle
/// ```
///
/// They are exact where the equations can be solved. Otherwise all of a box are found by Newton's
/// method for intervals, each with a proof that it is there and that there is no other near it.
///
/// @param variables the variables, in the order that was asked for
/// @param points in ascending order of their coordinates
/// @param sets critical points that are not by themselves
/// @param rough points at which the function is not smooth, as far as they were found
/// @param unresolved boxes of which nothing is known
/// @param box where they were looked for; nothing means everywhere
/// @param isComplete whether these are provably all critical points, or all of the box
public record CriticalPoints(
    List<Expr.Symbol> variables,
    List<CriticalPoint> points,
    List<CriticalSet> sets,
    List<Rough> rough,
    List<Unresolved> unresolved,
    Optional<Box> box,
    boolean isComplete) {
  private static final Rational USUAL = Rational.of(10);

  public CriticalPoints {
    variables = List.copyOf(variables);
    points = List.copyOf(points);
    sets = List.copyOf(sets);
    rough = List.copyOf(rough);
    unresolved = List.copyOf(unresolved);
  }

  /// The critical points everywhere, or where that cannot be told, those with coordinates from −10
  /// to 10.
  ///
  /// @param variables at least one; other symbols are constants
  /// @throws IllegalArgumentException if there is no variable
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  /// @throws dev.nabla.expr.EffortException if it takes too long
  public static CriticalPoints of(Guarded function, List<Expr.Symbol> variables) {
    return new CriticalPointSearch(function, checked(variables), usual(variables), true).found();
  }

  /// The critical points in a box.
  ///
  /// @throws IllegalArgumentException if there is no variable, or not one side for each
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  /// @throws dev.nabla.expr.EffortException if it takes too long
  public static CriticalPoints of(Guarded function, List<Expr.Symbol> variables, Box box) {
    return new CriticalPointSearch(function, checked(variables, box), box, false).found();
  }

  /// The critical points in a box, by intervals alone, without solving equations first.
  ///
  /// @throws IllegalArgumentException if there is no variable, not one side for each, or another
  ///   symbol
  /// @throws dev.nabla.derive.NoDerivativeException if a function has no slope formula
  /// @throws dev.nabla.expr.EffortException if it takes too long
  public static CriticalPoints byIntervals(Guarded function, List<Expr.Symbol> variables, Box box) {
    return new CriticalPointSearch(function, checked(variables, box), box, false).byIntervals();
  }

  private static Box usual(List<Expr.Symbol> variables) {
    return Box.cube(variables.size(), USUAL.negate(), USUAL);
  }

  private static List<Expr.Symbol> checked(List<Expr.Symbol> variables) {
    if (variables.isEmpty()) {
      throw new IllegalArgumentException("there is no variable");
    }
    return variables;
  }

  private static List<Expr.Symbol> checked(List<Expr.Symbol> variables, Box box) {
    if (box.sides().size() != variables.size()) {
      throw new IllegalArgumentException("a box has one side for each variable");
    }
    return checked(variables);
  }
}
