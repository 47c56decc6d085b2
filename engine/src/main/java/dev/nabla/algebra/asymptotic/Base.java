package dev.nabla.algebra.asymptotic;

import java.util.Optional;

/// A quantity ω that is positive and tends to 0, of its own order of growth: 1/t, 1/ln t, e^(−t).
final class Base {
  private Optional<Germ> logarithm;

  private Base(Optional<Germ> logarithm) {
    this.logarithm = logarithm;
  }

  /// A base whose logarithm is not needed yet.
  static Base slowest() {
    return new Base(Optional.empty());
  }

  static Base of(Germ logarithm) {
    return new Base(Optional.of(logarithm));
  }

  /// ln(1/ω), over slower bases, if it was made.
  Optional<Germ> logarithm() {
    return logarithm;
  }

  void setLogarithm(Germ germ) {
    logarithm = Optional.of(germ);
  }
}
