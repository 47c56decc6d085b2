package dev.nabla.algebra.asymptotic;

import dev.nabla.expr.Effort;
import dev.nabla.expr.Rational;
import java.util.Optional;

/// Exact sines and cosines of the twelfths of a half turn, and back.
final class SpecialAngles {
  private static final Coefficient ROOT_2 = Effort.apart(() -> Coefficient.TWO.pow(Rational.HALF));
  private static final Coefficient ROOT_3 =
      Effort.apart(() -> Coefficient.of(3).pow(Rational.HALF));
  private static final Coefficient QUARTER = Coefficient.of(Rational.of(1, 4));

  private SpecialAngles() {}

  /// How many half turns an angle is, where that is a rational number.
  static Optional<Rational> halfTurns(Coefficient angle) {
    Coefficient turns = angle.div(Coefficient.PI);
    return turns.isRational() ? Optional.of(turns.rational()) : Optional.empty();
  }

  static Optional<Coefficient> sine(Coefficient angle) {
    return halfTurns(angle).flatMap(turns -> cosineOf(Rational.HALF.minus(turns)));
  }

  static Optional<Coefficient> cosine(Coefficient angle) {
    return halfTurns(angle).flatMap(SpecialAngles::cosineOf);
  }

  private static Optional<Coefficient> cosineOf(Rational halfTurns) {
    Rational twelfths = halfTurns.times(Rational.of(12));
    if (!twelfths.isInteger()) {
      return Optional.empty();
    }
    Rational round = Rational.of(24);
    int place = twelfths.minus(twelfths.div(round).floor().times(round)).intValueExact();
    int folded = Math.min(place, 24 - place);
    Coefficient value = inQuadrant(Math.min(folded, 12 - folded));
    return Optional.of(folded > 6 ? value.negate() : value);
  }

  private static Coefficient inQuadrant(int twelfths) {
    return switch (twelfths) {
      case 0 -> Coefficient.ONE;
      case 1 -> ROOT_2.times(ROOT_3.plus(Coefficient.ONE)).times(QUARTER);
      case 2 -> ROOT_3.times(Coefficient.HALF);
      case 3 -> ROOT_2.times(Coefficient.HALF);
      case 4 -> Coefficient.HALF;
      case 5 -> ROOT_2.times(ROOT_3.minus(Coefficient.ONE)).times(QUARTER);
      default -> Coefficient.ZERO;
    };
  }

  /// The angle from −π/2 to π/2 with this sine.
  static Optional<Coefficient> arcsine(Coefficient sine) {
    for (int twelfths = -6; twelfths <= 6; twelfths++) {
      Coefficient angle = Coefficient.PI.scaled(Rational.of(twelfths, 12));
      if (sine(angle).filter(sine::equals).isPresent()) {
        return Optional.of(angle);
      }
    }
    return Optional.empty();
  }

  /// The angle between −π/2 and π/2 with this tangent.
  static Optional<Coefficient> arctangent(Coefficient tangent) {
    for (int twelfths : new int[] {0, 2, -2, 3, -3, 4, -4}) {
      Coefficient angle = Coefficient.PI.scaled(Rational.of(twelfths, 12));
      if (tangent.equals(tangent(twelfths))) {
        return Optional.of(angle);
      }
    }
    return Optional.empty();
  }

  private static Coefficient tangent(int twelfths) {
    Coefficient size =
        switch (Math.abs(twelfths)) {
          case 2 -> ROOT_3.scaled(Rational.of(1, 3));
          case 3 -> Coefficient.ONE;
          case 4 -> ROOT_3;
          default -> Coefficient.ZERO;
        };
    return twelfths < 0 ? size.negate() : size;
  }
}
