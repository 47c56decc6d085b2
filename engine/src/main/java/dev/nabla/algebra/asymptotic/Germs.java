package dev.nabla.algebra.asymptotic;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.expr.Walk;
import java.util.List;

/// Arithmetic of germs over one scale.
final class Germs {
  private static final Rational MOST_MULTIPLIED = Rational.of(60);

  private final Scale scale = new Scale();
  private final Facts facts;
  private final Cache sums = new Cache();
  private final Cache products = new Cache();
  private final Cache powers = new Cache();
  private final Cache exponentials = new Cache();
  private final Cache logarithms = new Cache();
  private final Cache compositions = new Cache();

  Germs(Bounded bounded) {
    this.facts = new Facts(bounded);
  }

  Facts facts() {
    return facts;
  }

  Scale scale() {
    return scale;
  }

  /// The reciprocal of the quantity that grows.
  Germ small() {
    return Listed.power(scale.reciprocal(), Coefficient.ONE);
  }

  /// The quantity that grows.
  Germ large() {
    return Listed.power(scale.reciprocal(), Coefficient.MINUS_ONE);
  }

  boolean isZero(Germ germ) {
    return switch (germ) {
      case Germ.Constant constant -> facts.isZero(constant.value());
      case Expansion expansion -> expansion.term(0) == null;
    };
  }

  private static boolean isWrittenZero(Germ germ) {
    return germ instanceof Germ.Constant constant && constant.value().isZero();
  }

  private static boolean isOne(Germ germ) {
    return germ instanceof Germ.Constant constant && constant.value().equals(Coefficient.ONE);
  }

  Germ plus(Germ a, Germ b) {
    if (isWrittenZero(a)) {
      return b;
    }
    if (isWrittenZero(b)) {
      return a;
    }
    if (a instanceof Germ.Constant one && b instanceof Germ.Constant other) {
      return Germ.of(one.value().plus(other.value()));
    }
    List<Combination.Part> merged = Combination.merged(parts(a), parts(b));
    if (merged.isEmpty()) {
      return Germ.ZERO;
    }
    if (merged.size() == 1) {
      return scaled(merged.getFirst().germ(), merged.getFirst().factor());
    }
    return sum(merged);
  }

  /// The sum of parts, of which at least one is an expansion.
  private Germ sum(List<Combination.Part> parts) {
    return sums.computeIfAbsent(
        parts,
        "",
        () -> {
          Germ fastest =
              parts.stream().map(Combination.Part::germ).reduce(this::faster).orElseThrow();
          return new Combination(this, baseOf(fastest), parts);
        });
  }

  private static List<Combination.Part> parts(Germ germ) {
    return switch (germ) {
      case Germ.Constant constant -> List.of(new Combination.Part(Germ.ONE, constant.value()));
      case Combination sum when sum.parts().size() <= Combination.LONGEST -> sum.parts();
      case Scaled scaled -> List.of(new Combination.Part(scaled.before(), scaled.factor()));
      case Expansion expansion -> List.of(new Combination.Part(expansion, Coefficient.ONE));
    };
  }

  private static Base baseOf(Germ germ) {
    return ((Expansion) germ).base();
  }

  /// The one over the faster base.
  private Germ faster(Germ a, Germ b) {
    if (a instanceof Expansion left && b instanceof Expansion right) {
      return scale.position(left.base()) >= scale.position(right.base()) ? left : right;
    }
    return a instanceof Expansion ? a : b;
  }

  Germ minus(Germ a, Germ b) {
    return a == b ? Germ.ZERO : plus(a, negate(b));
  }

  Germ negate(Germ germ) {
    return scaled(germ, Coefficient.MINUS_ONE);
  }

  Germ times(Germ a, Germ b) {
    if (isWrittenZero(a) || isWrittenZero(b)) {
      return Germ.ZERO;
    }
    if (isOne(a)) {
      return b;
    }
    if (isOne(b)) {
      return a;
    }
    if (a instanceof Germ.Constant one && b instanceof Germ.Constant other) {
      return Germ.of(one.value().times(other.value()));
    }
    return products.computeIfAbsent(a, b, () -> product(a, b));
  }

  private Germ product(Germ a, Germ b) {
    Base base = ((Expansion) faster(a, b)).base();
    if (!(a instanceof Expansion left && left.base() == base)) {
      return scaledBy((Expansion) b, a);
    }
    if (!(b instanceof Expansion right && right.base() == base)) {
      return scaledBy(left, b);
    }
    return new ProductExpansion(this, left, right);
  }

  private Germ scaledBy(Expansion expansion, Germ slower) {
    if (slower instanceof Germ.Constant constant) {
      return scaledByConstant(expansion, constant.value());
    }
    return isZero(slower)
        ? Germ.ZERO
        : new Changed(
            expansion.base(),
            expansion,
            0,
            term -> new Term(term.exponent(), times(slower, term.coefficient())));
  }

  private Germ scaledByConstant(Expansion expansion, Coefficient factor) {
    if (facts.isZero(factor)) {
      return Germ.ZERO;
    }
    if (expansion instanceof Scaled scaled) {
      return scaled(scaled.before(), scaled.factor().times(factor));
    }
    if (expansion instanceof Combination sum && sum.parts().size() <= Combination.LONGEST) {
      List<Combination.Part> parts =
          sum.parts().stream()
              .map(part -> new Combination.Part(part.germ(), part.factor().times(factor)))
              .toList();
      return sum(parts);
    }
    return new Scaled(this, expansion, factor);
  }

  Germ scaled(Germ germ, Coefficient factor) {
    return times(Germ.of(factor), germ);
  }

  Germ div(Germ a, Germ b) {
    return times(a, pow(b, Coefficient.MINUS_ONE));
  }

  /// Whether the germ grows without bound (1), tends to a constant other than 0 (0), or to 0 (−1).
  int tendency(Germ germ) {
    Germ rest = germ;
    while (rest instanceof Expansion expansion) {
      Term lead = expansion.term(0);
      if (lead == null) {
        return -1;
      }
      int sign = facts.sign(lead.exponent());
      if (sign != 0) {
        return -sign;
      }
      rest = lead.coefficient();
    }
    return isZero(rest) ? -1 : 0;
  }

  /// The constant in front of the leading term; 0 for the germ 0.
  Coefficient leadingConstant(Germ germ) {
    Germ rest = germ;
    while (rest instanceof Expansion expansion) {
      Term lead = expansion.term(0);
      if (lead == null) {
        return Coefficient.ZERO;
      }
      rest = lead.coefficient();
    }
    return ((Germ.Constant) rest).value();
  }

  /// The limit of a germ that does not grow without bound.
  Coefficient limit(Germ germ) {
    return tendency(germ) < 0 ? Coefficient.ZERO : leadingConstant(germ);
  }

  /// The sign that the germ has from some point on.
  int sign(Germ germ) {
    return isZero(germ) ? 0 : facts.sign(leadingConstant(germ));
  }

  /// Everything but the first term, divided by it.
  private Expansion rest(Expansion germ, Term lead) {
    Germ reciprocal = pow(lead.coefficient(), Coefficient.MINUS_ONE);
    return new Changed(
        germ.base(),
        germ,
        1,
        term ->
            new Term(
                term.exponent().minus(lead.exponent()), times(reciprocal, term.coefficient())));
  }

  /// A power with a constant exponent.
  Germ pow(Germ germ, Coefficient exponent) {
    if (exponent.isZero()) {
      return Germ.ONE;
    }
    if (exponent.equals(Coefficient.ONE)) {
      return germ;
    }
    if (isZero(germ)) {
      if (facts.sign(exponent) < 0) {
        throw new NoValue();
      }
      return Germ.ZERO;
    }
    return switch (germ) {
      case Germ.Constant constant -> Germ.of(pow(constant.value(), exponent));
      case Expansion expansion ->
          powers.computeIfAbsent(expansion, exponent, () -> pow(expansion, exponent));
    };
  }

  private Coefficient pow(Coefficient base, Coefficient exponent) {
    if (exponent.isInteger()) {
      if (exponent.rational().signum() < 0) {
        facts.requireNotZero(base);
      }
      return base.pow(exponent.rational());
    }
    if (facts.signAssumingPositive(base) <= 0) {
      throw new NoValue();
    }
    return exponent.isRational()
        ? base.pow(exponent.rational())
        : Coefficient.exp(Coefficient.ln(base).times(exponent));
  }

  private Germ pow(Expansion germ, Coefficient exponent) {
    if (exponent.isInteger()
        && exponent.rational().signum() > 0
        && exponent.rational().compareTo(MOST_MULTIPLIED) <= 0
        && hasSymbols(leadingConstant(germ))) {
      // No division by what may be 0.
      Germ power = germ;
      for (int i = 1; i < exponent.rational().intValueExact(); i++) {
        power = times(power, germ);
      }
      return power;
    }
    Term lead = lead(germ);
    Germ front = pow(lead.coefficient(), exponent);
    Coefficient order = lead.exponent().times(exponent);
    Expansion power =
        germ.term(1) == null
            ? (Expansion) Listed.power(germ.base(), Coefficient.ZERO)
            : new Recurrence(this, rest(germ, lead), Recurrence.Kind.POWER, exponent);
    return new Changed(
        germ.base(),
        power,
        0,
        term -> new Term(term.exponent().plus(order), times(front, term.coefficient())));
  }

  static Term lead(Expansion germ) {
    Term lead = germ.term(0);
    if (lead == null) {
      throw new IllegalStateException("0 has no leading term");
    }
    return lead;
  }

  Germ ln(Germ germ) {
    if (isZero(germ)) {
      throw new NoValue();
    }
    return logarithms.computeIfAbsent(germ, "", () -> logarithm(germ));
  }

  private Germ logarithm(Germ germ) {
    return switch (germ) {
      case Germ.Constant constant -> {
        if (facts.signAssumingPositive(constant.value()) <= 0) {
          throw new NoValue();
        }
        yield Germ.of(Coefficient.ln(constant.value()));
      }
      case Expansion expansion -> {
        Term lead = lead(expansion);
        Germ sum = ln(lead.coefficient());
        if (!lead.exponent().isZero()) {
          Germ ofBase = scale.logarithm(expansion.base());
          sum = plus(sum, scaled(ofBase, lead.exponent().negate()));
        }
        yield expansion.term(1) == null
            ? sum
            : plus(
                sum,
                new Recurrence(
                    this, rest(expansion, lead), Recurrence.Kind.LOGARITHM, Coefficient.ONE));
      }
    };
  }

  Germ exp(Germ germ) {
    return isZero(germ)
        ? Germ.ONE
        : exponentials.computeIfAbsent(
            germ,
            "",
            () -> {
              Germ power = new Exponentials(this).of(germ);
              if (power instanceof Expansion) {
                logarithms.computeIfAbsent(power, "", () -> germ);
              }
              return power;
            });
  }

  /// The coefficient of ω^0 of a germ without negative exponents.
  Germ below(Expansion germ) {
    Term lead = lead(germ);
    return lead.exponent().isZero() ? lead.coefficient() : Germ.ZERO;
  }

  /// The part with positive exponents of a germ without negative ones.
  Expansion above(Expansion germ) {
    return lead(germ).exponent().isZero() ? new Changed(germ.base(), germ, 1, term -> term) : germ;
  }

  /// A function with this power series about the limit of the germ.
  ///
  /// @param name what tells the function and the point from others
  Germ compose(Object name, Sequence outer, Germ germ) {
    return compositions.computeIfAbsent(name, germ, () -> composed(name, outer, germ));
  }

  private Germ composed(Object name, Sequence outer, Germ germ) {
    if (!(germ instanceof Expansion expansion) || expansion.term(0) == null) {
      return Germ.of(outer.at(0));
    }
    Germ below = below(expansion);
    return new Composition(
        this,
        above(expansion),
        k ->
            k == 0
                ? compose(name, outer, below)
                : compose(List.of(name, k), outer.derivative(k), below));
  }

  /// Whether a constant has symbols, so that its sign may be open.
  static boolean hasSymbols(Coefficient constant) {
    if (constant.isRational()) {
      return false;
    }
    Expr expr = constant.toExpression();
    return !Walk.symbols(expr).isEmpty();
  }
}
