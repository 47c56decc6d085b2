package dev.nabla.solve;

import dev.nabla.algebra.Tidy;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks candidates in the equation as it was asked: it must have a value there, which is 0.
final class Verification {
  /// Values that parameters take in checks, and some that the unknown takes.
  static final List<Rational> SAMPLES =
      List.of(
          Rational.of(7, 3),
          Rational.of(19, 2),
          Rational.of(3, 7),
          Rational.of(-13, 5),
          Rational.of(23, 4),
          Rational.of(1, 11),
          Rational.of(-2, 9),
          Rational.of(5),
          Rational.of(41),
          Rational.of(-11));

  private static final int ROUNDS = 24;

  enum Outcome {
    HOLDS,
    FAILS,
    UNKNOWN
  }

  private final Workspace workspace;
  private final Expr equation;
  private final List<Relation> domain;

  /// @param equation the expression that is to be 0
  /// @param domain what must hold beside
  Verification(Workspace workspace, Expr equation, List<Relation> domain) {
    this.workspace = workspace;
    this.equation = comparingWithZero(equation);
    this.domain = List.copyOf(domain);
  }

  /// Branches with conditions like `u − v > 0`, so that a difference near 0 is noticed.
  private static Expr comparingWithZero(Expr expr) {
    return Walk.fold(
        expr,
        (node, results) -> {
          Expr rebuilt = Walk.rebuild(node, results);
          if (!(rebuilt instanceof Expr.Piecewise piecewise)) {
            return rebuilt;
          }
          List<Branch> branches = new ArrayList<>();
          for (Branch branch : piecewise.branches()) {
            branches.add(
                new Branch(
                    branch.conditions().stream().map(Verification::againstZero).toList(),
                    branch.value()));
          }
          return Build.piecewise(branches, piecewise.otherwise());
        });
  }

  private static Relation againstZero(Relation relation) {
    return new Relation(relation.left().minus(relation.right()), relation.comparison(), Build.ZERO);
  }

  /// Whether a number solves the equation, with values for other symbols.
  Outcome at(Expr number, Map<Expr.Symbol, Rational> others) {
    Map<Expr, Expr> place = Map.of(workspace.unknown(), number);
    Outcome all = Outcome.HOLDS;
    for (Relation relation : domain) {
      Outcome one = holds(Walk.substitute(difference(relation), place), relation, others);
      if (one == Outcome.FAILS) {
        return one;
      }
      all = one == Outcome.UNKNOWN ? one : all;
    }
    Verdict verdict = workspace.verdict(Walk.substitute(equation, place), others);
    return switch (verdict) {
      case ZERO, NEAR_ZERO -> all;
      case POSITIVE, NEGATIVE, UNDEFINED -> Outcome.FAILS;
      case UNDECIDED -> Outcome.UNKNOWN;
    };
  }

  /// Whether a number without approximations solves the equation, proved.
  boolean isProved(Expr number) {
    return at(number, Map.of()) == Outcome.HOLDS
        && Verdict.at(
                Tidy.of(Walk.substitute(equation, Map.of(workspace.unknown(), number))), Map.of())
            == Verdict.ZERO;
  }

  private static Expr difference(Relation relation) {
    return relation.left().minus(relation.right());
  }

  /// Whether a relation holds, given the difference of its sides.
  private Outcome holds(Expr difference, Relation relation, Map<Expr.Symbol, Rational> values) {
    Verdict verdict = workspace.verdict(difference, values);
    return switch (verdict) {
      case ZERO, NEAR_ZERO -> of(relation.comparison().holdsFor(0));
      case POSITIVE -> of(relation.comparison().holdsFor(1));
      case NEGATIVE -> of(relation.comparison().holdsFor(-1));
      case UNDEFINED -> Outcome.FAILS;
      case UNDECIDED -> Outcome.UNKNOWN;
    };
  }

  private static Outcome of(boolean holds) {
    return holds ? Outcome.HOLDS : Outcome.FAILS;
  }

  Outcome holds(List<Relation> relations, Map<Expr.Symbol, Rational> others) {
    Outcome all = Outcome.HOLDS;
    for (Relation relation : relations) {
      Outcome one = holds(difference(relation), relation, others);
      if (one == Outcome.FAILS) {
        return one;
      }
      all = one == Outcome.UNKNOWN ? one : all;
    }
    return all;
  }

  /// Checks a value with parameters at sample values of them: it must hold at one, and fail at none
  /// where the value and its conditions do.
  Outcome withParameters(Candidate candidate) {
    List<Expr.Symbol> free = new ArrayList<>(workspace.parametersIn(candidate.value()));
    for (Expr.Symbol symbol : workspace.parametersIn(equation)) {
      if (!free.contains(symbol)) {
        free.add(symbol);
      }
    }
    List<Expr.Symbol> integers = workspace.integersIn(candidate.value());
    boolean once = false;
    for (int round = 0; round < ROUNDS; round++) {
      Map<Expr.Symbol, Rational> sample = sample(free, round);
      for (Expr.Symbol integer : integers) {
        sample.put(integer, Rational.of(round % 3));
      }
      if (holds(candidate.where(), sample) != Outcome.HOLDS) {
        continue;
      }
      Outcome outcome = at(candidate.value(), sample);
      if (outcome == Outcome.HOLDS) {
        once = true;
      } else if (outcome == Outcome.FAILS && isNotZero(candidate.value(), sample)) {
        return Outcome.FAILS;
      }
    }
    return once ? Outcome.HOLDS : Outcome.UNKNOWN;
  }

  /// Whether the equation has a value there other than 0.
  private boolean isNotZero(Expr number, Map<Expr.Symbol, Rational> others) {
    Expr placed = Walk.substitute(equation, Map.of(workspace.unknown(), number));
    return workspace.verdict(placed, others).isNotZero();
  }

  private static Map<Expr.Symbol, Rational> sample(List<Expr.Symbol> symbols, int round) {
    Map<Expr.Symbol, Rational> sample = new HashMap<>();
    for (int i = 0; i < symbols.size(); i++) {
      sample.put(
          symbols.get(i), SAMPLES.get((round * (2 * i + 1) + 3 * i + round / 10) % SAMPLES.size()));
    }
    return sample;
  }

  /// Whether the equation holds wherever the conditions do: checked at samples; nothing if the
  /// conditions hold at none of them.
  Optional<Outcome> everywhere(List<Relation> where) {
    Optional<Outcome> seen = Optional.empty();
    List<Expr.Symbol> free = workspace.parametersIn(equation);
    List<Rational> places = new ArrayList<>(SAMPLES);
    for (long i = -6; i <= 6; i++) {
      places.add(Rational.of(2 * i + 1, 2));
      places.add(Rational.of(i));
    }
    for (int round = 0; round < places.size(); round++) {
      Map<Expr.Symbol, Rational> sample = sample(free, round);
      sample.put(workspace.unknown(), places.get(round));
      if (holds(where, sample) == Outcome.HOLDS) {
        Outcome outcome = at(workspace.unknown(), sample);
        if (outcome != Outcome.HOLDS) {
          return Optional.of(outcome);
        }
        seen = Optional.of(outcome);
      }
    }
    return seen;
  }
}
