package dev.nabla.solve;

import static dev.nabla.expr.ElementaryFunction.CEIL;
import static dev.nabla.expr.ElementaryFunction.FLOOR;
import static dev.nabla.expr.ElementaryFunction.MAX;

import dev.nabla.algebra.Limit;
import dev.nabla.algebra.Tidy;
import dev.nabla.derive.Derivative;
import dev.nabla.derive.NoDerivativeException;
import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.enclosure.Enclosure;
import dev.nabla.enclosure.Interval;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Looks at a function from both sides of a point that is known between bounds.
///
/// On each side every corner, jump and branch is resolved to the formula that holds there; the two
/// formulas and their derivatives are then compared by what they can be between the bounds.
final class ResolvedSides {
  private final Guarded function;
  private final Expr.Symbol x;
  private final Expr at;
  private final Bounds bounds;
  private final boolean isExact;

  /// Whether something was resolved whose value jumps.
  private boolean mayJump;

  ResolvedSides(Guarded function, Expr.Symbol x, Expr at, Bounds bounds, boolean isExact) {
    this.function = function;
    this.x = x;
    this.at = at;
    this.bounds = bounds;
    this.isExact = isExact;
  }

  private enum Place {
    LEFT,
    MIDDLE,
    RIGHT
  }

  PointBehaviour behaviour() {
    try {
      return looked();
    } catch (PlacedValue.Open open) {
      return new PointBehaviour.Undecided(String.valueOf(open.getMessage()));
    } catch (NoDerivativeException noFormula) {
      return new PointBehaviour.Undecided("the function table has no slope for a part");
    }
  }

  private PointBehaviour looked() {
    for (Relation relation : function.where()) {
      Expr difference = relation.left().minus(relation.right());
      if (Walk.symbols(difference).contains(x) && over(difference).excludesZero()) {
        continue;
      }
      throw new PlacedValue.Open("it is not known whether a condition holds");
    }
    Expr one = resolved(Place.LEFT);
    Expr other = resolved(Place.RIGHT);
    Expr middle = resolved(Place.MIDDLE);
    if (one == other && one == middle) {
      return smooth(one);
    }
    Interval left = certain(Derivative.of(one, x).expression());
    Interval right = certain(Derivative.of(other, x).expression());
    Interval value = certain(middle);
    Interval leftValue = certain(one);
    Interval rightValue = certain(other);
    if (mayJump) {
      if (areApart(leftValue, value) || areApart(rightValue, value)) {
        return kink(
            Kink.Kind.JUMP,
            one == middle ? slope(left) : steep(leftValue, value),
            other == middle ? slope(right) : steep(value, rightValue),
            number(value));
      }
      throw new PlacedValue.Open("it is not known whether the function jumps");
    }
    if (!areApart(left, right)) {
      throw new PlacedValue.Open("it is not known whether the two sides agree");
    }
    return kink(Kink.Kind.CORNER, slope(left), slope(right), number(value));
  }

  private static Limit steep(Interval from, Interval to) {
    if (!areApart(from, to)) {
      throw new PlacedValue.Open("it is not known whether the function jumps");
    }
    return new Limit.Infinite(from.high() < to.low(), List.of());
  }

  private PointBehaviour kink(Kink.Kind kind, Limit left, Limit right, Expr value) {
    return new PointBehaviour.Kinked(
        new Kink(
            at,
            isExact,
            kind,
            left,
            right,
            Optional.of(value),
            kind == Kink.Kind.CORNER ? Convention.between(left, right) : Optional.empty()));
  }

  private PointBehaviour smooth(Expr formula) {
    Expr slope = Derivative.of(formula, x).expression();
    certain(formula);
    return new PointBehaviour.Smooth(number(certain(slope)), Optional.empty());
  }

  private static boolean areApart(Interval one, Interval other) {
    return one.high() < other.low() || other.high() < one.low();
  }

  private static Limit slope(Interval slope) {
    return new Limit.Finite(Guarded.always(number(slope)));
  }

  /// A decimal with right digits, as many as the ends of the interval share.
  private static Expr number(Interval value) {
    Bounds bounds = Bounds.of(Rational.of(value.low()), Rational.of(value.high()));
    BigDecimal decimal = bounds.decimal();
    return Build.number(Rational.of(decimal));
  }

  private Enclosure.Range over(Expr expr) {
    Interval low = Interval.of(bounds.low());
    Interval high = Interval.of(bounds.high());
    return Enclosure.of(expr, List.of(x)).over(Interval.of(low.low(), high.high()));
  }

  private Interval certain(Expr expr) {
    Enclosure.Range range = over(expr);
    if (!range.isCertain() || !range.values().isFinite()) {
      throw new PlacedValue.Open("it is not known whether the function has a value there");
    }
    return range.values();
  }

  /// The formula that holds at the point or beside it.
  private Expr resolved(Place place) {
    return Tidy.of(
        Walk.fold(
            function.expression(),
            (node, results) ->
                switch (node) {
                  case Expr.Apply apply -> resolved(apply, results, place);
                  case Expr.Piecewise piecewise -> resolved(piecewise, results, place);
                  case ArrayExpr array -> Walk.rebuild(array, results);
                  case Expr.Leaf leaf -> leaf;
                  case Expr.Binary binary -> Walk.rebuild(binary, results);
                }));
  }

  private Expr resolved(Expr.Apply apply, Function<Expr, Expr> results, Place place) {
    Expr u = apply.arguments().getFirst();
    if (!Walk.symbols(apply).contains(x)) {
      return apply;
    }
    return switch (apply.function()) {
      case ABS -> results.apply(u).times(Build.number(sign(u, place, false)));
      case RELU -> sign(u, place, false) > 0 ? results.apply(u) : Build.ZERO;
      case LEAKY_RELU -> sign(u, place, false) > 0 ? results.apply(u) : results.apply(u).div(100);
      case MAX, MIN -> {
        Expr v = apply.arguments().get(1);
        boolean first = (sign(u.minus(v), place, false) > 0) == (apply.function() == MAX);
        yield results.apply(first ? u : v);
      }
      case SIGN -> Build.number(sign(u, place, true));
      case FLOOR, CEIL -> Build.number(step(apply, place));
      default -> Walk.rebuild(apply, results);
    };
  }

  private Expr resolved(Expr.Piecewise piecewise, Function<Expr, Expr> results, Place place) {
    for (Branch branch : piecewise.branches()) {
      boolean holds = true;
      for (Relation relation : branch.conditions()) {
        int sign = sign(relation.left().minus(relation.right()), place, true);
        holds = holds && relation.comparison().holdsFor(sign);
      }
      if (holds) {
        return results.apply(branch.value());
      }
    }
    return piecewise
        .otherwise()
        .map(results)
        .orElseThrow(() -> new PlacedValue.Open("no branch holds there"));
  }

  /// The sign of a border at the point, or beside it.
  ///
  /// @param jumps whether the function may jump where the border is 0
  private int sign(Expr border, Place place, boolean jumps) {
    int left = signAt(border, bounds.low());
    int right = signAt(border, bounds.high());
    if (left != right) {
      mayJump |= jumps;
      return place == Place.LEFT ? left : place == Place.RIGHT ? right : 0;
    }
    if (jumps && left != 0 && Walk.symbols(border).contains(x) && !over(border).excludesZero()) {
      throw new PlacedValue.Open("it is not known whether a condition holds there");
    }
    return left;
  }

  private int signAt(Expr border, Rational beside) {
    return switch (Verdict.at(border, Map.of(x, beside))) {
      case POSITIVE -> 1;
      case NEGATIVE -> -1;
      case ZERO -> 0;
      case NEAR_ZERO, UNDEFINED, UNDECIDED ->
          throw new PlacedValue.Open("it is not known on which side of a border the function is");
    };
  }

  /// The value of floor or ceil at the point, or beside it.
  private Rational step(Expr.Apply apply, Place place) {
    Rational left = wholeAt(apply, bounds.low());
    Rational right = wholeAt(apply, bounds.high());
    int order = left.compareTo(right);
    if (order == 0) {
      Rational reached =
          apply.function() == FLOOR ? left.plus(Rational.ONE) : left.minus(Rational.ONE);
      if (!over(apply.argument().minus(Build.number(reached))).excludesZero()) {
        throw new PlacedValue.Open("it is not known whether a step is reached");
      }
      return left;
    }
    mayJump = true;
    boolean lower = (order < 0) == (apply.function() == CEIL);
    return switch (place) {
      case LEFT -> left;
      case RIGHT -> right;
      case MIDDLE -> lower ? left : right;
    };
  }

  private Rational wholeAt(Expr.Apply apply, Rational beside) {
    try {
      return Rational.of(Digits.evaluate(apply, Map.of(x, beside), 30));
    } catch (DigitsException none) {
      throw new PlacedValue.Open("it is not known on which step the function is");
    }
  }
}
