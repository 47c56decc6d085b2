package dev.nabla.solve;

import dev.nabla.algebra.Tidy;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Solves an atom for the unknown: e^u = r is u = ln r, and so on.
final class Inversion {
  private final Workspace workspace;
  private final Zeros zeros;

  Inversion(Workspace workspace, Zeros zeros) {
    this.workspace = workspace;
    this.zeros = zeros;
  }

  /// Candidates for where the atom has this value.
  List<Candidate> of(Expr atom, Expr value, Expr origin, int depth) {
    if (atom == workspace.unknown()) {
      return List.of(Candidate.of(value));
    }
    return switch (atom) {
      case Expr.Power power -> power(power, value, origin, depth);
      case Expr.Apply apply -> function(apply, value, origin, depth);
      case Expr other -> {
        workspace.leave(origin);
        yield List.of();
      }
    };
  }

  private List<Candidate> equal(Expr u, Expr value, Expr origin, int depth) {
    Expr difference = Tidy.of(u.minus(value));
    boolean searchable = workspace.isNumber(value) && workspace.roots().isEmpty();
    return zeros.of(difference, searchable ? difference : origin, depth + 1);
  }

  private List<Candidate> power(Expr.Power power, Expr value, Expr origin, int depth) {
    Verdict sign = workspace.verdict(value);
    if (sign == Verdict.NEGATIVE || (sign.isZero() && !isPositiveRational(power.exponent()))) {
      return List.of();
    }
    if (!workspace.depends(power.base())) {
      Expr base = Build.ln(power.base());
      return equal(power.exponent(), Tidy.of(logarithm(value).div(base)), origin, depth);
    }
    if (workspace.depends(power.exponent())) {
      workspace.leave(origin);
      return List.of();
    }
    Expr root = Tidy.of(Build.power(value, Build.ONE.div(power.exponent())));
    boolean even = power.exponent() instanceof Expr.Numeral e && !e.value().isInteger();
    List<Relation> where =
        even && !workspace.isNumber(value) ? List.of(Relation.notNegative(value)) : List.of();
    return equal(power.base(), root, origin, depth).stream().map(each -> each.and(where)).toList();
  }

  private static boolean isPositiveRational(Expr exponent) {
    return exponent instanceof Expr.Numeral numeral && numeral.value().signum() > 0;
  }

  /// e^(q ln a) as a^q.
  static Expr exponential(Expr exponent) {
    Expr rest = exponent.withoutCoefficient();
    return rest instanceof Expr.Apply apply && apply.function() == ElementaryFunction.LN
        ? Build.power(apply.argument(), Build.number(exponent.coefficient()))
        : Build.exp(exponent);
  }

  /// The logarithm, in logarithms of primes where the other side has logarithms too.
  private static Expr logarithm(Expr other, Expr value) {
    boolean inPrimes =
        Walk.postOrder(other).stream()
            .anyMatch(
                node -> node instanceof Expr.Apply a && a.function() == ElementaryFunction.LN);
    return inPrimes && value instanceof Expr.Numeral numeral
        ? Normal.logarithm(numeral.value())
        : logarithm(Normal.expanded(value));
  }

  private static Expr logarithm(Expr value) {
    if (value instanceof Expr.Numeral numeral && numeral.value().numerator().signum() > 0) {
      Rational number = numeral.value();
      return number.numerator().equals(BigInteger.ONE)
          ? Build.ln(Build.number(number.reciprocal())).unaryMinus()
          : Build.ln(value);
    }
    if (value instanceof Expr.Apply apply && apply.function() == ElementaryFunction.EXP) {
      return apply.argument();
    }
    return Build.ln(value);
  }

  private List<Candidate> function(Expr.Apply apply, Expr r, Expr origin, int depth) {
    Expr u = apply.argument();
    return switch (apply.function()) {
      case EXP -> {
        Verdict sign = workspace.verdict(r);
        yield sign == Verdict.NEGATIVE || sign.isZero()
            ? List.of()
            : equal(u, logarithm(u, r), origin, depth);
      }
      case LN -> equal(u, exponential(r), origin, depth);
      case SIN, COS -> periodic(apply, r, origin, depth);
      case TAN ->
          equal(
              u,
              simple(ElementaryFunction.ATAN, r).plus(Build.PI.times(workspace.newInteger())),
              origin,
              depth);
      case ASIN -> equal(u, simplePart(Build.sin(r)), origin, depth);
      case ACOS -> equal(u, simplePart(Build.cos(r)), origin, depth);
      case ATAN -> equal(u, simplePart(Build.tan(r)), origin, depth);
      case ASINH, ACOSH, ATANH ->
          equal(u, Build.apply(apply.function().inverse().orElseThrow(), r), origin, depth);
      case ROOT -> equal(u, Tidy.of(Build.power(r, apply.arguments().get(1))), origin, depth);
      case ERF ->
          workspace.verdict(r).isZero()
              ? equal(u, Build.ZERO, origin, depth)
              : between(r, -1, 1) ? leave(apply, r, origin) : List.of();
      case ERFC -> between(r, 0, 2) ? leave(apply, r, origin) : List.of();
      case FLOOR, CEIL -> steps(apply, r, origin);
      default -> leave(apply, r, origin);
    };
  }

  /// Whether the value may lie strictly between two numbers.
  private boolean between(Expr value, long low, long high) {
    Verdict above = workspace.verdict(value.minus(low));
    Verdict below = workspace.verdict(Build.number(high).minus(value));
    return above != Verdict.NEGATIVE
        && !above.isZero()
        && below != Verdict.NEGATIVE
        && !below.isZero();
  }

  /// sin and cos of a simple part of π.
  private Expr simplePart(Expr value) {
    return SimpleValues.of(workspace, value);
  }

  private List<Candidate> leave(Expr atom, Expr value, Expr origin) {
    Expr equation = Tidy.of(atom.minus(value));
    workspace.leave(workspace.isNumber(value) && workspace.roots().isEmpty() ? equation : origin);
    return List.of();
  }

  /// ⌊u⌋ = r where r ≤ u < r + 1, for integers r.
  private List<Candidate> steps(Expr.Apply apply, Expr r, Expr origin) {
    if (!(r instanceof Expr.Numeral number)) {
      workspace.leave(origin);
      return List.of();
    }
    if (!number.value().isInteger()) {
      return List.of();
    }
    boolean floor = apply.function() == ElementaryFunction.FLOOR;
    Expr low = floor ? r : r.minus(1);
    Expr high = floor ? r.plus(1) : r;
    Expr u = apply.argument();
    return List.of(
        new Candidate(
            workspace.unknown(),
            List.of(
                new Relation(u, floor ? Comparison.GREATER_OR_EQUAL : Comparison.GREATER, low),
                new Relation(u, floor ? Comparison.LESS : Comparison.LESS_OR_EQUAL, high))));
  }

  private Expr simple(ElementaryFunction inverse, Expr value) {
    return Angles.simple(workspace, Build.apply(inverse, value));
  }

  private List<Candidate> periodic(Expr.Apply apply, Expr r, Expr origin, int depth) {
    if (!workspace.integersIn(r).isEmpty() && workspace.parametersIn(r).isEmpty()) {
      Optional<List<Expr>> values =
          new Families(workspace)
              .members(Candidate.of(r), new Range(Rational.MINUS_ONE, Rational.ONE));
      if (values.isEmpty()) {
        workspace.leave(origin);
        return List.of();
      }
      List<Candidate> all = new ArrayList<>();
      values.get().forEach(each -> all.addAll(periodic(apply, each, origin, depth)));
      return all;
    }
    Verdict beyond = workspace.verdict(Build.ONE.minus(r.pow(2)));
    if (beyond == Verdict.NEGATIVE) {
      return List.of();
    }
    boolean sine = apply.function() == ElementaryFunction.SIN;
    Expr principal = simple(sine ? ElementaryFunction.ASIN : ElementaryFunction.ACOS, r);
    List<Candidate> all = new ArrayList<>();
    for (Expr angle : angles(sine, principal, r, beyond.isZero())) {
      all.addAll(equal(apply.argument(), Tidy.of(angle), origin, depth));
    }
    return all;
  }

  private List<Expr> angles(boolean sine, Expr principal, Expr r, boolean extreme) {
    Expr n = workspace.newInteger();
    Expr turns = Build.PI.times(n).times(2);
    if (workspace.verdict(r).isZero()) {
      Expr halfTurns = Build.PI.times(n);
      return List.of(sine ? halfTurns : Build.PI.div(2).plus(halfTurns));
    }
    if (extreme) {
      return List.of(principal.plus(turns));
    }
    return sine
        ? List.of(principal.plus(turns), Build.PI.minus(principal).plus(turns))
        : List.of(principal.plus(turns), principal.unaryMinus().plus(turns));
  }
}
