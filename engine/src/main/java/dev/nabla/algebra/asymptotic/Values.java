package dev.nabla.algebra.asymptotic;

import dev.nabla.algebra.Simplify;
import dev.nabla.expr.Build;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.Optional;

/// Exact values of the table's functions at constants.
final class Values {
  private static final int LARGEST_FACTORIAL = 60;

  private Values() {}

  static Coefficient of(ElementaryFunction function, Coefficient at) {
    return special(function, at).orElseGet(() -> general(function, at));
  }

  private static Coefficient general(ElementaryFunction function, Coefficient at) {
    Expr simple = Simplify.of(Build.apply(function, at.toExpression())).expression();
    // The name of the function stays as an atom; only signs and known values are taken apart.
    return simple instanceof Expr.Apply apply && apply.function() == function
        ? Coefficient.atom(simple)
        : Coefficient.of(simple);
  }

  @SuppressWarnings("EnumSwitch") // Only few functions have values of their own here.
  private static Optional<Coefficient> special(ElementaryFunction function, Coefficient at) {
    return switch (function) {
      case SIN -> SpecialAngles.sine(at);
      case COS -> SpecialAngles.cosine(at);
      case TAN ->
          SpecialAngles.cosine(at)
              .filter(cosine -> !cosine.isZero())
              .flatMap(cosine -> tangent(at));
      case ASIN -> SpecialAngles.arcsine(at);
      case ACOS ->
          SpecialAngles.arcsine(at)
              .map(angle -> Coefficient.PI.times(Coefficient.HALF).minus(angle));
      case ATAN -> SpecialAngles.arctangent(at);
      case GAMMA -> gamma(at);
      case LGAMMA -> gamma(at).map(Coefficient::ln);
      default -> Optional.empty();
    };
  }

  private static Optional<Coefficient> tangent(Coefficient at) {
    for (int twelfths : new int[] {-4, -3, -2, 0, 2, 3, 4}) {
      Coefficient angle = Coefficient.PI.scaled(Rational.of(twelfths, 12));
      if (at.minus(angle).div(Coefficient.PI).isInteger()) {
        Coefficient cosine = SpecialAngles.cosine(angle).orElseThrow();
        return SpecialAngles.sine(angle).map(sine -> sine.div(cosine));
      }
    }
    return Optional.empty();
  }

  /// Γ of whole numbers and of halves.
  private static Optional<Coefficient> gamma(Coefficient at) {
    if (!at.isRational()) {
      return Optional.empty();
    }
    Rational x = at.rational();
    boolean whole = x.isInteger() && x.signum() > 0;
    boolean half = x.times(Rational.TWO).isInteger() && !x.isInteger();
    if ((!whole && !half) || x.abs().compareTo(Rational.of(LARGEST_FACTORIAL)) > 0) {
      return Optional.empty();
    }
    Rational start = whole ? Rational.ONE : Rational.HALF;
    Coefficient value = whole ? Coefficient.ONE : Coefficient.PI.pow(Rational.HALF);
    for (Rational at1 = start; at1.compareTo(x) < 0; at1 = at1.plus(Rational.ONE)) {
      value = value.scaled(at1);
    }
    for (Rational below = start; below.compareTo(x) > 0; ) {
      below = below.minus(Rational.ONE);
      value = value.scaled(below.reciprocal());
    }
    return Optional.of(value);
  }
}
