package dev.nabla.optimize;

/// Newton's method as textbooks have it, for one and for many variables: each step goes to the
/// point where the gradient of the quadratic approximation is 0, be that a minimum, a maximum or a
/// saddle. A trust region is the safeguard.
///
/// The run has converged when the length of the step that would come next is below the tolerance.
///
/// @param steps the largest number of steps
/// @param tolerance for the length of the next step
public record Newton(long steps, double tolerance) implements Method<TwiceDifferentiable> {
  /// With at most 100 steps and a tolerance of 1e-10.
  public Newton() {
    this(100, 1e-10);
  }

  @Override
  public Path minimize(TwiceDifferentiable objective, double[] start, Course course) {
    Trail trail = new Trail(objective, start, course);
    int size = start.length;
    double[] hessian = new double[size * size];
    double[] next = new double[size];
    boolean goesOn = trail.begins();
    while (goesOn) {
      trail.hessian(objective, hessian);
      if (!LinearSystem.solve(hessian, trail.gradient(), next)) {
        return trail.ends(new Stop.SingularHessian(trail.place(), trail.gradient()[0]));
      }
      double length = Vectors.norm(next);
      if (trail.number() > 0 && length < tolerance) {
        return trail.ends(new Stop.Converged(Stop.Test.STEP_LENGTH, length, tolerance));
      }
      if (trail.number() == steps) {
        return trail.ends(new Stop.StepLimit(steps));
      }
      for (int i = 0; i < size; i++) {
        trail.step()[i] = -next[i];
        trail.point()[i] -= next[i];
      }
      goesOn = trail.arrives();
    }
    return trail.ended();
  }
}
