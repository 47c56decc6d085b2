package dev.nabla.solve;

import dev.nabla.algebra.Conditions;
import dev.nabla.algebra.Tidy;
import dev.nabla.derive.Derivative;
import dev.nabla.derive.NoDerivativeException;
import dev.nabla.enclosure.Enclosure;
import dev.nabla.enclosure.Interval;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All zeros of a function of one variable in a range, each between proven bounds.
///
/// A part of the range where the bounds of the function exclude 0 has no zero; one where the
/// function is continuous and its derivative has one sign has a zero exactly if the signs at its
/// ends differ; other parts are halved.
final class NumericSearch {
  private static final int MOST_BOXES = 12_000;
  private static final double SMALL = 0.02;
  private static final int SIMPLE_BITS = 12;
  private static final int MOST_GUESSES = 400;
  private static final int HIGHEST_ORDER = 6;
  private static final double NARROWEST = 1e-11;

  /// Halving at a plain number would often hit a zero.
  private static final double SPLIT = 0.48671;

  private final Expr.Symbol x;
  private final Expr function;
  private final Enclosure values;
  private final Refinement refinement;
  private final Optional<Enclosure> slopes;
  private final Enclosure original;
  private final List<Bounds> roots = new ArrayList<>();
  private boolean foundAll = true;
  private int guesses;

  /// @param equation the expression whose zeros are wanted
  NumericSearch(Workspace workspace, Expr equation) {
    this.x = workspace.unknown();
    this.original = Enclosure.of(equation, List.of(x));
    this.function = Poles.removed(workspace, equation);
    this.values = Enclosure.of(function, List.of(x));
    Optional<Expr> slope = slope(function, x);
    this.refinement = new Refinement(x, function, values, slope);
    this.slopes = slope.map(each -> Enclosure.of(each, List.of(x)));
  }

  static Optional<Expr> slope(Expr of, Expr.Symbol x) {
    try {
      return Optional.of(Derivative.of(of, x).expression());
    } catch (NoDerivativeException none) {
      return Optional.empty();
    }
  }

  List<Bounds> roots() {
    return roots;
  }

  /// Whether there is provably no other zero in the range.
  boolean foundAll() {
    return foundAll;
  }

  /// Searches a range.
  void search(Range range) {
    double margin = 1.2345e-7 * (1 + range.high().minus(range.low()).doubleValue());
    Interval whole =
        Interval.of(
            Math.max(Interval.of(range.low()).low() - margin, -Double.MAX_VALUE),
            Math.min(Interval.of(range.high()).high() + margin, Double.MAX_VALUE));
    Deque<Interval> pending = new ArrayDeque<>();
    Interval inDomain = whole.intersect(domain());
    if (!inDomain.isEmpty()) {
      pending.add(inDomain);
    }
    int work = 0;
    while (!pending.isEmpty()) {
      // First in, first out: what is hard in one place does not keep the search from others.
      Interval part = pending.remove();
      work++;
      Enclosure.Range bounds = values.over(part);
      if (bounds.excludesZero()) {
        continue;
      }
      boolean monotone =
          bounds.isCertain() && slopes.isPresent() && isMonotone(slopes.get().over(part));
      if (monotone) {
        int below = sign(part.low());
        int above = sign(part.high());
        if (below * above > 0) {
          continue;
        }
        if (below * above < 0) {
          accept(refinement.refined(part, above), range);
          continue;
        }
      }
      if (part.width() < SMALL && bounds.isCertain() && acceptMultiple(part, range)) {
        continue;
      }
      double scale = NARROWEST * (1 + part.abs().high());
      if (part.width() < scale || work > MOST_BOXES) {
        close(part, bounds, range);
        if (work > MOST_BOXES) {
          foundAll = false;
          break;
        }
        continue;
      }
      double middle =
          Double.isFinite(part.width())
              ? part.low() + SPLIT * part.width()
              : (1 - SPLIT) * part.low() + SPLIT * part.high();
      pending.add(new Interval(part.low(), middle));
      pending.add(new Interval(middle, part.high()));
    }
    roots.sort(Comparator.comparing(Bounds::low));
  }

  private static boolean isMonotone(Enclosure.Range slope) {
    return slope.isCertain() && slope.values().sign() != 0;
  }

  /// A part that is too narrow to go on with.
  private void close(Interval part, Enclosure.Range bounds, Range range) {
    if (bounds.values().isEmpty()) {
      return;
    }
    foundAll = false;
    int below = quickSign(part.low());
    int above = quickSign(part.high());
    if (bounds.isCertain() && below * above < 0) {
      accept(refinement.halved(Rational.of(part.low()), Rational.of(part.high()), above), range);
    }
  }

  private int quickSign(double at) {
    return values.over(new Interval(at, at)).values().sign();
  }

  /// Accepts the simplest fraction in a part if it is a zero of some order and the only one there:
  /// where the m-th derivative has one sign there are at most m zeros, counted with their orders.
  private boolean acceptMultiple(Interval part, Range range) {
    Rational fraction = Simplest.between(Rational.of(part.low()), Rational.of(part.high()));
    Expr place = Build.number(fraction);
    if (guesses++ > MOST_GUESSES) {
      return false;
    }
    if (fraction.bitLength() > SIMPLE_BITS || !isZero(function, place)) {
      place = Angles.within(part);
      if (place.isZero() || !isZero(function, place)) {
        return false;
      }
    }
    Expr current = function;
    for (int order = 1; order <= HIGHEST_ORDER; order++) {
      Optional<Expr> next = slope(current, x);
      if (next.isEmpty()) {
        return false;
      }
      current = Tidy.of(next.get());
      if (isMonotone(Enclosure.of(current, List.of(x)).over(part))) {
        accept(Refinement.bounds(place), range);
        return true;
      }
      if (!isZero(current, place)) {
        return false;
      }
    }
    return false;
  }

  private boolean isZero(Expr expr, Expr place) {
    Expr there = Tidy.of(Walk.substitute(expr, Map.of(x, place)));
    return Verdict.at(there, Map.of()) == Verdict.ZERO;
  }

  /// The part of the line outside of which the function surely has no value.
  private Interval domain() {
    Interval domain = Interval.ENTIRE;
    for (Relation relation : Conditions.natural(function)) {
      if (relation.left() == x && relation.right() instanceof Expr.Numeral bound) {
        Interval end = Interval.of(bound.value());
        domain =
            switch (relation.comparison()) {
              case GREATER, GREATER_OR_EQUAL ->
                  domain.intersect(new Interval(end.low(), Double.POSITIVE_INFINITY));
              case LESS, LESS_OR_EQUAL ->
                  domain.intersect(new Interval(Double.NEGATIVE_INFINITY, end.high()));
              case EQUAL, NOT_EQUAL -> domain;
            };
      }
    }
    return domain;
  }

  private void accept(Bounds root, Range range) {
    if (root.high().compareTo(range.low()) < 0 || root.low().compareTo(range.high()) > 0) {
      return;
    }
    Interval place = new Interval(Interval.of(root.low()).low(), Interval.of(root.high()).high());
    Enclosure.Range there = original.over(place);
    if (there.excludesZero()) {
      return;
    }
    if (!there.isCertain()) {
      foundAll = false;
      return;
    }
    for (Rational end : List.of(range.low(), range.high())) {
      if (root.low().compareTo(end) <= 0 && end.compareTo(root.high()) <= 0) {
        Verdict verdict = Verdict.at(function, Map.of(x, end));
        if (!verdict.isZero()) {
          foundAll = false;
          return;
        }
      }
    }
    for (Bounds known : roots) {
      if (known.low().compareTo(root.high()) <= 0 && root.low().compareTo(known.high()) <= 0) {
        return;
      }
    }
    roots.add(root);
  }

  private int sign(double at) {
    Interval value = values.over(new Interval(at, at)).values();
    if (value.sign() != 0) {
      return value.sign();
    }
    return switch (Verdict.at(function, Map.of(x, Rational.of(at)))) {
      case POSITIVE -> 1;
      case NEGATIVE -> -1;
      case ZERO, NEAR_ZERO, UNDEFINED, UNDECIDED -> 0;
    };
  }

  /// Whether there is provably no zero beyond an end of the range, on the side of the sign.
  boolean noneBeyond(Rational end, int side) {
    return new Tail(x, function, domain()).hasNone(end, side);
  }
}
