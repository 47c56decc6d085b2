package dev.nabla.algebra.asymptotic;

import java.util.ArrayList;
import java.util.List;

/// The orders of growth that have been met, the slowest first.
final class Scale {
  private static final int MOST = 40;

  private final List<Base> bases = new ArrayList<>();
  private final Base reciprocal = Base.slowest();

  Scale() {
    bases.add(reciprocal);
  }

  /// The base 1/t.
  Base reciprocal() {
    return reciprocal;
  }

  int position(Base base) {
    return bases.indexOf(base);
  }

  Base at(int position) {
    return bases.get(position);
  }

  int size() {
    return bases.size();
  }

  /// ln(1/ω) of a base; for the slowest this is a new, slower base.
  Germ logarithm(Base base) {
    if (base.logarithm().isEmpty()) {
      Base slower = Base.slowest();
      insert(0, slower);
      base.setLogarithm(Listed.power(slower, Coefficient.MINUS_ONE));
    }
    return base.logarithm().orElseThrow();
  }

  void insert(int position, Base base) {
    if (bases.size() >= MOST) {
      throw new Undecided("there are too many orders of growth");
    }
    bases.add(position, base);
  }
}
