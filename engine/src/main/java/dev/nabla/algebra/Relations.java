package dev.nabla.algebra;

import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Reasoning with single relations: their reduced form, and what follows from what.
final class Relations {
  /// Deeper sides stay as they are, so that reducing many relations stays linear.
  private static final int DEEPEST_FACTORED = 12;

  private static final int MOST_REMEMBERED = 4_096;

  /// What relations of short sides were reduced to: a derivative meets each of them several times.
  private static final Map<Relation, List<Relation>> REDUCED = new ConcurrentHashMap<>();

  private Relations() {}

  /// The relation as simpler ones that together say the same; none if it always holds. Numerals
  /// move to the right: 1 − 2x > 0 becomes x < 1/2; a product that is not 0 has no factor 0.
  static List<Relation> reduce(Relation given) {
    Relation relation = numeralRight(given);
    if (relation.left().depth() > DEEPEST_FACTORED || !(relation.right() instanceof Expr.Leaf)) {
      return reduced(relation);
    }
    List<Relation> before = REDUCED.get(relation);
    if (before != null) {
      return before;
    }
    if (REDUCED.size() >= MOST_REMEMBERED) {
      REDUCED.clear();
    }
    List<Relation> reduced = List.copyOf(reduced(relation));
    REDUCED.put(relation, reduced);
    return reduced;
  }

  /// x ≠ 0 for 0 ≠ x.
  private static Relation numeralRight(Relation relation) {
    return relation.left() instanceof Expr.Numeral && !(relation.right() instanceof Expr.Numeral)
        ? new Relation(
            /* left= */ relation.right(),
            relation.comparison().swapped(),
            /* right= */ relation.left())
        : relation;
  }

  private static List<Relation> reduced(Relation relation) {
    List<Relation> reduced = new ArrayList<>();
    List<Relation> pending = new ArrayList<>(List.of(relation));
    while (!pending.isEmpty()) {
      Relation next = isolate(pending.removeLast());
      List<Relation> parts = split(next);
      if (!parts.isEmpty()) {
        pending.addAll(parts.reversed());
      } else if (!alwaysHolds(next)) {
        reduced.add(next);
      }
    }
    return reduced;
  }

  private static Relation isolate(Relation relation) {
    Expr written = relation.left();
    Expr left = written.depth() <= DEEPEST_FACTORED ? Tidy.of(written) : written;
    Comparison comparison = relation.comparison();
    if (!(relation.right() instanceof Expr.Numeral right)) {
      return relation;
    }
    Rational bound = right.value();
    while (true) {
      if (left instanceof Expr.Sum sum && sum.right() instanceof Expr.Numeral added) {
        bound = bound.minus(added.value());
        left = sum.left();
      } else if (left instanceof Expr.Sum sum && sum.left() instanceof Expr.Numeral added) {
        bound = bound.minus(added.value());
        left = sum.right();
      } else if (left instanceof Expr.Product
          && !left.coefficient().isOne()
          && !left.coefficient().isZero()) {
        Rational coefficient = left.coefficient();
        bound = bound.div(coefficient);
        comparison = coefficient.signum() < 0 ? comparison.swapped() : comparison;
        left = left.withoutCoefficient();
      } else {
        return new Relation(left, comparison, Build.number(bound));
      }
    }
  }

  /// The parts of `u != 0` or `u > 0` for a product, power or absolute value; none when it has no
  /// parts.
  private static List<Relation> split(Relation relation) {
    if (!relation.right().isZero()) {
      return roots(relation);
    }
    boolean notZero = relation.comparison() == Comparison.NOT_EQUAL;
    boolean positive = relation.comparison() == Comparison.GREATER;
    return switch (relation.left()) {
      case Expr.Product product when notZero ->
          List.of(Relation.notZero(product.left()), Relation.notZero(product.right()));
      case Expr.Power power
          when power.exponent() instanceof Expr.Numeral n && n.value().signum() > 0 -> {
        boolean even = n.value().isInteger() && !n.value().numerator().testBit(0);
        if (notZero || (positive && even)) {
          yield List.of(Relation.notZero(power.base()));
        }
        yield positive ? List.of(Relation.positive(power.base())) : List.of();
      }
      case Expr.Apply apply
          when apply.function() == ElementaryFunction.ABS && (notZero || positive) ->
          List.of(Relation.notZero(apply.argument()));
      case Expr.Sum sum when notZero && sum.depth() <= DEEPEST_FACTORED ->
          SumForms.withCommonFactor(Tidy.of(sum)) instanceof Expr.Product product
              ? List.of(Relation.notZero(product))
              : List.of();
      case Expr other -> List.of();
    };
  }

  /// `u^n != c` for a rational n-th root r of c as `u != r`, and `u != -r` when n is even.
  private static List<Relation> roots(Relation relation) {
    if (relation.comparison() != Comparison.NOT_EQUAL
        || !(relation.right() instanceof Expr.Numeral bound)
        || !(relation.left() instanceof Expr.Power power)
        || !(power.exponent() instanceof Expr.Numeral exponent)
        || !exponent.value().isSmallInteger()
        || exponent.value().signum() < 0) {
      return List.of();
    }
    Optional<Rational> root = bound.value().root(exponent.value().intValueExact());
    boolean even = !exponent.value().numerator().testBit(0);
    return root.map(
            r ->
                even
                    ? List.of(unequal(power.base(), r), unequal(power.base(), r.negate()))
                    : List.of(unequal(power.base(), r)))
        .orElse(List.of());
  }

  private static Relation unequal(Expr left, Rational right) {
    return new Relation(left, Comparison.NOT_EQUAL, Build.number(right));
  }

  /// Whether the relation never holds, whatever the symbols are.
  static boolean neverHolds(Relation relation) {
    return relation.left() instanceof Expr.Numeral left
        && relation.right() instanceof Expr.Numeral right
        && !relation.comparison().holdsFor(left.value().compareTo(right.value()));
  }

  private static boolean alwaysHolds(Relation relation) {
    if (!(relation.right() instanceof Expr.Numeral right)) {
      return false;
    }
    if (relation.left() instanceof Expr.Numeral left) {
      return relation.comparison().holdsFor(left.value().compareTo(right.value()));
    }
    if (isNumber(relation.left())) {
      return holdsForNumber(relation.left().minus(right), relation.comparison());
    }
    int bound = right.value().signum();
    if (relation.comparison() == Comparison.NOT_EQUAL
        && bound == 0
        && relation.left() instanceof Expr.Power power
        && power.exponent() instanceof Expr.Numeral exponent
        && exponent.value().signum() < 0) {
      return true; // a reciprocal is never 0
    }
    if (relation.comparison() == Comparison.NOT_EQUAL
        && bound == 0
        && relation.left() instanceof Expr.Apply apply
        && apply.function() == ElementaryFunction.GAMMA) {
      return true;
    }
    Sign sign = Sign.of(relation.left());
    return switch (relation.comparison()) {
      case GREATER -> bound < 0 ? sign.isNotNegative() : bound == 0 && sign.isPositive();
      case GREATER_OR_EQUAL -> bound <= 0 && sign.isNotNegative();
      case NOT_EQUAL ->
          isBelow(relation.left(), right.value())
              || (bound < 0 ? sign.isNotNegative() : bound == 0 && sign.isNotZero());
      case LESS, LESS_OR_EQUAL -> isBelow(relation.left(), right.value());
      case EQUAL -> false;
    };
  }

  private static boolean isNumber(Expr expr) {
    return expr.depth() <= DEEPEST_FACTORED && Walk.symbols(expr).isEmpty();
  }

  private static boolean holdsForNumber(Expr difference, Comparison comparison) {
    return switch (Verdict.at(difference, Map.of())) {
      case POSITIVE -> comparison.holdsFor(1);
      case NEGATIVE -> comparison.holdsFor(-1);
      case ZERO -> comparison.holdsFor(0);
      case NEAR_ZERO, UNDEFINED, UNDECIDED -> false;
    };
  }

  /// Whether a function never reaches a bound: σ, tanh, erf and 1/(1 + e^u) stay below 1.
  private static boolean isBelow(Expr expr, Rational bound) {
    if (bound.compareTo(Rational.ONE) < 0) {
      return false;
    }
    return switch (expr) {
      case Expr.Apply apply ->
          switch (apply.function()) {
            case SIGMOID, TANH, ERF -> true;
            case SIN, COS -> bound.compareTo(Rational.ONE) > 0;
            default -> false;
          };
      case Expr.Power power ->
          power.exponent() == Build.MINUS_ONE
              && power.base() instanceof Expr.Sum sum
              && ((sum.left().isOne() && Sign.of(sum.right()).isPositive())
                  || (sum.right().isOne() && Sign.of(sum.left()).isPositive()));
      case Expr.Leaf leaf -> false;
      case Expr.Sum sum -> false;
      case Expr.Product product -> false;
      case ArrayExpr array -> false;
      case Expr.Piecewise piecewise -> false;
    };
  }

  /// The relations without those that follow from the others; u ≥ c with u ≠ c becomes u > c.
  static List<Relation> merged(SequencedSet<Relation> relations) {
    Map<Expr, List<Relation>> merged = new LinkedHashMap<>();
    for (Relation relation : relations) {
      Relation strict = strictIfUnequal(relation, relations);
      List<Relation> same = merged.computeIfAbsent(strict.left(), left -> new ArrayList<>());
      if (!follows(strict, same)) {
        same.removeIf(earlier -> follows(earlier, List.of(strict)));
        same.add(strict);
      }
    }
    return merged.values().stream().flatMap(List::stream).toList();
  }

  /// Those of the relations that do not follow from the known ones.
  static List<Relation> without(List<Relation> relations, List<Relation> known) {
    Map<Expr, List<Relation>> byLeft =
        known.stream().collect(Collectors.groupingBy(Relation::left));
    return relations.stream()
        .filter(each -> !follows(each, byLeft.getOrDefault(each.left(), List.of())))
        .toList();
  }

  private static Relation strictIfUnequal(Relation relation, Set<Relation> others) {
    Comparison strict =
        switch (relation.comparison()) {
          case GREATER_OR_EQUAL -> Comparison.GREATER;
          case LESS_OR_EQUAL -> Comparison.LESS;
          case LESS, GREATER, EQUAL, NOT_EQUAL -> relation.comparison();
        };
    Relation unequal = new Relation(relation.left(), Comparison.NOT_EQUAL, relation.right());
    return others.contains(unequal)
        ? new Relation(relation.left(), strict, relation.right())
        : relation;
  }

  /// Whether the relation follows from one of the known ones.
  private static boolean follows(Relation relation, Collection<Relation> known) {
    return known.stream().anyMatch(other -> followsFrom(relation, other));
  }

  private static boolean followsFrom(Relation relation, Relation known) {
    if (relation.equals(known)) {
      return true;
    }
    if (relation.left() != known.left()
        || !(relation.right() instanceof Expr.Numeral bound)
        || !(known.right() instanceof Expr.Numeral knownBound)) {
      return false;
    }
    int order = knownBound.value().compareTo(bound.value());
    return switch (known.comparison()) {
      case GREATER ->
          switch (relation.comparison()) {
            case GREATER, GREATER_OR_EQUAL, NOT_EQUAL -> order >= 0;
            case LESS, LESS_OR_EQUAL, EQUAL -> false;
          };
      case GREATER_OR_EQUAL ->
          switch (relation.comparison()) {
            case GREATER, NOT_EQUAL -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case LESS, LESS_OR_EQUAL, EQUAL -> false;
          };
      case LESS ->
          switch (relation.comparison()) {
            case LESS, LESS_OR_EQUAL, NOT_EQUAL -> order <= 0;
            case GREATER, GREATER_OR_EQUAL, EQUAL -> false;
          };
      case LESS_OR_EQUAL ->
          switch (relation.comparison()) {
            case LESS, NOT_EQUAL -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER, GREATER_OR_EQUAL, EQUAL -> false;
          };
      case EQUAL -> relation.comparison().holdsFor(order);
      case NOT_EQUAL -> false;
    };
  }
}
