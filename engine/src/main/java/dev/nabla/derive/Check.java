package dev.nabla.derive;

/// How a step stood the comparison with automatic differentiation at points of its domain.
///
/// @param points at how many points it was compared
/// @param largestError the largest relative difference at one of them
/// @param passed whether there were points and the difference is that of rounding everywhere
public record Check(int points, double largestError, boolean passed) {
  /// At so many points a step is compared.
  public static final int POINTS = 32;

  /// A step that could not be compared.
  static final Check NONE = new Check(0, 0, false);
}
