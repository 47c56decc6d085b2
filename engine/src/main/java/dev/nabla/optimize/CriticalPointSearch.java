package dev.nabla.optimize;

import dev.nabla.enclosure.Interval;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.Effort;
import dev.nabla.expr.EffortException;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Finds critical points: by solving equations, and where that does not give all, by intervals.
final class CriticalPointSearch {
  /// What solving may spend, so that enough is left for the search by intervals.
  private static final long STEPS_TO_SOLVE = 6_000_000;

  private final GradientField field;
  private final Box box;
  private final boolean mayBeEverywhere;
  private final boolean hasParameters;
  private final Placement placement;
  private final List<Located> located = new ArrayList<>();
  private final List<Rough> rough = new ArrayList<>();
  private final List<Unresolved> unresolved = new ArrayList<>();

  CriticalPointSearch(
      Guarded function, List<Expr.Symbol> variables, Box box, boolean mayBeEverywhere) {
    this.field = new GradientField(function, variables);
    this.box = box;
    this.mayBeEverywhere = mayBeEverywhere;
    this.hasParameters = field.hasParameters();
    this.placement = new Placement(field);
  }

  CriticalPoints found() {
    ExactPoints exact = new ExactPoints(field);
    boolean everywhere =
        attempt(() -> mayBeEverywhere && exact.everywhere(), false)
            || (!mayBeEverywhere && field.size() > 1 && attempt(exact::everywhere, false));
    boolean all = everywhere;
    if (!all && field.size() == 1) {
      all = attempt(() -> exact.within(box.sides().getFirst()), false);
    }
    boolean anywhere = mayBeEverywhere && (everywhere || hasParameters);
    for (Located each : exact.points()) {
      if (anywhere || each.isIn(box)) {
        located.add(each);
      }
    }
    boolean searched = !all && !hasParameters;
    if (searched) {
      search(true);
      all = unresolved.isEmpty();
    }
    if (!hasParameters) {
      if (field.size() == 1) {
        new RoughPoints(field, box.sides().getFirst()).find(rough, located, placement);
      } else if (!searched && !field.isSmoothEverywhere()) {
        search(false);
      }
    }
    return new CriticalPoints(
        field.variables(),
        points(),
        exact.sets(),
        rough,
        unresolved,
        anywhere ? Optional.empty() : Optional.of(box),
        all);
  }

  CriticalPoints byIntervals() {
    if (hasParameters) {
      throw new IllegalArgumentException("a symbol has no range");
    }
    search(true);
    return new CriticalPoints(
        field.variables(),
        points(),
        List.of(),
        rough,
        unresolved,
        Optional.of(box),
        unresolved.isEmpty());
  }

  private static <T> T attempt(Supplier<T> work, T otherwise) {
    try {
      return Effort.part(STEPS_TO_SOLVE, work);
    } catch (EffortException tooMuch) {
      if (tooMuch.reason() != EffortException.Reason.STEPS) {
        throw tooMuch;
      }
      return otherwise;
    }
  }

  private List<CriticalPoint> points() {
    Comparator<Located> order =
        (a, b) -> {
          for (int i = 0; i < field.size(); i++) {
            if (a.isNumber() && b.isNumber()) {
              Rational one = a.polished().centre().get(i);
              Rational two = b.polished().centre().get(i);
              if (one.minus(two).abs().compareTo(Rational.of(10).pow(-12)) > 0) {
                return one.compareTo(two);
              }
            }
          }
          return 0;
        };
    Classification classification = new Classification(field);
    return located.stream()
        .sorted(order)
        .map(each -> each.described(field, classification))
        .toList();
  }

  /// Searches the box.
  ///
  /// @param forPoints whether for critical points, otherwise only for places without derivatives
  private void search(boolean forPoints) {
    List<Interval> whole = box.intervals();
    Interval[] start = new Interval[whole.size()];
    for (int i = 0; i < start.length; i++) {
      Interval side = whole.get(i);
      double margin = 1.2345e-7 * (1 + side.width());
      start[i] = new Interval(side.low() - margin, side.high() + margin);
    }
    IntervalNewton newton = new IntervalNewton(field);
    newton.search(start);
    if (forPoints) {
      newton.isolated().forEach(this::add);
    }
    List<IntervalNewton.Open> open =
        newton.open().stream()
            .filter(each -> forPoints || !each.isCertain())
            .filter(each -> meets(each.box(), whole))
            .toList();
    for (IntervalNewton.Open each : Remainders.merged(open, whole)) {
      leave(each, whole, forPoints);
    }
  }

  private static boolean meets(List<Interval> one, List<Interval> other) {
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i).intersect(other.get(i)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void add(IntervalNewton.Isolated isolated) {
    List<Rational> start =
        isolated.tight().stream().map(each -> Rational.of(each.middle())).toList();
    Polished polished =
        Polished.near(field, start).orElseGet(() -> Polished.within(isolated.tight()));
    for (Located known : located) {
      if (known.isNumber() && known.polished().isWithin(isolated.region())) {
        return;
      }
    }
    Located point = new Located(placement.recognized(polished), polished, List.of());
    if (point.isIn(box)) {
      located.add(point);
    }
  }

  /// Says what there is to say about a box that was not decided.
  private void leave(IntervalNewton.Open open, List<Interval> whole, boolean forPoints) {
    List<Interval> sides = new ArrayList<>();
    for (int i = 0; i < whole.size(); i++) {
      sides.add(open.box().get(i).intersect(whole.get(i)));
    }
    String why =
        open.isCertain()
            ? "the Hessian is singular or nearly so"
            : "the derivatives are not known to exist everywhere";
    if (!Remainders.isPlace(open.box())) {
      why = "it was not decided within the bound on the work";
    } else {
      Optional<Map<Expr.Symbol, Expr>> simple = placement.simplest(sides);
      if (simple.isPresent()) {
        why = told(simple.get(), why, forPoints);
      }
    }
    if (forPoints) {
      unresolved.add(new Unresolved(sides, why));
    }
  }

  /// Looks at the simplest point of a small box.
  private String told(Map<Expr.Symbol, Expr> at, String why, boolean forPoints) {
    Verdict slopes = placement.slopes(at);
    if (slopes == Verdict.ZERO && forPoints) {
      Polished point = placement.exactly(at);
      boolean isKnown =
          located.stream()
              .anyMatch(each -> each.isNumber() && each.polished().centre().equals(point.centre()));
      if (!isKnown) {
        located.add(new Located(Optional.of(at), point, List.of()));
      }
      return "the Hessian is singular at a critical point";
    }
    if (slopes != Verdict.UNDEFINED || field.size() == 1) {
      return why;
    }
    Optional<Expr> value = placement.value(at);
    if (value.isEmpty()) {
      return "the function does not have values everywhere";
    }
    rough.add(new Rough(at, value, "the gradient has no value"));
    return "the gradient does not have values everywhere";
  }
}
