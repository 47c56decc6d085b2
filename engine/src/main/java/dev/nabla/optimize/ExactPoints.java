package dev.nabla.optimize;

import dev.nabla.algebra.Simplify;
import dev.nabla.enclosure.Bracket;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import dev.nabla.solve.Bounds;
import dev.nabla.solve.Range;
import dev.nabla.solve.Solution;
import dev.nabla.solve.Solutions;
import dev.nabla.solve.Solve;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Critical points by solving equations.
final class ExactPoints {
  private static final int BITS = 220;
  private static final Rational MARGIN = Rational.of(10).pow(-42);

  private final GradientField field;
  private final List<Located> points = new ArrayList<>();
  private final List<CriticalSet> sets = new ArrayList<>();

  ExactPoints(GradientField field) {
    this.field = field;
  }

  List<Located> points() {
    return points;
  }

  List<CriticalSet> sets() {
    return sets;
  }

  /// Solves for all critical points. Whether they were all found, each by itself.
  boolean everywhere() {
    return isConstant()
        || keep(Solve.of(field.gradient(), field.variables(), Optional.empty()), false);
  }

  /// Solves for the critical points of a function of one variable in a range. Whether they were all
  /// found.
  boolean within(Range range) {
    return isConstant()
        || keep(
            Solve.of(field.gradient().getFirst(), field.variables().getFirst(), Optional.of(range)),
            true);
  }

  /// Whether the function is constant: then every point is a critical point.
  private boolean isConstant() {
    if (!field.gradient().stream().allMatch(each -> each.expression().isZero())) {
      return false;
    }
    List<Relation> where = new ArrayList<>();
    field.gradient().forEach(each -> where.addAll(each.where()));
    if (where.stream().noneMatch(Placement::fails)) {
      Expr value = Simplify.of(field.function().expression()).expression();
      sets.add(
          new CriticalSet(Map.of(), field.variables(), value, where.stream().distinct().toList()));
    }
    return true;
  }

  private boolean keep(Solutions solutions, boolean inRange) {
    points.clear();
    sets.clear();
    boolean all = inRange ? solutions.isCompleteInRange() : solutions.isComplete();
    for (Solution each : solutions.solutions()) {
      all &= keep(each);
    }
    return all;
  }

  private boolean keep(Solution solution) {
    if (!solution.integers().isEmpty()) {
      return false;
    }
    List<Expr.Symbol> free = new ArrayList<>();
    for (Expr.Symbol variable : field.variables()) {
      Expr value = solution.values().get(variable);
      if (value == null || value == variable) {
        free.add(variable);
      }
    }
    if (!free.isEmpty()) {
      return keepSet(solution, free);
    }
    Map<Expr.Symbol, Rational> roots = new HashMap<>();
    solution.roots().forEach((symbol, root) -> roots.put(symbol, root.near(2 * BITS)));
    List<Rational> centre = new ArrayList<>();
    List<Rational> radius = new ArrayList<>();
    Map<Expr.Symbol, Expr> at = new LinkedHashMap<>();
    boolean isNumber = !field.hasParameters();
    boolean isExact = solution.isExact() && solution.roots().isEmpty();
    for (Expr.Symbol variable : field.variables()) {
      Expr value = solution.values().getOrDefault(variable, variable);
      at.put(variable, value);
      Bounds bounds = solution.bounds().get(variable);
      if (bounds != null && solution.roots().isEmpty()) {
        centre.add(bounds.low().plus(bounds.high()).div(Rational.TWO));
        radius.add(bounds.high().minus(bounds.low()).div(Rational.TWO));
      } else if (roots.keySet().containsAll(Walk.symbols(value))) {
        Optional<Bracket> bracket = Bracket.of(value, roots, BITS);
        if (bracket.isEmpty()) {
          return false;
        }
        Rational middle = bracket.get().middle();
        centre.add(middle);
        radius.add(
            value instanceof Expr.Numeral
                ? Rational.ZERO
                : middle.abs().plus(Rational.ONE).times(MARGIN));
      } else {
        isNumber = false;
      }
    }
    if (!isNumber) {
      points.add(
          new Located(Optional.of(at), Polished.known(List.of(), List.of()), solution.where()));
      return true;
    }
    Polished near =
        Polished.near(field, centre)
            .filter(each -> isNear(each, centre))
            .orElseGet(() -> Polished.known(centre, radius));
    points.add(new Located(isExact ? Optional.of(at) : Optional.empty(), near, solution.where()));
    return true;
  }

  private static boolean isNear(Polished polished, List<Rational> centre) {
    for (int i = 0; i < centre.size(); i++) {
      Rational distance = polished.centre().get(i).minus(centre.get(i)).abs();
      Rational scale = centre.get(i).abs().plus(Rational.ONE);
      if (distance.compareTo(scale.times(Rational.of(10).pow(-12))) > 0) {
        return false;
      }
    }
    return true;
  }

  private boolean keepSet(Solution solution, List<Expr.Symbol> free) {
    Map<Expr.Symbol, Expr> at = new LinkedHashMap<>();
    solution
        .values()
        .forEach(
            (variable, value) -> {
              if (value != variable) {
                at.put(variable, value);
              }
            });
    if (!solution.roots().isEmpty()) {
      Map<Expr, Expr> decimals = new HashMap<>();
      solution
          .roots()
          .forEach(
              (symbol, root) -> decimals.put(symbol, Build.number(Rational.of(root.decimal(30)))));
      at.replaceAll((variable, value) -> Walk.substitute(value, decimals));
    }
    Expr value =
        Simplify.of(Walk.substitute(field.function().expression(), new HashMap<>(at))).expression();
    sets.add(new CriticalSet(at, free, value, solution.where()));
    return true;
  }
}
