package dev.nabla.algebra.asymptotic;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sum of germs with constant factors. The same object occurs once, so that what is subtracted
/// from itself is gone before it is expanded.
final class Combination extends Expansion {
  /// Longer sums are nested.
  static final int LONGEST = 48;

  /// One of the germs and its factor.
  record Part(Germ germ, Coefficient factor) {}

  private final Germs germs;
  private final List<Part> parts;
  private final int[] used;

  Combination(Germs germs, Base base, List<Part> parts) {
    super(base);
    this.germs = germs;
    this.parts = parts;
    this.used = new int[parts.size()];
  }

  List<Part> parts() {
    return parts;
  }

  /// The parts of both, those of the same germ together, without those of factor 0.
  static List<Part> merged(List<Part> one, List<Part> other) {
    IdentityHashMap<Germ, Integer> places = new IdentityHashMap<>();
    List<Part> merged = new ArrayList<>();
    for (List<Part> parts : List.of(one, other)) {
      for (Part part : parts) {
        Integer place = places.get(part.germ);
        if (place == null) {
          places.put(part.germ, merged.size());
          merged.add(part);
        } else {
          merged.set(place, new Part(part.germ, merged.get(place).factor.plus(part.factor)));
        }
      }
    }
    merged.removeIf(part -> part.factor.isZero());
    return merged;
  }

  private @Nullable Term unused(int part) {
    Germ germ = parts.get(part).germ;
    if (germ instanceof Expansion expansion && expansion.base() == base()) {
      return expansion.term(used[part]);
    }
    return used[part] == 0 ? new Term(Coefficient.ZERO, germ) : null;
  }

  @Override
  @Nullable Term next() {
    for (int cancelled = 0; cancelled < MOST_CANCELLATIONS; cancelled++) {
      Coefficient least = null;
      for (int i = 0; i < used.length; i++) {
        Term term = unused(i);
        if (term != null && (least == null || germs.facts().compare(term.exponent(), least) < 0)) {
          least = term.exponent();
        }
      }
      if (least == null) {
        return null;
      }
      Germ sum = Germ.ZERO;
      for (int i = 0; i < used.length; i++) {
        Term term = unused(i);
        if (term != null && germs.facts().compare(term.exponent(), least) == 0) {
          sum = germs.plus(sum, germs.scaled(term.coefficient(), parts.get(i).factor));
          used[i]++;
        }
      }
      if (!germs.isZero(sum)) {
        return new Term(least, sum);
      }
    }
    throw tooMuchCancels();
  }
}
