package dev.nabla.algebra;

import dev.nabla.algebra.asymptotic.NoValue;
import dev.nabla.algebra.asymptotic.OneSide;
import dev.nabla.algebra.asymptotic.Tendency;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Guarded;
import dev.nabla.expr.Relation;
import java.util.List;

/// What a function of a real variable tends to.
///
/// A limit is over the points where the function has a value: √x tends to 0 at 0, although there is
/// nothing to the left; the answer says so ([OnOneSide]). What cannot be decided is said to be
/// [Unknown]; there are no guesses.
public sealed interface Limit {
  /// A number, or an expression of the other symbols under conditions on them.
  record Finite(Guarded value) implements Limit {}

  /// +∞ or −∞, under conditions on the other symbols.
  record Infinite(boolean positive, List<Relation> where) implements Limit {
    public Infinite {
      where = List.copyOf(where);
    }
  }

  /// There is none, since the two sides differ.
  record Different(Limit left, Limit right) implements Limit {}

  /// There is none on this side, since the function takes different values again and again.
  record Oscillating() implements Limit {}

  /// The function has no values near the point.
  record Outside() implements Limit {}

  /// The function has values on one side of the point only; it is the limit from there.
  record OnOneSide(Side side, Limit limit) implements Limit {}

  /// There is no method that decides it.
  record Unknown(String why) implements Limit {}

  /// From where the variable comes.
  enum Side {
    LEFT,
    RIGHT,
    BOTH
  }

  /// Where the variable goes.
  sealed interface Point {
    /// To an expression without the variable.
    record At(Expr value) implements Point {}

    /// To +∞ or −∞.
    record Infinity(boolean positive) implements Point {}
  }

  /// The limit of a function.
  ///
  /// @param side from where; of no account at infinity
  /// @throws dev.nabla.expr.EffortException if it takes too long
  static Limit of(Guarded function, Expr.Symbol variable, Point point, Side side) {
    return switch (point) {
      case Point.Infinity infinity ->
          of(Tendency.toInfinity(function, variable, infinity.positive() ? 1 : -1));
      case Point.At at -> {
        try {
          yield at(function, variable, at.value(), side);
        } catch (NoValue pointWithoutValue) {
          yield new Outside();
        }
      }
    };
  }

  private static Limit at(Guarded function, Expr.Symbol variable, Expr point, Side side) {
    return switch (side) {
      case RIGHT -> of(Tendency.toPoint(function, variable, point, 1));
      case LEFT -> of(Tendency.toPoint(function, variable, point, -1));
      case BOTH ->
          of(Tendency.toPoint(function, variable, point, -1))
              .and(of(Tendency.toPoint(function, variable, point, 1)));
    };
  }

  private static Limit of(OneSide side) {
    return switch (side) {
      case OneSide.Value value -> new Finite(new Guarded(value.value(), value.where()));
      case OneSide.Unbounded unbounded -> new Infinite(unbounded.sign() > 0, unbounded.where());
      case OneSide.Oscillating oscillating -> new Oscillating();
      case OneSide.Undefined undefined -> new Outside();
      case OneSide.Open open -> new Unknown(open.why());
    };
  }

  /// The limit from both sides, this being the one from the left.
  private Limit and(Limit right) {
    if (this instanceof Outside) {
      return right instanceof Outside ? right : new OnOneSide(Side.RIGHT, right);
    }
    if (right instanceof Outside) {
      return new OnOneSide(Side.LEFT, this);
    }
    if (this instanceof Unknown) {
      return this;
    }
    if (right instanceof Unknown) {
      return right;
    }
    if (this instanceof Infinite one
        && right instanceof Infinite other
        && one.positive == other.positive) {
      return new Infinite(one.positive, both(one.where, other.where, List.of()));
    }
    if (this instanceof Finite one && right instanceof Finite other) {
      return finite(one.value, other.value);
    }
    return this instanceof Oscillating && right instanceof Oscillating
        ? this
        : new Different(this, right);
  }

  private static Limit finite(Guarded left, Guarded right) {
    return switch (Tendency.areEqual(left.expression(), right.expression())) {
      case TRUE ->
          new Finite(
              new Guarded(
                  right.expression(),
                  both(left.where(), right.where(), List.of(right.expression()))));
      case FALSE -> new Different(new Finite(left), new Finite(right));
      case UNKNOWN -> new Unknown("it is not known whether the two sides agree");
    };
  }

  private static List<Relation> both(List<Relation> one, List<Relation> other, List<Expr> by) {
    return Conditions.together(one, other, by.isEmpty() ? dev.nabla.expr.Build.ONE : by.getFirst());
  }
}
