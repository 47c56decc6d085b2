package dev.nabla.algebra.asymptotic;

import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;

/// Trigonometric functions of germs, and their inverses.
final class Trigonometry {
  static final Coefficient RIGHT_ANGLE = Coefficient.PI.times(Coefficient.HALF);

  private final Germs germs;
  private final Facts facts;

  Trigonometry(Germs germs) {
    this.germs = germs;
    this.facts = germs.facts();
  }

  private record SineAndCosine(Germ sine, Germ cosine) {}

  Germ sine(Germ u) {
    return germs.tendency(u) > 0
        ? ofLarge(u).sine
        : germs.compose("sine", Expansions.sine(germs.limit(u)), u);
  }

  Germ cosine(Germ u) {
    return germs.tendency(u) > 0
        ? ofLarge(u).cosine
        : germs.compose("cosine", Expansions.cosine(germs.limit(u)), u);
  }

  /// Of an angle that grows without bound: symbols that stay between −1 and 1, the same for angles
  /// that differ by what does not grow.
  private SineAndCosine ofLarge(Germ angle) {
    for (Bounded.Wave wave : facts.bounded().waves()) {
      Germ sine = Germ.of(exact(ElementaryFunction.SIN, wave.sine()));
      Germ cosine = Germ.of(exact(ElementaryFunction.COS, wave.cosine()));
      if (wave.angle() == angle) {
        return new SineAndCosine(sine, cosine);
      }
      Germ difference = germs.minus(angle, wave.angle());
      if (germs.tendency(difference) <= 0) {
        return turned(sine, cosine, difference);
      }
      Germ sum = germs.plus(angle, wave.angle());
      if (germs.tendency(sum) <= 0) {
        return turned(germs.negate(sine), cosine, sum);
      }
    }
    Bounded.Wave wave = facts.bounded().wave(angle);
    return new SineAndCosine(
        Germ.of(exact(ElementaryFunction.SIN, wave.sine())),
        Germ.of(exact(ElementaryFunction.COS, wave.cosine())));
  }

  /// A symbol, or the value at an angle.
  private static Coefficient exact(ElementaryFunction function, Expr value) {
    return value instanceof Expr.Apply apply
        ? Values.of(function, Coefficient.of(apply.argument()))
        : Coefficient.of(value);
  }

  private SineAndCosine turned(Germ sine, Germ cosine, Germ by) {
    Germ s = sine(by);
    Germ c = cosine(by);
    return new SineAndCosine(
        germs.plus(germs.times(sine, c), germs.times(cosine, s)),
        germs.minus(germs.times(cosine, c), germs.times(sine, s)));
  }

  Germ tangent(Germ u) {
    if (germs.tendency(u) > 0) {
      return germs.div(sine(u), cosine(u));
    }
    Coefficient at = germs.limit(u);
    if (facts.oscillates(at)
        && (facts.sign(RIGHT_ANGLE.minus(at)) < 0 || facts.sign(RIGHT_ANGLE.plus(at)) < 0)) {
      throw new Undecided("a tangent of what oscillates may have no bound");
    }
    return facts.isZero(Values.of(ElementaryFunction.COS, at))
        ? germs.div(sine(u), cosine(u))
        : germs.compose("tangent", Expansions.tangent(at), u);
  }

  Germ arcsine(Germ u) {
    if (germs.tendency(u) > 0) {
      throw new NoValue();
    }
    Coefficient at = germs.limit(u);
    Coefficient inside = Coefficient.ONE.minus(at.times(at));
    if (facts.isZero(inside)) {
      return facts.sign(at) < 0 ? germs.negate(nearOne(germs.negate(u))) : nearOne(u);
    }
    if (facts.signAssumingPositive(inside) < 0) {
      throw new NoValue();
    }
    return germs.compose("arcsine", Expansions.arcsine(at), u);
  }

  /// asin u = π/2 − 2 asin √((1 − u)/2).
  private Germ nearOne(Germ u) {
    Germ below = germs.scaled(germs.minus(Germ.ONE, u), Coefficient.HALF);
    Germ root = germs.pow(below, Coefficient.HALF);
    Germ half = germs.compose("arcsine", Expansions.arcsine(Coefficient.ZERO), root);
    return germs.minus(Germ.of(RIGHT_ANGLE), germs.scaled(half, Coefficient.TWO));
  }

  Germ arctangent(Germ u) {
    if (germs.tendency(u) <= 0) {
      return germs.compose("arctangent", Expansions.arctangent(germs.limit(u)), u);
    }
    // atan u = ±π/2 − atan(1/u)
    Coefficient end = RIGHT_ANGLE.scaled(Rational.of(germs.sign(u)));
    return germs.minus(Germ.of(end), arctangent(germs.pow(u, Coefficient.MINUS_ONE)));
  }

  /// The angle of the point (x, y).
  Germ angle(Germ y, Germ x) {
    int ofX = germs.sign(x);
    int ofY = germs.sign(y);
    if (ofX == 0) {
      if (ofY == 0) {
        throw new NoValue();
      }
      return Germ.of(RIGHT_ANGLE.scaled(Rational.of(ofY)));
    }
    Germ angle = arctangent(germs.div(y, x));
    return ofX > 0
        ? angle
        : germs.plus(angle, Germ.of(ofY < 0 ? Coefficient.PI.negate() : Coefficient.PI));
  }
}
