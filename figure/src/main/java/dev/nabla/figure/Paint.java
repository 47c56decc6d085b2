package dev.nabla.figure;

/// How something in space is coloured.
public sealed interface Paint {

  /// In the one colour of what it means.
  record Plain(Role role) implements Paint {}

  /// By its height, over a range of heights; automatic is the range of the surface or the points.
  record Graded(Ramp ramp, Limits heights) implements Paint {}

  /// The colour of a role.
  static Paint plain(Role role) {
    return new Plain(role);
  }

  /// The ramp from the lowest to the highest place.
  static Paint graded(Ramp ramp) {
    return new Graded(ramp, Limits.automatic());
  }

  /// The ramp from one height to another.
  ///
  /// @throws IllegalArgumentException unless both are finite and `from < to`
  static Paint graded(Ramp ramp, double from, double to) {
    return new Graded(ramp, Limits.between(from, to));
  }
}
