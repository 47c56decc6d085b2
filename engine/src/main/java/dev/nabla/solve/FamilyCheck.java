package dev.nabla.solve;

import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks families of candidates at many members, and says by conditions on the integer which
/// members are solutions.
final class FamilyCheck {
  private static final int MEMBERS = 12;

  private final Workspace workspace;
  private final Verification verification;

  FamilyCheck(Workspace workspace, Verification verification) {
    this.workspace = workspace;
    this.verification = verification;
  }

  /// The family with the conditions it needs; nothing if no member is a solution.
  Optional<Candidate> of(Candidate family) {
    List<Expr.Symbol> integers = workspace.integersIn(family.value());
    if (integers.size() != 1) {
      return several(family, integers);
    }
    Expr.Symbol n = integers.getFirst();
    List<Integer> holding = new ArrayList<>();
    for (int i = -MEMBERS; i <= MEMBERS; i++) {
      Verification.Outcome outcome = verification.at(Families.at(family.value(), n, i), Map.of());
      if (outcome == Verification.Outcome.UNKNOWN) {
        workspace.giveUp();
        return Optional.empty();
      }
      if (outcome == Verification.Outcome.HOLDS) {
        holding.add(i);
      }
    }
    if (holding.size() == 2 * MEMBERS + 1) {
      return Optional.of(family);
    }
    if (holding.isEmpty()) {
      return Optional.empty();
    }
    return conditions(holding, n).map(family::and).or(() -> part(family, n, holding));
  }

  private static Optional<List<Relation>> conditions(List<Integer> holding, Expr.Symbol n) {
    int first = holding.getFirst();
    int last = holding.getLast();
    boolean unbroken = last - first + 1 == holding.size();
    if (unbroken && last == MEMBERS) {
      return Optional.of(
          List.of(new Relation(n, Comparison.GREATER_OR_EQUAL, Build.number(first))));
    }
    if (unbroken && first == -MEMBERS) {
      return Optional.of(List.of(new Relation(n, Comparison.LESS_OR_EQUAL, Build.number(last))));
    }
    if (2 * MEMBERS + 1 - holding.size() <= 2) {
      List<Relation> where = new ArrayList<>();
      for (int i = -MEMBERS; i <= MEMBERS; i++) {
        if (!holding.contains(i)) {
          where.add(new Relation(n, Comparison.NOT_EQUAL, Build.number(i)));
        }
      }
      return Optional.of(where);
    }
    return Optional.empty();
  }

  /// Every second, third, … member.
  private Optional<Candidate> part(Candidate family, Expr.Symbol n, List<Integer> holding) {
    for (int step = 2; step <= 8; step++) {
      for (int rest = 0; rest < step; rest++) {
        if (matches(holding, step, rest)) {
          Expr value = Walk.substitute(family.value(), Map.of(n, n.times(step).plus(rest)));
          return Optional.of(new Candidate(Normal.expanded(value), family.where()));
        }
      }
    }
    workspace.giveUp();
    return Optional.empty();
  }

  private static boolean matches(List<Integer> holding, int step, int rest) {
    for (int i = -MEMBERS; i <= MEMBERS; i++) {
      if (holding.contains(i) != (Math.floorMod(i, step) == rest)) {
        return false;
      }
    }
    return true;
  }

  private Optional<Candidate> several(Candidate family, List<Expr.Symbol> integers) {
    for (int round = 0; round < 9; round++) {
      Map<Expr.Symbol, Rational> values = new HashMap<>();
      for (int i = 0; i < integers.size(); i++) {
        values.put(integers.get(i), Rational.of((round / (i == 0 ? 1 : 3)) % 3 - 1));
      }
      if (verification.at(family.value(), values) != Verification.Outcome.HOLDS) {
        workspace.giveUp();
        return Optional.empty();
      }
    }
    return Optional.of(family);
  }
}
