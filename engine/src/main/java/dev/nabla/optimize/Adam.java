package dev.nabla.optimize;

/// Momentum and a rate for every variable, both freed from starting at 0.
///
/// Source: D. Kingma, J. Ba, Adam: a method for stochastic optimization (2015), algorithm 1.
///
/// @param rate the rate at each step
/// @param first the part of the mean that is kept
/// @param second the part of the mean square that is kept
/// @param floor is added to the root, so that nothing is divided by 0
/// @param steps the largest number of steps
/// @param tolerance the run has converged when the length of the gradient is below it
public record Adam(
    Schedule rate, double first, double second, double floor, long steps, double tolerance)
    implements FirstOrder {
  /// With a constant rate and usual settings.
  public Adam(double rate, long steps, double tolerance) {
    this(Schedule.constant(rate), 0.9, 0.999, 1e-8, steps, tolerance);
  }

  @Override
  public int memories() {
    return 2;
  }

  @Override
  public void change(
      long step, double rate, double[] gradient, double[][] memory, double[] change) {
    double[] mean = memory[0];
    double[] square = memory[1];
    double meanPart = 1 - StrictMath.pow(first, (double) step);
    double squarePart = Math.sqrt(1 - StrictMath.pow(second, (double) step));
    for (int i = 0; i < change.length; i++) {
      mean[i] = first * mean[i] + (1 - first) * gradient[i];
      square[i] = second * square[i] + (1 - second) * (gradient[i] * gradient[i]);
      change[i] = -(rate / meanPart * (mean[i] / (Math.sqrt(square[i]) / squarePart + floor)));
    }
  }
}
