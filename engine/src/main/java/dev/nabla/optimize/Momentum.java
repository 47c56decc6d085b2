package dev.nabla.optimize;

/// Gradient descent with a velocity that keeps a part of the earlier steps.
///
/// Source: B. Polyak, Some methods of speeding up the convergence of iteration methods (1964).
///
/// @param rate the rate at each step
/// @param momentum the part of the velocity that is kept, at least 0 and below 1
/// @param steps the largest number of steps
/// @param tolerance the run has converged when the length of the gradient is below it
public record Momentum(Schedule rate, double momentum, long steps, double tolerance)
    implements FirstOrder {
  /// With a constant rate and usual settings.
  public Momentum(double rate, long steps, double tolerance) {
    this(Schedule.constant(rate), 0.9, steps, tolerance);
  }

  @Override
  public int memories() {
    return 1;
  }

  @Override
  public void change(
      long step, double rate, double[] gradient, double[][] memory, double[] change) {
    double[] velocity = memory[0];
    for (int i = 0; i < change.length; i++) {
      velocity[i] = momentum * velocity[i] + gradient[i];
      change[i] = -(rate * velocity[i]);
    }
  }
}
