package dev.nabla.optimize;

/// The quadratic approximation at the current point of a path, and its minimum within a ball.
interface QuadraticModel {
  /// Looks at the current point.
  void update();

  /// Whether curvature allows a minimum here, where the gradient is 0.
  boolean isConvex();

  /// The step to the model's minimum within a radius, or near it.
  ///
  /// @return by how much the model sinks
  double step(double radius, double[] step);
}
