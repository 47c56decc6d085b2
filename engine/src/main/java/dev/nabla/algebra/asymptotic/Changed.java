package dev.nabla.algebra.asymptotic;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An expansion with every term changed, from some term on; none may become 0.
final class Changed extends Expansion {
  private final Expansion before;
  private final UnaryOperator<Term> change;
  private int next;

  Changed(Base base, Expansion before, int first, UnaryOperator<Term> change) {
    super(base);
    this.before = before;
    this.next = first;
    this.change = change;
  }

  @Override
  @Nullable Term next() {
    Term term = before.term(next++);
    return term == null ? null : change.apply(term);
  }
}
