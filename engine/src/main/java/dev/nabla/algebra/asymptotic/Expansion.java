package dev.nabla.algebra.asymptotic;

import dev.nabla.expr.Effort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expansion in ascending powers of one base. Terms are computed when they are asked for, and
/// none has the coefficient 0; an expansion without terms is 0.
abstract non-sealed class Expansion implements Germ {
  /// So many terms in a row may cancel before nothing is known.
  static final int MOST_CANCELLATIONS = 64;

  /// The same where each term costs more than the one before.
  static final int MOST_COSTLY_CANCELLATIONS = 16;

  private final Base base;
  private final List<Term> known = new ArrayList<>();
  private boolean complete;

  Expansion(Base base) {
    this.base = base;
  }

  final Base base() {
    return base;
  }

  /// The term of a number, counted from 0; null after the last one.
  final @Nullable Term term(int index) {
    while (known.size() <= index && !complete) {
      Effort.spend(1);
      Term next = next();
      if (next == null) {
        complete = true;
      } else {
        known.add(next);
      }
    }
    return index < known.size() ? known.get(index) : null;
  }

  /// The term after those that are known; null if there is none.
  abstract @Nullable Term next();

  /// The number of terms that are known.
  final int size() {
    return known.size();
  }

  final Term knownTerm(int index) {
    return known.get(index);
  }

  static Undecided tooMuchCancels() {
    return new Undecided("too many terms cancel to tell whether anything is left");
  }
}
