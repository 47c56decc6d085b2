package dev.nabla.optimize;

/// Every variable has its own rate: the gradient is divided by the root of its mean square so far.
///
/// Source: T. Tieleman, G. Hinton, Neural Networks for Machine Learning, lecture 6.5 (2012).
///
/// @param rate the rate at each step
/// @param decay the part of the mean square that is kept
/// @param floor is added to the root, so that nothing is divided by 0
/// @param steps the largest number of steps
/// @param tolerance the run has converged when the length of the gradient is below it
public record RmsProp(Schedule rate, double decay, double floor, long steps, double tolerance)
    implements FirstOrder {
  /// With a constant rate and usual settings.
  public RmsProp(double rate, long steps, double tolerance) {
    this(Schedule.constant(rate), 0.99, 1e-8, steps, tolerance);
  }

  @Override
  public int memories() {
    return 1;
  }

  @Override
  public void change(
      long step, double rate, double[] gradient, double[][] memory, double[] change) {
    double[] square = memory[0];
    for (int i = 0; i < change.length; i++) {
      square[i] = decay * square[i] + (1 - decay) * (gradient[i] * gradient[i]);
      change[i] = -(rate * (gradient[i] / (Math.sqrt(square[i]) + floor)));
    }
  }
}
