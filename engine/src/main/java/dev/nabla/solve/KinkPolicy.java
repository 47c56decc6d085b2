package dev.nabla.solve;

/// What stands for the derivative where there is none.
public enum KinkPolicy {
  /// Nothing: not a number.
  UNDEFINED,
  /// At a corner or cusp of a continuous function the slope nearest to 0 among those between the
  /// slopes from the two sides: the element of the subdifferential with the smallest norm where the
  /// function is locally convex or, with the sides exchanged, concave. Elsewhere nothing.
  SUBGRADIENT
}
