package dev.nabla.solve;

import dev.nabla.algebra.Simplify;
import dev.nabla.algebra.Tidy;
import dev.nabla.enclosure.Digits;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.enclosure.Verdict;
import dev.nabla.expr.ArrayExpr;
import dev.nabla.expr.Branch;
import dev.nabla.expr.Build;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;
import dev.nabla.expr.Walk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/// The value of an expression at a point, with every branch, corner and step of it decided.
final class PlacedValue {
  private static final int DIGITS = 30;

  private PlacedValue() {}

  /// What cannot be told.
  static final class Open extends RuntimeException {
    private static final long serialVersionUID = 1;

    Open(String why) {
      super(why, null, false, false);
    }
  }

  /// The value; nothing if there is none.
  ///
  /// @throws Open if it is not known whether there is one
  static Optional<Expr> of(Expr expr, Expr.Symbol x, Expr at) {
    Expr placed =
        Walk.fold(expr, (node, results) -> node == x ? at : decided(Walk.rebuild(node, results)));
    return switch (Verdict.takingNearForZero(placed, Map.of())) {
      case UNDEFINED -> Optional.empty();
      case UNDECIDED -> throw new Open("it is not known whether there is a value");
      case ZERO -> Optional.of(Build.ZERO);
      case POSITIVE, NEGATIVE, NEAR_ZERO -> Optional.of(Simplify.of(placed).expression());
    };
  }

  /// The sign of a number; nothing if it has no value.
  static Optional<Integer> sign(Expr number) {
    return switch (Verdict.takingNearForZero(Tidy.of(number), Map.of())) {
      case POSITIVE -> Optional.of(1);
      case NEGATIVE -> Optional.of(-1);
      case ZERO, NEAR_ZERO -> Optional.of(0);
      case UNDEFINED -> Optional.empty();
      case UNDECIDED -> throw new Open("the sign of a number is not known");
    };
  }

  private static Expr decided(Expr node) {
    return switch (node) {
      case ArrayExpr array -> array;
      case Expr.Piecewise piecewise -> decided(piecewise);
      case Expr.Apply apply -> decided(apply);
      case Expr.Leaf leaf -> leaf;
      case Expr.Binary binary -> binary;
    };
  }

  private static Expr decided(Expr.Piecewise piecewise) {
    for (Branch branch : piecewise.branches()) {
      boolean holds = true;
      for (Relation relation : branch.conditions()) {
        Optional<Integer> sign = sign(relation.left().minus(relation.right()));
        holds = holds && sign.isPresent() && relation.comparison().holdsFor(sign.get());
      }
      if (holds) {
        return branch.value();
      }
    }
    return piecewise.otherwise().orElse(piecewise);
  }

  private static Expr decided(Expr.Apply apply) {
    Expr u = apply.arguments().getFirst();
    return switch (apply.function()) {
      case CBRT ->
          u instanceof Expr.Numeral numeral
              ? cubeRoot(numeral.value()).orElse(apply)
              : bySign(u, apply, apply, Build.ZERO, apply);
      case ABS -> bySign(u, apply, u, Build.ZERO, u.unaryMinus());
      case SIGN -> bySign(u, apply, Build.ONE, Build.ZERO, Build.MINUS_ONE);
      case RELU -> bySign(u, apply, u, Build.ZERO, Build.ZERO);
      case LEAKY_RELU -> bySign(u, apply, u, Build.ZERO, u.div(100));
      case MAX -> {
        Expr v = apply.arguments().get(1);
        yield bySign(u.minus(v), apply, u, u, v);
      }
      case MIN -> {
        Expr v = apply.arguments().get(1);
        yield bySign(u.minus(v), apply, v, u, u);
      }
      case FLOOR -> whole(u, RoundingMode.FLOOR).orElse(apply);
      case CEIL -> whole(u, RoundingMode.CEILING).orElse(apply);
      default -> apply;
    };
  }

  private static Expr bySign(Expr u, Expr undefined, Expr above, Expr at, Expr below) {
    return sign(u).map(sign -> sign > 0 ? above : sign < 0 ? below : at).orElse(undefined);
  }

  private static Optional<Expr> cubeRoot(Rational value) {
    return value.abs().root(3).map(root -> Build.number(value.signum() < 0 ? root.negate() : root));
  }

  /// A number rounded to a whole one; itself if it is nearly one.
  private static Optional<Expr> whole(Expr number, RoundingMode mode) {
    try {
      BigDecimal decimal =
          sign(number).filter(sign -> sign == 0).isPresent()
              ? BigDecimal.ZERO
              : Digits.evaluate(number, Map.of(), DIGITS);
      Expr nearest = Build.number(Rational.of(decimal.setScale(0, RoundingMode.HALF_EVEN)));
      return sign(number.minus(nearest))
          .map(sign -> sign == 0 ? nearest : Build.number(Rational.of(decimal.setScale(0, mode))));
    } catch (DigitsException none) {
      return Optional.empty();
    }
  }
}
