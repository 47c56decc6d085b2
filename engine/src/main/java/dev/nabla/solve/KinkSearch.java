package dev.nabla.solve;

import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the points of a range where a function has no derivative.
///
/// ```java
/// KinkSearch.of(Guarded.always(Build.abs(x)), x, Range.USUAL); // a corner at 0
/// ```
///
/// Candidates are the zeros of everything that a derivative's conditions can say: kinks of the
/// function table, borders of branches, ends of domains and poles. Each is then looked at from both
/// sides by limits, and is no kink where both sides agree.
public final class KinkSearch {
  private static final int DIGITS = 40;

  private final Guarded function;
  private final Expr.Symbol x;
  private final Range range;
  private final List<Candidate> candidates = new ArrayList<>();
  private boolean isComplete = true;

  /// A point to look at, exact without bounds.
  private record Candidate(Expr at, double near, Optional<Bounds> bounds) {}

  private KinkSearch(Guarded function, Expr.Symbol x, Range range) {
    this.function = function;
    this.x = x;
    this.range = range;
  }

  /// The kinks of a function in a range, ends included.
  ///
  /// @param function of this variable only
  /// @throws dev.nabla.expr.EffortException if this needs more than the current effort
  public static KinksFound of(Guarded function, Expr.Symbol variable, Range range) {
    return new KinkSearch(function, variable, range).found();
  }

  private KinksFound found() {
    Borders borders = Borders.of(function, x, range);
    isComplete = borders.isComplete();
    for (Expr equation : borders.equations()) {
      Solutions solutions = Solve.of(equation, x, range);
      isComplete &= solutions.isCompleteInRange();
      solutions.solutions().forEach(this::add);
    }
    candidates.sort(Comparator.comparingDouble(Candidate::near));
    List<Kink> kinks = new ArrayList<>();
    List<KinksFound.Removable> removable = new ArrayList<>();
    List<KinksFound.Undecided> undecided = new ArrayList<>();
    for (Candidate candidate : candidates) {
      switch (behaviour(candidate)) {
        case PointBehaviour.Kinked kinked -> kinks.add(kinked.kink());
        case PointBehaviour.Smooth smooth ->
            smooth
                .extension()
                .ifPresent(
                    value ->
                        removable.add(
                            new KinksFound.Removable(candidate.at, value, smooth.slope())));
        case PointBehaviour.Outside outside -> {}
        case PointBehaviour.Undecided open ->
            undecided.add(new KinksFound.Undecided(candidate.at, open.why()));
      }
    }
    return new KinksFound(kinks, removable, undecided, isComplete && undecided.isEmpty());
  }

  private PointBehaviour behaviour(Candidate candidate) {
    if (candidate.bounds.isPresent()) {
      return new ResolvedSides(function, x, candidate.at, candidate.bounds.get(), false)
          .behaviour();
    }
    PointBehaviour exact = PointBehaviour.of(function, x, candidate.at);
    if (!(exact instanceof PointBehaviour.Undecided) || candidate.at instanceof Expr.Numeral) {
      return exact;
    }
    PointBehaviour numeric =
        new ResolvedSides(function, x, candidate.at, around(candidate.at), true).behaviour();
    return numeric instanceof PointBehaviour.Undecided ? exact : numeric;
  }

  /// Bounds of a number that is no fraction.
  private static Bounds around(Expr number) {
    BigDecimal decimal = Digits.evaluate(number, Map.of(), DIGITS);
    Rational error = Rational.of(decimal.ulp());
    return Bounds.of(Rational.of(decimal).minus(error), Rational.of(decimal).plus(error));
  }

  private void add(Solution solution) {
    Expr value = solution.values().get(x);
    if (value == null || value == x) {
      return; // A whole region: its ends are zeros of other borders.
    }
    if (!solution.integers().isEmpty()) {
      isComplete = false;
      return;
    }
    Bounds bounds = solution.bounds().get(x);
    RootOf root = value instanceof Expr.Symbol ? solution.roots().get(value) : null;
    if (root != null) {
      RootOf narrow = root.narrowedTo(120);
      bounds = Bounds.of(narrow.low(), narrow.high());
    }
    if (bounds == null && !solution.roots().isEmpty()) {
      isComplete = false;
      return;
    }
    if (bounds == null) {
      exact(value);
    } else if (bounds.low().equals(bounds.high())) {
      exact(Build.number(bounds.low()));
    } else {
      inexact(bounds);
    }
  }

  private void exact(Expr value) {
    double near = near(value);
    for (Candidate other : candidates) {
      if (other.at == value
          || (other.bounds.isEmpty() && isNear(other.near, near) && areSame(other.at, value))) {
        return;
      }
    }
    candidates.removeIf(other -> other.bounds.isPresent() && isBetween(value, other.bounds.get()));
    candidates.add(new Candidate(value, near, Optional.empty()));
  }

  private void inexact(Bounds bounds) {
    double near = bounds.decimal().doubleValue();
    for (Candidate other : candidates) {
      boolean same =
          other.bounds.isPresent()
              ? overlap(other.bounds.get(), bounds)
              : isNear(other.near, near) && isBetween(other.at, bounds);
      if (same) {
        return;
      }
    }
    candidates.add(
        new Candidate(Build.number(Rational.of(bounds.decimal())), near, Optional.of(bounds)));
  }

  private static boolean isNear(double one, double other) {
    return Math.abs(one - other) <= 1e-9 * (1 + Math.abs(one));
  }

  private static boolean areSame(Expr one, Expr other) {
    return Verdict.at(one.minus(other), Map.of()).isZero();
  }

  private static boolean overlap(Bounds one, Bounds other) {
    return one.low().compareTo(other.high()) <= 0 && other.low().compareTo(one.high()) <= 0;
  }

  private static boolean isBetween(Expr value, Bounds bounds) {
    return Verdict.at(value.minus(Build.number(bounds.low())), Map.of()) != Verdict.NEGATIVE
        && Verdict.at(value.minus(Build.number(bounds.high())), Map.of()) != Verdict.POSITIVE;
  }

  private static double near(Expr value) {
    return value.isZero() ? 0 : Digits.evaluate(value, Map.of(), 20).doubleValue();
  }
}
