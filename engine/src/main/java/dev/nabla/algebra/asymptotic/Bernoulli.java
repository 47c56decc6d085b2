package dev.nabla.algebra.asymptotic;

import dev.nabla.expr.Rational;
import java.util.ArrayList;
import java.util.List;

/// The Bernoulli numbers, B(1) = −1/2.
final class Bernoulli {
  private Bernoulli() {}

  static Rational number(int index) {
    List<Rational> row = new ArrayList<>();
    for (int m = 0; m <= index; m++) {
      row.add(Rational.of(1, m + 1L));
      for (int j = m; j >= 1; j--) {
        row.set(j - 1, Rational.of(j).times(row.get(j - 1).minus(row.get(j))));
      }
    }
    Rational value = row.getFirst();
    return index == 1 ? value.negate() : value;
  }
}
