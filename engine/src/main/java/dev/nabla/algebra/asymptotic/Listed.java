package dev.nabla.algebra.asymptotic;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expansion whose terms are at hand or come from elsewhere, one after the other.
final class Listed extends Expansion {
  private final Iterator<Term> terms;

  Listed(Base base, Iterator<Term> terms) {
    super(base);
    this.terms = terms;
  }

  static Germ of(Base base, List<Term> terms) {
    return new Listed(base, terms.iterator());
  }

  /// ω to a power.
  static Germ power(Base base, Coefficient exponent) {
    return of(base, List.of(new Term(exponent, Germ.ONE)));
  }

  @Override
  @Nullable Term next() {
    return terms.hasNext() ? terms.next() : null;
  }
}
