package dev.nabla.algebra.asymptotic;

/// A function of t for large t, as far as its growth tells: a constant, or an expansion in powers
/// of a base whose coefficients are constant in comparison.
///
/// Source: Gruntz, "On Computing Limits in a Symbolic Manipulation System" (1996), and Salvy and
/// Shackell, "Symbolic asymptotics: multiseries of inverse functions" (1999), for the scale.
sealed interface Germ permits Germ.Constant, Expansion {
  Germ ZERO = new Constant(Coefficient.ZERO);
  Germ ONE = new Constant(Coefficient.ONE);

  /// A function that does not change.
  record Constant(Coefficient value) implements Germ {}

  static Germ of(Coefficient value) {
    return new Constant(value);
  }

  static Germ of(long value) {
    return new Constant(Coefficient.of(value));
  }
}
