package dev.nabla.solve;

import dev.nabla.algebra.Tidy;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Values with an arbitrary integer in them.
final class Families {
  private static final int MOST_MEMBERS = 4_000;
  private static final int FURTHEST = 400;

  private final Workspace workspace;

  Families(Workspace workspace) {
    this.workspace = workspace;
  }

  /// `offset + period n`.
  private record Linear(Expr offset, Expr period, double start, double step) {}

  private Optional<Linear> linear(Expr value, Expr.Symbol n) {
    Expr offset = at(value, n, 0);
    Expr period = Normal.expanded(at(value, n, 1).minus(offset));
    Expr rest = Normal.expanded(value.minus(offset).minus(period.times(n)));
    OptionalDouble start = workspace.approximate(offset);
    OptionalDouble step = workspace.approximate(period);
    if (!rest.isZero() || start.isEmpty() || step.isEmpty() || step.getAsDouble() == 0) {
      return Optional.empty();
    }
    return Optional.of(new Linear(offset, period, start.getAsDouble(), step.getAsDouble()));
  }

  static Expr at(Expr value, Expr.Symbol n, long integer) {
    return Tidy.of(Walk.substitute(value, Map.of(n, Build.number(integer))));
  }

  /// The families without those that are parts of others, and with two halves of one joined.
  List<Candidate> merged(List<Candidate> families) {
    List<Candidate> merged = new ArrayList<>();
    for (Candidate family : families) {
      add(family, merged);
    }
    return merged;
  }

  private void add(Candidate family, List<Candidate> merged) {
    Candidate next = family;
    for (int i = 0; i < merged.size(); i++) {
      Candidate known = merged.get(i);
      Optional<Candidate> joined = joined(known, next);
      if (joined.isPresent()) {
        merged.remove(i);
        next = joined.get();
        i = -1;
      }
    }
    merged.add(next);
  }

  /// One family that is both, if there is a simple one.
  private Optional<Candidate> joined(Candidate one, Candidate other) {
    if (!one.where().isEmpty() || !other.where().isEmpty()) {
      return one.equals(other) ? Optional.of(one) : Optional.empty();
    }
    List<Expr.Symbol> ns = workspace.integersIn(one.value());
    List<Expr.Symbol> ms = workspace.integersIn(other.value());
    if (ns.size() != 1 || ms.size() != 1) {
      return one.equals(other) ? Optional.of(one) : Optional.empty();
    }
    Optional<Linear> a = linear(one.value(), ns.getFirst());
    Optional<Linear> b = linear(other.value(), ms.getFirst());
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    if (isPart(b.get(), a.get())) {
      return Optional.of(one);
    }
    if (isPart(a.get(), b.get())) {
      return Optional.of(other);
    }
    double half = a.get().step / 2;
    double distance = (b.get().start - a.get().start) / half;
    boolean halves =
        near(Math.abs(a.get().step), Math.abs(b.get().step)) && near(distance, Math.rint(distance));
    if (!halves || !isZero(a.get().period, b.get().period)) {
      return Optional.empty();
    }
    Expr steps = Build.number(Rational.of(Math.round(distance), 2)).times(a.get().period);
    if (!workspace.verdict(b.get().offset.minus(a.get().offset).minus(steps)).isZero()) {
      return Optional.empty();
    }
    Expr value = a.get().offset.plus(a.get().period.times(ns.getFirst()).div(2));
    return Optional.of(Candidate.of(Tidy.of(value)));
  }

  private boolean isZero(Expr one, Expr other) {
    return workspace.verdict(one.minus(other)).isZero()
        || workspace.verdict(one.plus(other)).isZero();
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= 1e-9 * (1 + Math.abs(a));
  }

  private boolean isPart(Linear part, Linear whole) {
    double ratio = part.step / whole.step;
    double turns = (part.start - whole.start) / whole.step;
    if (!near(ratio, Math.rint(ratio)) || !near(turns, Math.rint(turns))) {
      return false;
    }
    Expr steps = whole.period.times(Math.round(turns));
    return workspace.verdict(part.offset.minus(whole.offset).minus(steps)).isZero()
        && workspace.verdict(part.period.minus(whole.period.times(Math.round(ratio)))).isZero();
  }

  /// Whether the number is a member of the family.
  boolean contains(Candidate family, Expr number) {
    List<Expr.Symbol> ns = workspace.integersIn(family.value());
    OptionalDouble value = workspace.approximate(number);
    if (ns.size() != 1 || value.isEmpty() || !family.where().isEmpty()) {
      return false;
    }
    Optional<Linear> linear = linear(family.value(), ns.getFirst());
    if (linear.isEmpty()) {
      return false;
    }
    double turns = (value.getAsDouble() - linear.get().start) / linear.get().step;
    return near(turns, Math.rint(turns))
        && workspace
            .verdict(number.minus(at(family.value(), ns.getFirst(), Math.round(turns))))
            .isZero();
  }

  /// The members between two numbers, and perhaps a few beyond; nothing if there are too many or
  /// they cannot be listed.
  Optional<List<Expr>> members(Candidate family, Range range) {
    List<Expr.Symbol> ns = workspace.integersIn(family.value());
    if (ns.size() != 1) {
      return Optional.empty();
    }
    Expr.Symbol n = ns.getFirst();
    Optional<Linear> linear = linear(family.value(), n);
    double low = range.low().doubleValue();
    double high = range.high().doubleValue();
    List<Expr> members = new ArrayList<>();
    if (linear.isPresent()) {
      double one = (low - linear.get().start) / linear.get().step;
      double other = (high - linear.get().start) / linear.get().step;
      long from = (long) Math.floor(Math.min(one, other) - 1e-6);
      long to = (long) Math.ceil(Math.max(one, other) + 1e-6);
      if (to - from > MOST_MEMBERS) {
        return Optional.empty();
      }
      for (long i = from; i <= to; i++) {
        members.add(at(family.value(), n, i));
      }
      return Optional.of(members);
    }
    for (long i = -FURTHEST; i <= FURTHEST; i++) {
      Expr member = at(family.value(), n, i);
      OptionalDouble value = workspace.approximate(member);
      if (value.isPresent()
          && value.getAsDouble() >= low - 1e-6
          && value.getAsDouble() <= high + 1e-6) {
        if (Math.abs(i) == FURTHEST) {
          return Optional.empty();
        }
        members.add(member);
      }
    }
    return Optional.of(members);
  }
}
