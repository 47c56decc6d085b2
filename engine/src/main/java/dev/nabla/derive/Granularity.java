package dev.nabla.derive;

import java.util.Locale;

/// How much of a derivation is shown.
public enum Granularity {
  /// The rules one has to think about: product, quotient, chain and the like. Sums, constant
  /// factors and functions of the variable itself are done on the way.
  BRIEF,
  /// Every rule but those nobody writes down: constants, the variable, constants times the
  /// variable.
  STANDARD,
  /// Every rule.
  EVERY;

  /// The name that programs use: `brief`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
