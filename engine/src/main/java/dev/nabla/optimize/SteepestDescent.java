package dev.nabla.optimize;

/// Gradient descent that looks for its rate at each step.
///
/// @param search how far to go along a direction
/// @param steps the largest number of steps
/// @param tolerance the run has converged when the length of the gradient is below it
public record SteepestDescent(LineSearch search, long steps, double tolerance)
    implements Method<Objective> {
  /// With backtracking, at most 10,000 steps and a tolerance of 1e-8.
  public SteepestDescent() {
    this(new Backtracking(), 10_000, 1e-8);
  }

  @Override
  public Path minimize(Objective objective, double[] start, Course course) {
    return new Searching(search, steps, tolerance)
        .minimize(objective, start, course, new Steepest());
  }

  /// Knows nothing but the gradient, and the last distance.
  private static final class Steepest implements Directions {
    private double distance = Double.NaN;

    @Override
    public void direction(double[] gradient, double[] direction) {
      for (int i = 0; i < direction.length; i++) {
        direction[i] = -gradient[i];
      }
    }

    @Override
    public void learn(double[] step, double[] change) {
      // The distance that would have been right for this curvature, of Barzilai and Borwein.
      distance = Vectors.dot(step, step) / Vectors.dot(step, change);
    }

    @Override
    public void forget() {
      distance = Double.NaN;
    }

    @Override
    public double first(Line line) {
      return distance > 0 && Double.isFinite(distance)
          ? distance
          : Directions.cautious(line.gradient());
    }
  }
}
