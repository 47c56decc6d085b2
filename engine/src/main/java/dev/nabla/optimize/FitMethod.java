package dev.nabla.optimize;

/// A way to look for parameters with the least sum of squared residuals.
///
/// {@snippet file="dev/nabla/examples/Fits.java" region="residuals"}
public sealed interface FitMethod permits LevenbergMarquardt, GaussNewton {
  /// Goes from a start towards a minimum.
  ///
  /// @param start a value for each parameter; it is not changed
  /// @param course what to keep of the path, and who watches; an iterate's value is the sum of
  ///   squares
  /// @throws IllegalArgumentException if the start has another length than there are parameters, or
  ///   there are fewer residuals than parameters
  Fit fit(Residuals residuals, double[] start, Course course);

  /// Goes from a start towards a minimum, and keeps the whole path.
  ///
  /// @throws IllegalArgumentException as the other
  default Fit fit(Residuals residuals, double... start) {
    return fit(residuals, start, Course.WHOLE);
  }
}
