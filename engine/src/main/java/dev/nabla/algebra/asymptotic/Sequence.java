package dev.nabla.algebra.asymptotic;

import dev.nabla.expr.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// The coefficients of a power series, each computed once, in order.
final class Sequence {
  private final List<Coefficient> known = new ArrayList<>();
  private final IntFunction<Coefficient> rule;

  private Sequence(IntFunction<Coefficient> rule) {
    this.rule = rule;
  }

  /// A sequence whose rule may ask for earlier members.
  static Sequence of(IntFunction<Coefficient> rule) {
    return new Sequence(rule);
  }

  Coefficient at(int index) {
    while (known.size() <= index) {
      known.add(rule.apply(known.size()));
    }
    return known.get(index);
  }

  /// The coefficients of the k-th derivative divided by k!.
  Sequence derivative(int k) {
    return of(
        j -> {
          BigInteger binomial = BigInteger.ONE;
          for (int i = 1; i <= k; i++) {
            binomial = binomial.multiply(BigInteger.valueOf(j + i)).divide(BigInteger.valueOf(i));
          }
          return at(j + k).scaled(Rational.of(binomial));
        });
  }
}
