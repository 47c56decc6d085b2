package dev.nabla.optimize;

/// Momentum that looks ahead: the gradient counts once more in the step than in the velocity.
///
/// Source: I. Sutskever et al., On the importance of initialization and momentum in deep learning
/// (2013), in the form that needs the gradient at the point itself.
///
/// @param rate the rate at each step
/// @param momentum the part of the velocity that is kept, at least 0 and below 1
/// @param steps the largest number of steps
/// @param tolerance the run has converged when the length of the gradient is below it
public record Nesterov(Schedule rate, double momentum, long steps, double tolerance)
    implements FirstOrder {
  /// With a constant rate and usual settings.
  public Nesterov(double rate, long steps, double tolerance) {
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
      change[i] = -(rate * (gradient[i] + momentum * velocity[i]));
    }
  }
}
