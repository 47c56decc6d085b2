package dev.nabla.optimize;

/// Where to search next, learned from the steps so far.
interface Directions {
  /// The direction for a gradient.
  void direction(double[] gradient, double[] direction);

  /// Learns from a step and the change of the gradient along it.
  void learn(double[] step, double[] change);

  /// Forgets all, so that the next direction is the steepest.
  void forget();

  /// The distance to try first along a direction; from what was learned it is 1.
  double first(Line line);

  /// From one that knows nothing: a step of length 1 at most.
  static double cautious(double[] gradient) {
    return Math.min(1, 1 / Vectors.norm(gradient));
  }
}
