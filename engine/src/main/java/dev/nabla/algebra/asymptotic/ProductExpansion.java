package dev.nabla.algebra.asymptotic;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The product of two expansions in powers of one base.
final class ProductExpansion extends Expansion {
  private record Pair(Coefficient exponent, int left, int right) {}

  private final Germs germs;
  private final Expansion left;
  private final Expansion right;
  private final PriorityQueue<Pair> pairs;

  ProductExpansion(Germs germs, Expansion left, Expansion right) {
    super(left.base());
    this.germs = germs;
    this.left = left;
    this.right = right;
    this.pairs = new PriorityQueue<>((a, b) -> germs.facts().compare(a.exponent, b.exponent));
    add(0, 0);
  }

  private void add(int ofLeft, int ofRight) {
    Term a = left.term(ofLeft);
    Term b = a == null ? null : right.term(ofRight);
    if (a != null && b != null) {
      pairs.add(new Pair(a.exponent().plus(b.exponent()), ofLeft, ofRight));
    }
  }

  @Override
  @Nullable Term next() {
    for (int cancelled = 0; cancelled < MOST_CANCELLATIONS; cancelled++) {
      Pair first = pairs.peek();
      if (first == null) {
        return null;
      }
      Germ sum = Germ.ZERO;
      for (Pair pair = first;
          pair != null && germs.facts().compare(pair.exponent, first.exponent) == 0;
          pair = pairs.peek()) {
        pairs.remove();
        Germ a = left.knownTerm(pair.left).coefficient();
        Germ b = right.knownTerm(pair.right).coefficient();
        sum = germs.plus(sum, germs.times(a, b));
        add(pair.left, pair.right + 1);
        if (pair.right == 0) {
          add(pair.left + 1, 0);
        }
      }
      if (!germs.isZero(sum)) {
        return new Term(first.exponent, sum);
      }
    }
    throw tooMuchCancels();
  }
}
