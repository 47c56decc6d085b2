package dev.nabla.enclosure.ball;

import dev.nabla.expr.Rational;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;

/// Arithmetic of quantities at one precision: exact as long as that is known and small, else with
/// balls; what is missing stays missing.
final class Arithmetic {
  private final int bits;

  Arithmetic(int bits) {
    this.bits = bits;
  }

  int bits() {
    return bits;
  }

  /// An operation on balls that may fail.
  interface OnBall {
    Quantity at(Ball x, int bits);
  }

  /// An operation on two balls that may fail.
  interface OnTwo {
    Quantity at(Ball x, Ball y, int bits);
  }

  Quantity map(Quantity x, OnBall function) {
    return switch (x) {
      case Missing missing -> missing;
      case Exact exact -> function.at(exact.toBall(bits + 16), bits);
      case Ball ball -> function.at(ball, bits);
    };
  }

  Quantity map(Quantity x, Quantity y, OnTwo function) {
    return switch (x) {
      case Missing missing -> missing;
      case Exact exact -> map(y, (b, at) -> function.at(exact.toBall(at + 16), b, at));
      case Ball a -> map(y, (b, at) -> function.at(a, b, at));
    };
  }

  private Quantity kept(Exact exact) {
    return exact.isSmall() ? exact : exact.toBall(bits);
  }

  Quantity plus(Quantity x, Quantity y) {
    return x instanceof Exact a && y instanceof Exact b ? kept(a.plus(b)) : map(x, y, Ball::plus);
  }

  Quantity minus(Quantity x, Quantity y) {
    return plus(x, negate(y));
  }

  Quantity negate(Quantity x) {
    return times(Exact.of(-1), x);
  }

  Quantity times(Quantity x, Quantity y) {
    if (x instanceof Exact a && y instanceof Exact b && (a.isRational() || b.isRational())) {
      return kept(a.isRational() ? b.times(a.rational()) : a.times(b.rational()));
    }
    boolean zero = x.equals(Exact.ZERO) || y.equals(Exact.ZERO);
    boolean known = !(x instanceof Missing) && !(y instanceof Missing);
    return zero && known ? Exact.ZERO : map(x, y, Ball::times);
  }

  Quantity div(Quantity x, Quantity y) {
    if (x instanceof Missing) {
      return x;
    }
    OptionalInt sign = sign(y);
    if (y instanceof Missing || sign.isEmpty()) {
      return y instanceof Missing ? y : Missing.UNDECIDED;
    }
    if (sign.getAsInt() == 0) {
      return Missing.UNDEFINED;
    }
    if (x instanceof Exact a && a.isRational() && a.rational().isZero()) {
      return a;
    }
    if (x instanceof Exact a && y instanceof Exact b) {
      if (b.isRational()) {
        return kept(a.times(b.rational().reciprocal()));
      }
      if (a.rational().isZero() && b.rational().isZero()) {
        return kept(Exact.of(a.halfTurns().div(b.halfTurns())));
      }
    }
    return map(x, y, Ball::div);
  }

  /// The sign, where it is certain.
  OptionalInt sign(Quantity x) {
    return switch (x) {
      case Missing missing -> OptionalInt.empty();
      case Ball ball -> ball.sign();
      case Exact exact ->
          exact.isRational()
              ? OptionalInt.of(exact.rational().signum())
              : exact.rational().isZero()
                  ? OptionalInt.of(exact.halfTurns().signum())
                  : exact.toBall(bits).sign();
    };
  }

  OptionalInt compare(Quantity x, Quantity y) {
    return sign(minus(x, y));
  }

  Quantity power(Quantity base, Quantity exponent) {
    if (base instanceof Missing || exponent instanceof Missing) {
      return base instanceof Missing ? base : exponent;
    }
    if (exponent instanceof Exact exact && exact.isInteger()) {
      return wholePower(base, exact.rational().numerator());
    }
    if (exponent instanceof Exact exact && exact.isRational()) {
      Optional<Quantity> root = exactRoot(base, exact.rational());
      if (root.isPresent()) {
        return root.get();
      }
    }
    OptionalInt sign = sign(base);
    if (sign.isEmpty()) {
      return Missing.UNDECIDED;
    }
    if (sign.getAsInt() == 0) {
      OptionalInt direction = sign(exponent);
      return direction.isEmpty()
          ? Missing.UNDECIDED
          : direction.getAsInt() > 0 ? Exact.ZERO : Missing.UNDEFINED;
    }
    if (sign.getAsInt() < 0) {
      return exponent instanceof Exact ? Missing.UNDEFINED : Missing.UNDECIDED;
    }
    if (exponent instanceof Exact exact && exact.rational().equals(Rational.HALF)) {
      return map(base, Elementary::sqrt);
    }
    return new Arithmetic(bits + 40).exponentialPower(base, exponent);
  }

  private Quantity exponentialPower(Quantity base, Quantity exponent) {
    return map(times(exponent, map(base, Elementary::ln)), Elementary::exp);
  }

  private Optional<Quantity> exactRoot(Quantity base, Rational exponent) {
    if (!(base instanceof Exact exact)
        || !exact.isRational()
        || exact.rational().signum() <= 0
        || exponent.bitLength() > 16) {
      return Optional.empty();
    }
    return exact
        .rational()
        .root(exponent.denominator().intValueExact())
        .map(root -> wholePower(Exact.of(root), exponent.numerator()));
  }

  private Quantity wholePower(Quantity base, BigInteger power) {
    if (power.signum() == 0) {
      return Exact.ONE;
    }
    BigInteger size = power.abs();
    Quantity raised = positivePower(base, size);
    return power.signum() > 0 ? raised : div(Exact.ONE, raised);
  }

  private Quantity positivePower(Quantity base, BigInteger power) {
    if (base instanceof Exact exact
        && exact.isRational()
        && power.bitLength() <= 20
        && (long) exact.rational().bitLength() * power.intValue() <= 20_000) {
      return Exact.of(exact.rational().pow(power.intValue()));
    }
    return map(
        base,
        (ball, at) -> {
          double exponent = Math.max(1, Math.abs((double) ball.magnitude())) * power.doubleValue();
          if (ball.mantissa().signum() == 0) {
            return ball.isExact() ? Exact.ZERO : Missing.UNDECIDED;
          }
          return Math.abs(ball.magnitude()) > 1 && exponent > Elementary.LARGEST_EXPONENT
              ? Missing.TOO_LARGE
              : power.bitLength() > 64 ? Missing.TOO_LARGE : ball.pow(power, at);
        });
  }
}
