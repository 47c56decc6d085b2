package dev.nabla.optimize;

/// Nonlinear conjugate gradients, which remember one direction: for very many variables. The
/// formula is that of Polak and Ribière, and the direction starts anew where it would be negative.
///
/// Source: J. Nocedal, S. Wright, Numerical Optimization (2006), section 5.2.
///
/// @param search how far to go along a direction; its curvature must be below 1/2
/// @param steps the largest number of steps
/// @param tolerance the run has converged when the length of the gradient is below it
public record ConjugateGradients(LineSearch search, long steps, double tolerance)
    implements Method<Objective> {
  /// With a strong Wolfe search, at most 10,000 steps and a tolerance of 1e-8.
  public ConjugateGradients() {
    this(new StrongWolfe(0.1), 10_000, 1e-8);
  }

  @Override
  public Path minimize(Objective objective, double[] start, Course course) {
    return new Searching(search, steps, tolerance)
        .minimize(objective, start, course, new Conjugate(start.length));
  }

  /// The last direction and gradient.
  private static final class Conjugate implements Directions {
    private final double[] direction;
    private final double[] gradient;
    private double factor;

    /// How much the first order promised for the last step: distance times slope.
    private double promised = Double.NaN;

    Conjugate(int size) {
      this.direction = new double[size];
      this.gradient = new double[size];
    }

    @Override
    public void direction(double[] gradient, double[] direction) {
      for (int i = 0; i < direction.length; i++) {
        this.direction[i] = factor * this.direction[i] - gradient[i];
      }
      if (!(Vectors.dot(this.direction, gradient) < 0)) {
        for (int i = 0; i < direction.length; i++) {
          this.direction[i] = -gradient[i];
        }
      }
      System.arraycopy(this.direction, 0, direction, 0, direction.length);
      System.arraycopy(gradient, 0, this.gradient, 0, gradient.length);
    }

    @Override
    public void learn(double[] step, double[] change) {
      promised = Vectors.dot(step, gradient);
      double sum = 0;
      for (int i = 0; i < change.length; i++) {
        sum += (gradient[i] + change[i]) * change[i];
      }
      factor = Math.max(0, sum / Vectors.dot(gradient, gradient));
    }

    @Override
    public void forget() {
      factor = 0;
      promised = Double.NaN;
    }

    /// As much as the last step was promised to bring.
    @Override
    public double first(Line line) {
      double distance = promised / line.startSlope();
      return distance > 0 && Double.isFinite(distance)
          ? distance
          : Directions.cautious(line.gradient());
    }
  }
}
