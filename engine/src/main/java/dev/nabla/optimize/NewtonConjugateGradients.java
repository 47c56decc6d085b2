package dev.nabla.optimize;

/// Newton's method for very many variables: the quadratic approximation is minimised by conjugate
/// gradients, which need the Hessian times vectors only, within a radius in which it is trusted.
/// Negative curvature is followed where it is met.
///
/// Source: T. Steihaug, The conjugate gradient method and trust regions in large scale optimization
/// (1983).
///
/// @param radius the first radius
/// @param steps the largest number of steps
/// @param tolerance the run has converged when the length of the gradient is below it
public record NewtonConjugateGradients(double radius, long steps, double tolerance)
    implements Method<TwiceDifferentiable> {
  /// With a first radius of 1, at most 1,000 steps and a tolerance of 1e-8.
  public NewtonConjugateGradients() {
    this(1, 1000, 1e-8);
  }

  @Override
  public Path minimize(TwiceDifferentiable objective, double[] start, Course course) {
    Trail trail = new Trail(objective, start, course);
    return new TrustRegionLoop(radius, steps, tolerance)
        .minimize(trail, new TruncatedModel(trail, objective));
  }
}
