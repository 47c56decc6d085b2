package dev.nabla.solve;

import dev.nabla.algebra.Conditions;
import dev.nabla.algebra.Sign;
import dev.nabla.algebra.Tidy;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Equations for several unknowns: candidates are found, checked in all equations, those that a
/// family covers left out, and the rest put in order.
final class SeveralUnknowns {
  private static final int SAMPLES = 12;

  private final List<Expr> equations;
  private final List<Relation> domain = new ArrayList<>();
  private final List<Expr.Symbol> unknowns;
  private final Workspace workspace;

  SeveralUnknowns(List<Guarded> equations, List<Expr.Symbol> unknowns) {
    this.equations = equations.stream().map(Guarded::expression).toList();
    equations.forEach(each -> domain.addAll(each.where()));
    this.unknowns = List.copyOf(unknowns);
    List<Expr> all = new ArrayList<>(this.equations);
    domain.forEach(each -> all.addAll(List.of(each.left(), each.right())));
    all.addAll(unknowns);
    // The unknown of the workspace itself occurs nowhere.
    this.workspace = new Workspace(Build.symbol("no unknown"), all);
  }

  Solutions solve() {
    List<Map<Expr.Symbol, Expr>> holding = new ArrayList<>();
    for (Map<Expr.Symbol, Expr> candidate : new Systems(unknowns, workspace).solve(equations)) {
      Map<Expr.Symbol, Expr> inOrder = new LinkedHashMap<>();
      unknowns.stream()
          .filter(candidate::containsKey)
          .forEach(each -> inOrder.put(each, neat(candidate.getOrDefault(each, each))));
      switch (check(inOrder)) {
        case HOLDS -> holding.add(inOrder);
        case UNKNOWN -> workspace.giveUp();
        case FAILS -> {}
      }
    }
    List<Map<Expr.Symbol, Expr>> kept = new ArrayList<>();
    for (Map<Expr.Symbol, Expr> each : holding) {
      boolean covered =
          holding.stream().anyMatch(other -> other != each && covers(other, each, holding));
      if (!covered && !kept.contains(each)) {
        kept.add(each);
      }
    }
    kept.sort(order());
    return new Solutions(
        kept.stream().map(this::solution).toList(), workspace.isComplete(), Optional.empty());
  }

  private Expr neat(Expr value) {
    return workspace.integersIn(value).isEmpty() ? value : Normal.expanded(value);
  }

  /// Whether a solution with fewer fixed unknowns has the other one among its own.
  private boolean covers(
      Map<Expr.Symbol, Expr> family,
      Map<Expr.Symbol, Expr> other,
      List<Map<Expr.Symbol, Expr>> order) {
    boolean earlier = order.indexOf(family) < order.indexOf(other);
    if (family.size() > other.size() || (family.size() == other.size() && !earlier)) {
      return false;
    }
    Map<Expr, Expr> place = new HashMap<>(other);
    return family.entrySet().stream()
        .allMatch(
            entry -> {
              Expr value = Walk.substitute(entry.getValue(), place);
              Expr theirs = other.get(entry.getKey());
              if (theirs == null) {
                return false;
              }
              Expr difference = Tidy.of(value.minus(theirs));
              return difference.isZero() || workspace.verdict(difference).isZero();
            });
  }

  private Comparator<Map<Expr.Symbol, Expr>> order() {
    return Comparator.<Map<Expr.Symbol, Expr>>comparingInt(Map::size)
        .thenComparingInt(
            each ->
                unknowns.indexOf(each.keySet().stream().findFirst().orElse(unknowns.getFirst())))
        .thenComparing(
            (a, b) -> {
              for (Expr.Symbol unknown : a.keySet()) {
                double one = workspace.approximate(a.getOrDefault(unknown, unknown)).orElse(0);
                double two = workspace.approximate(b.getOrDefault(unknown, unknown)).orElse(0);
                if (Math.abs(one - two) > 1e-9) {
                  return Double.compare(one, two);
                }
              }
              return 0;
            });
  }

  /// Checks all equations, at samples of what is free.
  private Verification.Outcome check(Map<Expr.Symbol, Expr> candidate) {
    Map<Expr, Expr> place = new HashMap<>(candidate);
    List<Expr> placed = equations.stream().map(each -> Walk.substitute(each, place)).toList();
    List<Relation> where = domain.stream().map(each -> placed(each, place)).toList();
    boolean isNumber = placed.stream().allMatch(workspace::isNumber);
    boolean once = false;
    for (int round = 0; round < (isNumber ? 1 : SAMPLES); round++) {
      Verification.Outcome outcome = check(placed, where, round);
      if (outcome == Verification.Outcome.FAILS) {
        return outcome;
      }
      once |= outcome == Verification.Outcome.HOLDS;
    }
    if (once) {
      return Verification.Outcome.HOLDS;
    }
    return isNumber ? Verification.Outcome.UNKNOWN : withoutSample(candidate, placed);
  }

  /// No sample gave a value: perhaps there is none anywhere.
  private static Verification.Outcome withoutSample(
      Map<Expr.Symbol, Expr> candidate, List<Expr> placed) {
    for (Expr value : candidate.values()) {
      for (Relation relation : Conditions.natural(value)) {
        Sign sign = Sign.of(Tidy.of(relation.left().minus(relation.right())));
        boolean never =
            switch (relation.comparison()) {
              case GREATER_OR_EQUAL, GREATER -> sign == Sign.NEGATIVE;
              case LESS_OR_EQUAL, LESS -> sign == Sign.POSITIVE;
              case EQUAL, NOT_EQUAL -> false;
            };
        if (never) {
          return Verification.Outcome.FAILS;
        }
      }
    }
    return placed.stream().allMatch(each -> Tidy.of(each).isZero())
        ? Verification.Outcome.HOLDS
        : Verification.Outcome.UNKNOWN;
  }

  private static Relation placed(Relation relation, Map<Expr, Expr> place) {
    return new Relation(
        Walk.substitute(relation.left(), place),
        relation.comparison(),
        Walk.substitute(relation.right(), place));
  }

  private Verification.Outcome check(List<Expr> placed, List<Relation> where, int round) {
    boolean unknown = false;
    for (Relation relation : where) {
      Expr difference = relation.left().minus(relation.right());
      Verdict verdict = workspace.verdict(difference, sample(free(difference), round));
      boolean holds =
          (verdict == Verdict.POSITIVE && relation.comparison().holdsFor(1))
              || (verdict == Verdict.NEGATIVE && relation.comparison().holdsFor(-1))
              || (verdict.isZero() && relation.comparison().holdsFor(0));
      if (!holds) {
        return free(difference).isEmpty() && verdict != Verdict.UNDECIDED
            ? Verification.Outcome.FAILS
            : Verification.Outcome.UNKNOWN;
      }
    }
    for (Expr each : placed) {
      List<Expr.Symbol> free = free(each);
      Verdict verdict = workspace.verdict(each, sample(free, round));
      switch (verdict) {
        case POSITIVE, NEGATIVE -> {
          return Verification.Outcome.FAILS;
        }
        case UNDEFINED -> {
          if (free.isEmpty()) {
            return Verification.Outcome.FAILS;
          }
          unknown = true;
        }
        case UNDECIDED -> unknown = true;
        case ZERO, NEAR_ZERO -> {}
      }
    }
    return unknown ? Verification.Outcome.UNKNOWN : Verification.Outcome.HOLDS;
  }

  private Map<Expr.Symbol, Rational> sample(List<Expr.Symbol> free, int round) {
    Map<Expr.Symbol, Rational> sample = new HashMap<>();
    for (Expr.Symbol symbol : free) {
      Rational value =
          workspace.integersIn(symbol).isEmpty()
              ? Verification.SAMPLES.get(
                  Math.floorMod(
                      symbol.name().hashCode() * 7 + round * 3, Verification.SAMPLES.size()))
              : Rational.of(round % 5 - 2L);
      sample.put(symbol, value);
    }
    return sample;
  }

  /// The symbols without a value, all of the whole system so that equations agree on them.
  private List<Expr.Symbol> free(Expr expr) {
    return Walk.symbols(expr).stream()
        .filter(each -> !workspace.roots().containsKey(each))
        .sorted(Comparator.comparing(Expr.Symbol::name))
        .toList();
  }

  private Solution solution(Map<Expr.Symbol, Expr> values) {
    Map<Expr.Symbol, RootOf> roots = new LinkedHashMap<>();
    Map<Expr.Symbol, Bounds> bounds = new LinkedHashMap<>();
    List<Expr.Symbol> integers = new ArrayList<>();
    values.forEach(
        (unknown, value) -> {
          boolean numeric = false;
          for (Expr.Symbol symbol : Walk.symbols(value)) {
            RootOf root = workspace.roots().get(symbol);
            if (root != null) {
              roots.put(symbol, root);
              numeric = workspace.isNumber(value);
            }
          }
          for (Expr.Symbol integer : workspace.integersIn(value)) {
            if (!integers.contains(integer)) {
              integers.add(integer);
            }
          }
          if (numeric) {
            bounds.put(unknown, Decimal.bounds(value, roots));
          }
        });
    return new Solution(values, where(values), integers, roots, bounds);
  }

  private List<Relation> where(Map<Expr.Symbol, Expr> values) {
    if (values.values().stream().allMatch(workspace::isNumber)
        && values.size() == unknowns.size()) {
      return List.of();
    }
    Map<Expr, Expr> place = new HashMap<>(values);
    List<Relation> needed = new ArrayList<>();
    equations.forEach(
        each -> Conditions.natural(each).forEach(one -> needed.add(placed(one, place))));
    domain.forEach(each -> needed.add(placed(each, place)));
    Expr all = values.values().stream().reduce(Build.ZERO, Expr::plus);
    return Conditions.notImplied(needed, all).stream().filter(each -> !holdsSurely(each)).toList();
  }

  private boolean holdsSurely(Relation relation) {
    Expr difference = Tidy.of(relation.left().minus(relation.right()));
    return switch (workspace.verdict(difference)) {
      case POSITIVE -> relation.comparison().holdsFor(1);
      case NEGATIVE -> relation.comparison().holdsFor(-1);
      case ZERO, NEAR_ZERO -> relation.comparison().holdsFor(0);
      case UNDEFINED, UNDECIDED -> false;
    };
  }
}
