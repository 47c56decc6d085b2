package dev.nabla.optimize;

import dev.nabla.algebra.Simplify;
import dev.nabla.enclosure.Interval;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import dev.nabla.solve.Simplest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A function and its slopes at points given by formulas.
final class Placement {
  private static final int SIMPLE_BITS = 20;

  private final GradientField field;

  Placement(GradientField field) {
    this.field = field;
  }

  /// The formulas of a point's coordinates, if they can be guessed and are proved.
  Optional<Map<Expr.Symbol, Expr>> recognized(Polished point) {
    Map<Expr.Symbol, Expr> at = new LinkedHashMap<>();
    for (int i = 0; i < field.size(); i++) {
      Optional<Expr> formula = Recognition.between(point.low(i), point.high(i));
      if (formula.isEmpty()) {
        return Optional.empty();
      }
      at.put(field.variables().get(i), formula.get());
    }
    return slopes(at) == Verdict.ZERO ? Optional.of(at) : Optional.empty();
  }

  /// The point of a box with the simplest coordinates; nothing if they are not simple.
  Optional<Map<Expr.Symbol, Expr>> simplest(List<Interval> box) {
    Map<Expr.Symbol, Expr> at = new LinkedHashMap<>();
    for (int i = 0; i < box.size(); i++) {
      Rational side =
          Simplest.between(Rational.of(box.get(i).low()), Rational.of(box.get(i).high()));
      if (side.bitLength() > SIMPLE_BITS) {
        return Optional.empty();
      }
      at.put(field.variables().get(i), Build.number(side));
    }
    return Optional.of(at);
  }

  /// A point whose coordinates are fractions.
  Polished exactly(Map<Expr.Symbol, Expr> at) {
    List<Rational> centre = new ArrayList<>();
    List<Rational> radius = new ArrayList<>();
    for (Expr.Symbol variable : field.variables()) {
      centre.add(at.get(variable) instanceof Expr.Numeral number ? number.value() : Rational.ZERO);
      radius.add(Rational.ZERO);
    }
    return Polished.known(centre, radius);
  }

  /// What is proved about the slopes: all ZERO, one UNDEFINED, or otherwise UNDECIDED.
  Verdict slopes(Map<Expr.Symbol, Expr> at) {
    Verdict all = Verdict.ZERO;
    for (Guarded each : field.gradient()) {
      switch (verdict(each, at)) {
        case ZERO -> {}
        case UNDEFINED -> {
          return Verdict.UNDEFINED;
        }
        case POSITIVE, NEGATIVE, NEAR_ZERO, UNDECIDED -> all = Verdict.UNDECIDED;
      }
    }
    return all;
  }

  /// Whether all slopes are provably 0, perhaps for all values of other symbols.
  boolean areSlopesZero(Map<Expr.Symbol, Expr> at) {
    boolean isNumber = at.values().stream().allMatch(each -> Walk.symbols(each).isEmpty());
    return (isNumber && !field.hasParameters())
        ? slopes(at) == Verdict.ZERO
        : field.gradient().stream().allMatch(each -> placed(each.expression(), at).isZero());
  }

  private static Verdict verdict(Guarded slope, Map<Expr.Symbol, Expr> at) {
    Expr placed = Walk.substitute(slope.asExpression(), new HashMap<>(at));
    Verdict verdict = Verdict.at(placed, Map.of());
    if (verdict != Verdict.NEAR_ZERO) {
      return verdict;
    }
    return Verdict.at(placed(slope.expression(), at), Map.of());
  }

  /// Whether a condition between numbers provably fails.
  static boolean fails(Relation relation) {
    Expr difference = relation.left().minus(relation.right());
    if (!Walk.symbols(difference).isEmpty()) {
      return false;
    }
    return switch (Verdict.at(difference, Map.of())) {
      case POSITIVE -> !relation.comparison().holdsFor(1);
      case NEGATIVE -> !relation.comparison().holdsFor(-1);
      case ZERO -> !relation.comparison().holdsFor(0);
      case UNDEFINED -> true;
      case NEAR_ZERO, UNDECIDED -> false;
    };
  }

  /// The value of the function; nothing if it has none, or none that is known.
  Optional<Expr> value(Map<Expr.Symbol, Expr> at) {
    Map<Expr, Expr> place = new HashMap<>(at);
    Verdict verdict = Verdict.at(Walk.substitute(field.function().asExpression(), place), Map.of());
    return verdict == Verdict.UNDEFINED || verdict == Verdict.UNDECIDED
        ? Optional.empty()
        : Optional.of(placed(field.function().expression(), at));
  }

  /// An expression at a point, as a short formula: branches that are decided there are chosen.
  static Expr placed(Expr expression, Map<Expr.Symbol, Expr> at) {
    Map<Expr, Expr> place = new HashMap<>(at);
    Expr placed =
        Walk.fold(
            expression,
            (node, results) ->
                node instanceof Expr.Symbol
                    ? place.getOrDefault(node, node)
                    : chosen(Walk.rebuild(node, results)));
    return Simplify.of(placed).expression();
  }

  private static Expr chosen(Expr node) {
    if (!(node instanceof Expr.Piecewise piecewise)) {
      return node;
    }
    for (Branch branch : piecewise.branches()) {
      boolean all = true;
      for (Relation relation : branch.conditions()) {
        Expr difference = relation.left().minus(relation.right());
        if (!Walk.symbols(difference).isEmpty()) {
          return node;
        }
        Verdict verdict = Verdict.at(difference, Map.of());
        if (verdict == Verdict.NEAR_ZERO || verdict == Verdict.UNDECIDED) {
          return node;
        }
        int sign = verdict == Verdict.POSITIVE ? 1 : (verdict == Verdict.NEGATIVE ? -1 : 0);
        all &= verdict != Verdict.UNDEFINED && relation.comparison().holdsFor(sign);
      }
      if (all) {
        return branch.value();
      }
    }
    return piecewise.otherwise().orElse(node);
  }
}
