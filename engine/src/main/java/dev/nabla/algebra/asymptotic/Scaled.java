package dev.nabla.algebra.asymptotic;

import org.jspecify.annotations.Nullable;

/// An expansion times a constant other than 0.
final class Scaled extends Expansion {
  private final Germs germs;
  private final Expansion before;
  private final Coefficient factor;
  private int next;

  Scaled(Germs germs, Expansion before, Coefficient factor) {
    super(before.base());
    this.germs = germs;
    this.before = before;
    this.factor = factor;
  }

  Expansion before() {
    return before;
  }

  Coefficient factor() {
    return factor;
  }

  @Override
  @Nullable Term next() {
    Term term = before.term(next++);
    return term == null
        ? null
        : new Term(term.exponent(), germs.scaled(term.coefficient(), factor));
  }
}
