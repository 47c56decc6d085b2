package dev.nabla.optimize;

/// Newton's method with safeguards: it never goes up, is not stopped by a singular Hessian, and
/// leaves saddles and maxima along their negative curvature. Each step is the exact minimum of the
/// quadratic approximation within the radius; for up to some hundreds of variables.
///
/// Source: J. Moré, D. Sorensen, Computing a trust region step (1983), with all eigenvalues.
///
/// @param radius the first radius
/// @param steps the largest number of steps
/// @param tolerance the run has converged when the length of the gradient is below it and the
///   Hessian has no negative eigenvalue beyond rounding
public record TrustRegion(double radius, long steps, double tolerance)
    implements Method<TwiceDifferentiable> {
  /// With a first radius of 1, at most 1,000 steps and a tolerance of 1e-8.
  public TrustRegion() {
    this(1, 1000, 1e-8);
  }

  @Override
  public Path minimize(TwiceDifferentiable objective, double[] start, Course course) {
    Trail trail = new Trail(objective, start, course);
    return new TrustRegionLoop(radius, steps, tolerance)
        .minimize(trail, new ExactModel(trail, objective));
  }
}
