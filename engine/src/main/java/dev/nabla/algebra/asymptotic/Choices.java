package dev.nabla.algebra.asymptotic;

import dev.nabla.expr.Build;
import dev.nabla.expr.Comparison;
import dev.nabla.expr.ElementaryFunction;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Relation;

/// Functions that are chosen between by a sign: a germ has one from some point on.
final class Choices {
  private final Germs germs;
  private final Facts facts;

  Choices(Germs germs) {
    this.germs = germs;
    this.facts = germs.facts();
  }

  /// The sign as a constant: a number, or `sign(a)` where it is open.
  private Coefficient signOf(Germ germ) {
    try {
      return Coefficient.of(germs.sign(germ));
    } catch (Undecided open) {
      Coefficient lead = germs.leadingConstant(germ);
      Expr expr = lead.toExpression();
      if (!Germs.hasSymbols(lead) || facts.bounded().occursIn(expr)) {
        throw open;
      }
      facts.requireNotZero(lead);
      return Coefficient.atom(Build.sign(expr));
    }
  }

  Germ sign(Germ germ) {
    return Germ.of(signOf(germ));
  }

  Germ absolute(Germ germ) {
    return germs.scaled(germ, signOf(germ));
  }

  Germ larger(Germ a, Germ b) {
    Germ difference = germs.minus(a, b);
    Coefficient sign = signOf(difference);
    if (sign.isRational()) {
      return sign.rational().signum() >= 0 ? a : b;
    }
    Germ sum = germs.plus(germs.plus(a, b), germs.scaled(difference, sign));
    return germs.scaled(sum, Coefficient.HALF);
  }

  /// The real power 1/n, n odd.
  Germ oddRoot(Germ germ, Rational exponent) {
    if (germs.isZero(germ)) {
      return germs.pow(germ, Coefficient.of(exponent));
    }
    Coefficient sign = signOf(germ);
    if (!sign.isRational()) {
      Coefficient lead = germs.leadingConstant(germ);
      Germ ratio = germs.scaled(germ, lead.pow(Rational.MINUS_ONE));
      return germs.scaled(germs.pow(ratio, Coefficient.of(exponent)), root(lead, exponent));
    }
    Germ size = germs.pow(germs.scaled(germ, sign), Coefficient.of(exponent));
    return germs.scaled(size, sign);
  }

  /// The real root of a constant with symbols, as it is written.
  private static Coefficient root(Coefficient constant, Rational exponent) {
    Expr radicand = constant.toExpression();
    Rational degree = exponent.reciprocal();
    return Coefficient.atom(
        degree.equals(Rational.of(3))
            ? Build.apply(ElementaryFunction.CBRT, radicand)
            : Build.root(radicand, Build.number(degree)));
  }

  Germ floor(Germ germ) {
    if (germs.tendency(germ) > 0) {
      Expr fraction = facts.bounded().fraction();
      return germs.minus(germ, Germ.of(Coefficient.of(fraction)));
    }
    Coefficient limit = germs.limit(germ);
    if (Germs.hasSymbols(limit)) {
      return floorOfSymbol(limit);
    }
    Coefficient whole = wholePart(limit);
    if (!facts.isZero(limit.minus(whole))) {
      return Germ.of(whole);
    }
    boolean below = germs.sign(germs.minus(germ, Germ.of(limit))) < 0;
    return Germ.of(below ? whole.minus(Coefficient.ONE) : whole);
  }

  private Germ floorOfSymbol(Coefficient limit) {
    Expr expr = limit.toExpression();
    if (facts.bounded().occursIn(expr)) {
      throw new Undecided("the floor of what oscillates is not known");
    }
    Expr floor = Build.apply(ElementaryFunction.FLOOR, expr);
    facts.assume(new Relation(expr, Comparison.NOT_EQUAL, floor));
    return Germ.of(Coefficient.atom(floor));
  }

  private Coefficient wholePart(Coefficient number) {
    if (number.isRational()) {
      return Coefficient.of(number.rational().floor());
    }
    double estimate = Estimate.of(number.toExpression());
    if (!(Math.abs(estimate) < 1e9)) {
      throw new Undecided("the floor of a large number is not known");
    }
    Coefficient guess = Coefficient.of((long) Math.rint(estimate));
    return facts.sign(number.minus(guess)) < 0 ? guess.minus(Coefficient.ONE) : guess;
  }

  /// Whether a relation holds from some point on.
  boolean holds(Germ left, Comparison comparison, Germ right) {
    return comparison.holdsFor(germs.sign(germs.minus(left, right)));
  }
}
