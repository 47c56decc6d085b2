package dev.nabla.optimize;

import java.util.function.DoubleUnaryOperator;

/// Finds the root between two points where a function has opposite signs. It cannot fail: after
/// every five evaluations there are at most half as many doubles between the ends, so 400
/// evaluations always suffice, and usually ten do. A pole, a jump or a gap in the domain is told
/// apart from a root.
///
/// {@snippet file="dev/nabla/examples/RootFinding.java" region="bracket"}
///
/// Source: T. Chandrupatla, A new hybrid quadratic/bisection algorithm for finding the zero of a
/// nonlinear function without using derivatives (1997), with a halving in the order of doubles
/// where that is too slow.
///
/// @param tolerance the width below which two ends are close enough; 0 goes on to neighbouring
///   doubles
/// @param name what the variable is called in messages
public record Bracketing(double tolerance, String name) {
  /// Down to neighbouring doubles.
  public Bracketing() {
    this(0, "x");
  }

  /// @throws IllegalArgumentException if the tolerance is negative or no number
  public Bracketing {
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("the tolerance is at least 0");
    }
  }

  /// What was found.
  ///
  /// @param root the end with the smaller value; a root if [#converged()]
  /// @param value the function there
  /// @param low the lower end of what is left between
  /// @param high the upper end
  /// @param stop why it ended
  /// @param evaluations how often the function was evaluated
  public record Found(
      double root, double value, double low, double high, RootStop stop, int evaluations) {
    /// Whether it is a root.
    public boolean converged() {
      return stop.converged();
    }
  }

  /// Looks between two points.
  ///
  /// @throws IllegalArgumentException if the points are not two numbers in ascending order
  public Found find(DoubleUnaryOperator function, double low, double high) {
    if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException(
          "a bracket goes from the smaller to the larger number, not from " + low + " to " + high);
    }
    return new BracketSearch(this, function, low, high).found();
  }
}
