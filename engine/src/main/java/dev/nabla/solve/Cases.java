package dev.nabla.solve;

import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Equations with absolute values, extremes and branches: one equation for each case.
final class Cases {
  private Cases() {}

  /// What stands for a node where conditions hold.
  private record Case(Expr value, List<Relation> where) {
    static Case of(Expr value, Relation... where) {
      return new Case(value, List.of(where));
    }
  }

  /// Candidates case by case; nothing if there is nothing to tell apart.
  static Optional<List<Candidate>> of(Zeros zeros, Expr expr, Expr origin, int depth) {
    Set<Expr> moving = zeros.workspace().moving(expr);
    for (Expr node : Walk.postOrder(expr)) {
      if (moving.contains(node)) {
        List<Case> cases = cases(node);
        if (!cases.isEmpty()) {
          List<Candidate> all = new ArrayList<>();
          for (Case each : cases) {
            Expr chosen = Walk.substitute(expr, Map.of(node, each.value));
            for (Candidate candidate : zeros.of(chosen, origin, depth + 1)) {
              boolean region = candidate.value() == zeros.workspace().unknown();
              if (region && isEquation(each.where)) {
                all.addAll(zeros.of(each.where.getFirst().left(), origin, depth + 1));
              } else {
                all.add(region ? candidate.and(each.where) : candidate);
              }
            }
          }
          return Optional.of(all);
        }
      }
    }
    return Optional.empty();
  }

  /// Whether the condition of a case is `u = 0`.
  private static boolean isEquation(List<Relation> where) {
    return where.size() == 1
        && where.getFirst().comparison() == Comparison.EQUAL
        && where.getFirst().right().isZero();
  }

  private static List<Case> cases(Expr node) {
    return switch (node) {
      case Expr.Apply apply -> cases(apply);
      case ArrayExpr array -> List.of();
      case Expr.Piecewise piecewise -> cases(piecewise);
      case Expr.Leaf leaf -> List.of();
      case Expr.Sum sum -> List.of();
      case Expr.Product product -> List.of();
      case Expr.Power power -> List.of();
    };
  }

  private static List<Case> cases(Expr.Apply apply) {
    Expr u = apply.argument();
    Relation above = Relation.notNegative(u);
    Relation below = new Relation(u, Comparison.LESS_OR_EQUAL, Build.ZERO);
    return switch (apply.function()) {
      case ABS -> List.of(Case.of(u, above), Case.of(u.unaryMinus(), below));
      case RELU -> List.of(Case.of(u, above), Case.of(Build.ZERO, below));
      case LEAKY_RELU ->
          List.of(Case.of(u, above), Case.of(u.times(Build.number(Rational.of(1, 100))), below));
      case SIGN ->
          List.of(
              Case.of(Build.ONE, Relation.positive(u)),
              Case.of(Build.MINUS_ONE, new Relation(u, Comparison.LESS, Build.ZERO)),
              Case.of(Build.ZERO, new Relation(u, Comparison.EQUAL, Build.ZERO)));
      case MAX, MIN -> {
        Expr v = apply.arguments().get(1);
        boolean larger = apply.function() == ElementaryFunction.MAX;
        yield List.of(
            Case.of(
                u,
                new Relation(
                    u, larger ? Comparison.GREATER_OR_EQUAL : Comparison.LESS_OR_EQUAL, v)),
            Case.of(
                v,
                new Relation(
                    u, larger ? Comparison.LESS_OR_EQUAL : Comparison.GREATER_OR_EQUAL, v)));
      }
      default -> List.of();
    };
  }

  private static List<Case> cases(Expr.Piecewise piecewise) {
    List<Case> cases = new ArrayList<>();
    for (Branch branch : piecewise.branches()) {
      cases.add(new Case(branch.value(), branch.conditions()));
    }
    // Where no branch applies cannot be said by relations that all hold; the check by value does.
    piecewise.otherwise().ifPresent(value -> cases.add(new Case(value, otherwise(piecewise))));
    return cases;
  }

  private static List<Relation> otherwise(Expr.Piecewise piecewise) {
    List<Branch> branches = piecewise.branches();
    boolean single =
        branches.stream().allMatch(branch -> branch.conditions().size() == 1)
            && branches.stream()
                .flatMap(branch -> branch.conditions().stream())
                .allMatch(each -> each.left().isTotal() && each.right().isTotal());
    return single
        ? branches.stream().map(branch -> opposite(branch.conditions().getFirst())).toList()
        : List.of(new Relation(Build.ZERO, Comparison.NOT_EQUAL, Build.ZERO));
  }

  private static Relation opposite(Relation relation) {
    Comparison opposite =
        switch (relation.comparison()) {
          case LESS -> Comparison.GREATER_OR_EQUAL;
          case LESS_OR_EQUAL -> Comparison.GREATER;
          case GREATER -> Comparison.LESS_OR_EQUAL;
          case GREATER_OR_EQUAL -> Comparison.LESS;
          case EQUAL -> Comparison.NOT_EQUAL;
          case NOT_EQUAL -> Comparison.EQUAL;
        };
    return new Relation(relation.left(), opposite, relation.right());
  }
}
