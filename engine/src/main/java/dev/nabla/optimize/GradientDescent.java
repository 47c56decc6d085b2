package dev.nabla.optimize;

/// Gradient descent: each step is the gradient times the rate, downhill.
///
/// It starts with the gradient at the start and tests for convergence after each step, as the
/// textbooks' pseudocode does; so it makes at least one step.
///
/// @param rate the rate at each step
/// @param steps the largest number of steps
/// @param tolerance the run has converged when the length of the gradient is below it
public record GradientDescent(Schedule rate, long steps, double tolerance) implements FirstOrder {
  /// With a constant rate and usual settings.
  public GradientDescent(double rate, long steps, double tolerance) {
    this(Schedule.constant(rate), steps, tolerance);
  }

  @Override
  public int memories() {
    return 0;
  }

  @Override
  public void change(
      long step, double rate, double[] gradient, double[][] memory, double[] change) {
    for (int i = 0; i < change.length; i++) {
      change[i] = -(rate * gradient[i]);
    }
  }
}
