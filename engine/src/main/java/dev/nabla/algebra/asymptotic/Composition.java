package dev.nabla.algebra.asymptotic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The sum of `a(k) g^k`, where g has positive exponents only and the a(k) are over slower bases.
final class Composition extends Expansion {
  /// One g^k, times a(k), and how much of it was used.
  private static final class Part {
    private final Expansion power;
    private final Germ factor;
    private int next;

    Part(Expansion power, Germ factor) {
      this.power = power;
      this.factor = factor;
    }

    @Nullable Term term() {
      return power.term(next);
    }
  }

  private final Germs germs;
  private final Expansion inner;
  private final IntFunction<Germ> outer;
  private final List<Part> active = new ArrayList<>();
  private Expansion power;
  private int exponent;

  Composition(Germs germs, Expansion inner, IntFunction<Germ> outer) {
    super(inner.base());
    this.germs = germs;
    this.inner = inner;
    this.outer = outer;
    this.power = (Expansion) Listed.power(inner.base(), Coefficient.ZERO);
  }

  @Override
  @Nullable Term next() {
    for (int cancelled = 0; cancelled < MOST_COSTLY_CANCELLATIONS; cancelled++) {
      Coefficient least = least();
      if (least == null) {
        return null;
      }
      Germ sum = Germ.ZERO;
      for (Part part : active) {
        Term term = part.term();
        if (term != null && germs.facts().compare(term.exponent(), least) == 0) {
          sum = germs.plus(sum, germs.times(part.factor, term.coefficient()));
          part.next++;
        }
      }
      active.removeIf(part -> part.term() == null);
      if (!germs.isZero(sum)) {
        return new Term(least, sum);
      }
    }
    throw tooMuchCancels();
  }

  /// The lowest exponent that is left, after all powers that could reach it are there.
  private @Nullable Coefficient least() {
    Coefficient least = null;
    for (Part part : active) {
      Term term = part.term();
      if (term != null && (least == null || germs.facts().compare(term.exponent(), least) < 0)) {
        least = term.exponent();
      }
    }
    int without = 0;
    while (true) {
      Term lowest = power.term(0);
      if (lowest == null
          || (least != null && germs.facts().compare(lowest.exponent(), least) > 0)) {
        return least;
      }
      Germ factor = outer.apply(exponent++);
      if (!germs.isZero(factor)) {
        active.add(new Part(power, factor));
        least = lowest.exponent();
      } else if (++without > MOST_COSTLY_CANCELLATIONS) {
        throw tooMuchCancels();
      }
      power = exponent == 1 ? inner : new ProductExpansion(germs, power, inner);
    }
  }
}
