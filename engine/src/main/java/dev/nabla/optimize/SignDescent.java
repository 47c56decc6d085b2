package dev.nabla.optimize;

/// Steps of one length in every variable, downhill by the sign of its slope alone.
///
/// @param rate the rate at each step
/// @param steps the largest number of steps
/// @param tolerance the run has converged when the length of the gradient is below it
public record SignDescent(Schedule rate, long steps, double tolerance) implements FirstOrder {
  /// With a constant rate and usual settings.
  public SignDescent(double rate, long steps, double tolerance) {
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
      change[i] = -(rate * Math.signum(gradient[i]));
    }
  }
}
