package dev.nabla.algebra.asymptotic;

/// The exponential of a germ, which may need a new base.
final class Exponentials {
  private final Germs germs;
  private final Scale scale;
  private final Facts facts;

  Exponentials(Germs germs) {
    this.germs = germs;
    this.scale = germs.scale();
    this.facts = germs.facts();
  }

  /// Of a germ other than 0.
  Germ of(Germ germ) {
    return switch (germ) {
      case Germ.Constant constant -> Germ.of(Coefficient.exp(constant.value()));
      case Expansion expansion ->
          germs.tendency(germ) > 0 ? expOfLarge(germ) : expOfFinite(expansion);
    };
  }

  private Germ expOfFinite(Expansion germ) {
    Expansion above = germs.above(germ);
    Germ below = germs.exp(germs.below(germ));
    return above.term(0) == null
        ? below
        : germs.times(
            below, new Recurrence(germs, above, Recurrence.Kind.EXPONENTIAL, Coefficient.ONE));
  }

  /// The exponential of what grows: a power of the base whose logarithm grows alike, or of a new
  /// one.
  private Germ expOfLarge(Germ germ) {
    for (int position = scale.size() - 1; position > 0; position--) {
      Base base = scale.at(position);
      Germ logarithm = scale.logarithm(base);
      Germ ratio = germs.div(germ, logarithm);
      int compared = germs.tendency(ratio);
      if (compared > 0) {
        return expOverNewBase(germ, position + 1);
      }
      if (compared == 0) {
        Coefficient factor = germs.leadingConstant(ratio);
        Germ left = minusMultiple(germ, factor, logarithm);
        return germs.times(Listed.power(base, factor.negate()), germs.exp(left));
      }
    }
    return expOverNewBase(germ, 1);
  }

  private Germ expOverNewBase(Germ germ, int position) {
    Germ slow = germ;
    Germ vanishing = Germ.ZERO;
    while (slow instanceof Expansion expansion && scale.position(expansion.base()) >= position) {
      vanishing = germs.plus(vanishing, germs.above(expansion));
      slow = germs.below(expansion);
    }
    int sign = facts.sign(germs.leadingConstant(slow));
    Base base = Base.of(sign > 0 ? slow : germs.negate(slow));
    scale.insert(position, base);
    return germs.times(Listed.power(base, Coefficient.of(-sign)), germs.exp(vanishing));
  }

  /// `germ − factor * other`, where what is the same object cancels without being expanded.
  private Germ minusMultiple(Germ germ, Coefficient factor, Germ other) {
    if (germ == other) {
      return germs.scaled(germ, Coefficient.ONE.minus(factor));
    }
    if (germ instanceof Expansion expansion
        && (!(other instanceof Expansion slower)
            || scale.position(expansion.base()) > scale.position(slower.base()))
        && Germs.lead(expansion).exponent().isZero()) {
      return germs.plus(
          germs.above(expansion), minusMultiple(germs.below(expansion), factor, other));
    }
    return germs.plus(germ, germs.scaled(other, factor.negate()));
  }
}
