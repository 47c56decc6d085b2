package dev.nabla.optimize;

import dev.nabla.algebra.Conditions;
import dev.nabla.algebra.Expand;
import dev.nabla.algebra.Limit;
import dev.nabla.algebra.Series;
import dev.nabla.algebra.Spine;
import dev.nabla.algebra.Tidy;
import dev.nabla.derive.Derivative;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Build;
import dev.nabla.expr.Effort;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;

/// Finds Taylor polynomials: of one variable by its series, of several by partial derivatives, each
/// of them made from one of an order less.
final class TaylorSearch {
  private static final int HIGHEST_ORDER = 100;
  private static final int MOST_TERMS = 5_000;

  private final Guarded function;
  private final SequencedMap<Expr.Symbol, Expr> point;
  private final List<Expr.Symbol> variables;
  private final Map<Expr.Symbol, Expr.Symbol> steps = new LinkedHashMap<>();
  private final List<Relation> where = new ArrayList<>();

  /// @throws IllegalArgumentException if there is no variable, or a coordinate depends on one
  TaylorSearch(Guarded function, SequencedMap<Expr.Symbol, Expr> point) {
    this.function = function;
    this.point = new LinkedHashMap<>(point);
    this.variables = List.copyOf(point.sequencedKeySet());
    if (variables.isEmpty()) {
      throw new IllegalArgumentException("there is no variable");
    }
    Set<String> taken = new HashSet<>();
    Walk.symbols(function.asExpression()).forEach(each -> taken.add(each.name()));
    for (Expr at : point.values()) {
      for (Expr.Symbol symbol : Walk.symbols(at)) {
        if (variables.contains(symbol)) {
          throw new IllegalArgumentException("the point depends on " + symbol.name());
        }
        taken.add(symbol.name());
      }
    }
    for (Expr.Symbol variable : variables) {
      String name = variable.name() + "_0";
      while (!taken.add(name)) {
        name += "0";
      }
      steps.put(variable, Build.symbol(name));
    }
  }

  Taylor ofTotal(int order) {
    check(order);
    if (variables.size() == 1) {
      return ofSeries(order);
    }
    List<Integer> degrees = variables.stream().map(each -> order).toList();
    return ofPartials(degrees, index -> total(index) <= order);
  }

  Taylor ofDegrees(List<Integer> degrees) {
    if (degrees.size() != variables.size()) {
      throw new IllegalArgumentException("one degree is needed for each variable");
    }
    degrees.forEach(TaylorSearch::check);
    return variables.size() == 1
        ? ofSeries(degrees.getFirst())
        : ofPartials(degrees, index -> true);
  }

  private static void check(int order) {
    if (order < 0 || order > HIGHEST_ORDER) {
      throw new IllegalArgumentException(
          "the order is from 0 to " + HIGHEST_ORDER + ", not " + order);
    }
  }

  private static int total(List<Integer> index) {
    return index.stream().mapToInt(Integer::intValue).sum();
  }

  private Taylor ofSeries(int order) {
    Expr.Symbol x = variables.getFirst();
    Expr at = point.firstEntry().getValue();
    if (Walk.symbols(function.asExpression()).contains(x)) {
      return switch (Series.of(function, x, new Limit.Point.At(at), order)) {
        case Series.Expansion expansion -> ofExpansion(expansion, x, at);
        case Series.Outside outside -> new Taylor.None("the function has no values there");
        case Series.Unknown unknown ->
            ofPartials(List.of(order), index -> true) instanceof Taylor.Polynomial found
                ? found
                : new Taylor.None(unknown.why());
      };
    }
    return new Taylor.Polynomial(function);
  }

  private Taylor ofExpansion(Series.Expansion expansion, Expr.Symbol x, Expr at) {
    Expr.Symbol step = steps.getOrDefault(x, x);
    Map<Expr, Expr> shifted = Map.of(x, at.plus(step));
    Expr moved = Tidy.of(Walk.substitute(expansion.terms().expression(), shifted));
    if (!isPolynomial(moved, step)) {
      moved = Tidy.of(Expand.of(moved).expression());
    }
    if (!isPolynomial(moved, step)) {
      return new Taylor.None("the function has no such derivatives there");
    }
    where.addAll(expansion.terms().where());
    return written(moved);
  }

  private static boolean isPolynomial(Expr sum, Expr.Symbol step) {
    return Spine.terms(sum).stream()
        .flatMap(term -> Spine.factors(term).stream())
        .allMatch(factor -> isPower(factor, step));
  }

  private static boolean isPower(Expr factor, Expr.Symbol step) {
    if (factor == step || !Walk.symbols(factor).contains(step)) {
      return true;
    }
    return factor instanceof Expr.Power power
        && power.base() == step
        && power.exponent() instanceof Expr.Numeral exponent
        && exponent.value().isInteger()
        && exponent.value().signum() > 0;
  }

  /// The polynomial in the steps, written in the variables.
  private Taylor written(Expr inSteps) {
    Map<Expr, Expr> back = new HashMap<>();
    point.forEach(
        (variable, at) -> back.put(steps.getOrDefault(variable, variable), variable.minus(at)));
    Expr terms = Walk.substitute(inSteps, back);
    return new Taylor.Polynomial(new Guarded(terms, Conditions.notImplied(where, terms)));
  }

  private Taylor ofPartials(List<Integer> degrees, Predicate<List<Integer>> wanted) {
    Map<List<Integer>, Guarded> partials = new LinkedHashMap<>();
    List<Integer> none = variables.stream().map(each -> 0).toList();
    partials.put(none, function);
    List<List<Integer>> level = List.of(none);
    List<Expr> terms = new ArrayList<>();
    while (!level.isEmpty()) {
      SequencedMap<List<Integer>, Guarded> next = new LinkedHashMap<>();
      for (List<Integer> index : level) {
        Effort.spend(10);
        Guarded partial = partials.getOrDefault(index, function);
        Optional<Expr> value = valueAtPoint(partial);
        if (value.isEmpty()) {
          return new Taylor.None(
              total(index) == 0
                  ? "the function has no value there"
                  : "the function has no such derivatives there, or they are not found");
        }
        terms.add(term(index, value.get()));
        if (terms.size() > MOST_TERMS) {
          throw Effort.tooLarge();
        }
        // Each index comes from one with a smaller last part that is not 0.
        for (int i = last(index); i < variables.size(); i++) {
          List<Integer> larger = new ArrayList<>(index);
          larger.set(i, index.get(i) + 1);
          if (larger.get(i) <= degrees.get(i) && wanted.test(larger)) {
            next.put(List.copyOf(larger), Derivative.of(partial, variables.get(i)));
          }
        }
      }
      partials.putAll(next);
      level = List.copyOf(next.keySet());
    }
    return written(Tidy.sum(terms));
  }

  private static int last(List<Integer> index) {
    for (int i = index.size() - 1; i > 0; i--) {
      if (index.get(i) > 0) {
        return i;
      }
    }
    return 0;
  }

  private Expr term(List<Integer> index, Expr value) {
    Rational factorials = Rational.ONE;
    List<Expr> factors = new ArrayList<>();
    for (int i = 0; i < index.size(); i++) {
      for (int k = 2; k <= index.get(i); k++) {
        factorials = factorials.times(Rational.of(k));
      }
      if (index.get(i) > 0) {
        Expr.Symbol variable = variables.get(i);
        factors.add(steps.getOrDefault(variable, variable).pow(index.get(i)));
      }
    }
    factors.add(value);
    factors.add(Build.number(factorials.reciprocal()));
    return Tidy.product(factors);
  }

  /// The value at the point, whose conditions are kept; nothing if there provably is none, or that
  /// cannot be told.
  private Optional<Expr> valueAtPoint(Guarded partial) {
    Expr placed = Walk.substitute(partial.asExpression(), point);
    if (Walk.symbols(placed).isEmpty()) {
      Verdict verdict = Verdict.at(placed, Map.of());
      if (verdict == Verdict.UNDEFINED || verdict == Verdict.UNDECIDED) {
        return Optional.empty();
      }
    } else {
      List<Relation> needed = new ArrayList<>(partial.where());
      needed.addAll(Conditions.natural(partial.expression()));
      for (Relation relation : needed) {
        Relation there =
            new Relation(
                Walk.substitute(relation.left(), point),
                relation.comparison(),
                Walk.substitute(relation.right(), point));
        if (Placement.fails(there)) {
          return Optional.empty();
        }
        where.add(there);
      }
    }
    return Optional.of(Placement.placed(partial.expression(), point));
  }
}
