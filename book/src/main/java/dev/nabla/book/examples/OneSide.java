package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.algebra.Limit;
import dev.nabla.algebra.Limit.Side;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A function of h on one side of 0, and as near to 0 as need be. There each piece of it is one
/// formula: |h| is −h on the left.
///
/// @param f the function of h
/// @param side the side
record OneSide(Formula f, Side side) {
  private static final Expr.Symbol H = Build.symbol("h");
  // A distance from 0, whatever the side.
  private static final Expr.Symbol T = Build.symbol("t");
  private static final Rational THIRD = Rational.of(1, 3);

  /// What it tends to.
  Limit limit() {
    return f.limit("h", new Limit.Point.At(Build.ZERO), side);
  }

  /// The same function on this side, in which absolute values, steps and cases are resolved. What
  /// cannot be decided stays as it is.
  Formula resolved() {
    return Formula.of(
        Walk.<Expr>fold(f.expression(), (node, pieces) -> piece(Walk.rebuild(node, pieces))));
  }

  /// What is resolved: each absolute value, step or case distinction with what it is on this side.
  Map<Expr, Expr> pieces() {
    Map<Expr, Expr> pieces = new LinkedHashMap<>();
    for (Expr node : Walk.postOrder(f.expression())) {
      Expr piece = piece(node);
      if (piece != node) {
        pieces.put(node, piece);
      }
    }
    return pieces;
  }

  /// The resolved function divided by h, in its shortest form.
  Formula perStep() {
    Expr numerator = resolved().expression();
    Expr step = side == Side.LEFT ? Build.negate(T) : T;
    Expr quotient = Build.quotient(Walk.substitute(numerator, Map.of(H, step)), step);
    Expr shortest = Formula.of(withRoots(quotient)).simplify().expression();
    Expr back = side == Side.LEFT ? Build.negate(H) : H;
    return Formula.of(Walk.substitute(shortest, Map.of(T, back)));
  }

  private Expr piece(Expr node) {
    return switch (node) {
      case Expr.Apply apply ->
          switch (apply.function()) {
            case ABS -> signed(apply.argument(), node, u -> u, Build::negate, Build.ZERO);
            case RELU -> signed(apply.argument(), node, u -> u, u -> Build.ZERO, Build.ZERO);
            case MAX -> larger(apply.arguments(), node, true);
            case MIN -> larger(apply.arguments(), node, false);
            case SIGN, FLOOR, CEIL -> constant(node).orElse(node);
            default -> node;
          };
      case Expr.Piecewise piecewise -> taken(piecewise);
      default -> node;
    };
  }

  private Expr signed(
      Expr u, Expr node, Function<Expr, Expr> positive, Function<Expr, Expr> negative, Expr zero) {
    Optional<Integer> sign = sign(u);
    if (sign.isEmpty()) {
      return node;
    }
    return sign.get() > 0 ? positive.apply(u) : sign.get() < 0 ? negative.apply(u) : zero;
  }

  private Expr larger(List<Expr> arguments, Expr node, boolean larger) {
    Expr first = arguments.getFirst();
    Expr second = arguments.get(1);
    return sign(Build.difference(first, second))
        .map(sign -> (sign >= 0) == larger ? first : second)
        .orElse(node);
  }

  private Expr taken(Expr.Piecewise piecewise) {
    for (Branch branch : piecewise.branches()) {
      boolean holds = true;
      for (Relation relation : branch.conditions()) {
        Optional<Integer> sign = sign(Build.difference(relation.left(), relation.right()));
        if (sign.isEmpty()) {
          return piecewise;
        }
        holds &= relation.comparison().holdsFor(sign.get());
      }
      if (holds) {
        return branch.value();
      }
    }
    return piecewise.otherwise().orElse(piecewise);
  }

  private Optional<Integer> sign(Expr u) {
    return constant(Build.sign(u))
        .filter(Expr.Numeral.class::isInstance)
        .map(sign -> ((Expr.Numeral) sign).value().signum());
  }

  // What a function that takes single values only is on this side.
  private Optional<Expr> constant(Expr node) {
    if (!Walk.symbols(node).contains(H)) {
      return Optional.of(Formula.of(node).simplify().expression());
    }
    return new OneSide(Formula.of(node), side).limit() instanceof Limit.Finite(var value)
        ? Optional.of(value.expression())
        : Optional.empty();
  }

  // A cube root of ±t is that power of t with its sign.
  private static Expr withRoots(Expr expr) {
    return Walk.<Expr>fold(
        expr,
        (node, pieces) -> {
          Expr rebuilt = Walk.rebuild(node, pieces);
          if (rebuilt instanceof Expr.Apply apply && apply.function() == ElementaryFunction.CBRT) {
            Expr third = Build.number(THIRD);
            if (apply.argument() == T) {
              return Build.power(T, third);
            }
            if (apply.argument() == Build.negate(T)) {
              return Build.negate(Build.power(T, third));
            }
          }
          return rebuilt;
        });
  }
}
