package dev.nabla.solve;

import dev.nabla.algebra.Limit;
import dev.nabla.algebra.asymptotic.Tendency;
import dev.nabla.derive.Derivative;
import dev.nabla.derive.NoDerivativeException;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.Map;
import java.util.Optional;

/// Looks at a function from both sides of a point that is known exactly.
final class Sides {
  private final Guarded function;
  private final Expr.Symbol x;
  private final Expr at;

  Sides(Guarded function, Expr.Symbol x, Expr at) {
    this.function = function;
    this.x = x;
    this.at = at;
  }

  PointBehaviour behaviour() {
    try {
      return looked();
    } catch (PlacedValue.Open open) {
      return new PointBehaviour.Undecided(String.valueOf(open.getMessage()));
    }
  }

  private PointBehaviour looked() {
    Limit left = limit(function, Limit.Side.LEFT);
    Limit right = limit(function, Limit.Side.RIGHT);
    Optional<Expr> value = value();
    boolean nothingLeft = left instanceof Limit.Outside;
    boolean nothingRight = right instanceof Limit.Outside;
    if (nothingLeft && nothingRight && value.isEmpty()) {
      return new PointBehaviour.Outside();
    }
    if (nothingLeft || nothingRight) {
      return edge(left, right, value);
    }
    if (!(left instanceof Limit.Finite a) || !(right instanceof Limit.Finite b)) {
      return value.isPresent()
          ? kink(
              Kink.Kind.JUMP,
              quotient(value, Limit.Side.LEFT),
              quotient(value, Limit.Side.RIGHT),
              value)
          : edge(left, right, value);
    }
    Expr limit = b.value().expression();
    if (!areEqual(a.value().expression(), limit)
        || (value.isPresent() && !areEqual(value.get(), limit))) {
      return kink(
          Kink.Kind.JUMP, slope(value, Limit.Side.LEFT), slope(value, Limit.Side.RIGHT), value);
    }
    return continuous(value, limit);
  }

  private PointBehaviour continuous(Optional<Expr> value, Expr limit) {
    Optional<Expr> filled = Optional.of(limit);
    Limit left = slope(filled, Limit.Side.LEFT);
    Limit right = slope(filled, Limit.Side.RIGHT);
    if (left instanceof Limit.Finite one && right instanceof Limit.Finite other) {
      return areEqual(one.value().expression(), other.value().expression())
          ? new PointBehaviour.Smooth(
              other.value().expression(), value.isPresent() ? Optional.empty() : filled)
          : kink(Kink.Kind.CORNER, left, right, value);
    }
    if (left instanceof Limit.Infinite one && right instanceof Limit.Infinite other) {
      return kink(
          one.positive() == other.positive() ? Kink.Kind.VERTICAL_TANGENT : Kink.Kind.CUSP,
          left,
          right,
          value);
    }
    return kink(Kink.Kind.CORNER, left, right, value);
  }

  private PointBehaviour edge(Limit left, Limit right, Optional<Expr> value) {
    return kink(
        Kink.Kind.DOMAIN_EDGE,
        left instanceof Limit.Outside ? left : slope(value, Limit.Side.LEFT),
        right instanceof Limit.Outside ? right : slope(value, Limit.Side.RIGHT),
        value);
  }

  private PointBehaviour kink(Kink.Kind kind, Limit left, Limit right, Optional<Expr> value) {
    boolean conventional =
        value.isPresent() && (kind == Kink.Kind.CORNER || kind == Kink.Kind.CUSP);
    return new PointBehaviour.Kinked(
        new Kink(
            at,
            true,
            kind,
            left,
            right,
            value,
            conventional ? Convention.between(left, right) : Optional.empty()));
  }

  /// The derivative from one side.
  private Limit slope(Optional<Expr> value, Limit.Side side) {
    Limit quotient = value.isPresent() ? quotient(value, side) : new Limit.Unknown("no value");
    if (!(quotient instanceof Limit.Unknown unknown)) {
      return quotient;
    }
    try {
      Limit slope = tried(Derivative.of(function, x), side);
      if (slope instanceof Limit.Finite || slope instanceof Limit.Infinite) {
        return slope;
      }
      // Without a value there is no difference quotient: the derivative is all there is.
      if (value.isEmpty() && slope instanceof Limit.Oscillating) {
        return slope;
      }
    } catch (NoDerivativeException noFormula) {
      throw new PlacedValue.Open("the function table has no slope for a part");
    }
    throw new PlacedValue.Open("the derivative from one side is not known: " + unknown.why());
  }

  private Limit quotient(Optional<Expr> value, Limit.Side side) {
    Expr height = function.expression().minus(value.orElseThrow());
    return tried(new Guarded(height.div(x.minus(at)), function.where()), side);
  }

  private Limit limit(Guarded of, Limit.Side side) {
    Limit limit = tried(of, side);
    if (limit instanceof Limit.Unknown unknown) {
      throw new PlacedValue.Open(unknown.why());
    }
    return limit;
  }

  private Limit tried(Guarded of, Limit.Side side) {
    return Limit.of(of, x, new Limit.Point.At(at), side);
  }

  /// The value at the point, if there is one.
  private Optional<Expr> value() {
    for (Relation relation : function.where()) {
      Expr difference = relation.left().minus(relation.right());
      Optional<Integer> sign = PlacedValue.sign(Walk.substitute(difference, Map.of(x, at)));
      if (sign.isEmpty() || !relation.comparison().holdsFor(sign.get())) {
        return Optional.empty();
      }
    }
    return PlacedValue.of(function.expression(), x, at);
  }

  private static boolean areEqual(Expr one, Expr other) {
    return switch (Tendency.areEqual(one, other)) {
      case TRUE -> true;
      case FALSE -> false;
      case UNKNOWN -> throw new PlacedValue.Open("it is not known whether the two sides agree");
    };
  }
}
