package dev.nabla.optimize;

/// The sum of squares of residuals as an objective. It keeps the residuals and the Jacobian of the
/// last point that was asked for, so it serves one run.
final class Squares implements Objective {
  private final Residuals residuals;
  private final double[] left;
  private final double[] tried;
  private final double[][] jacobian;

  /// @throws IllegalArgumentException if there are fewer residuals than parameters
  Squares(Residuals residuals) {
    if (residuals.count() < residuals.size()) {
      throw new IllegalArgumentException(
          "%d %s cannot determine %d parameters"
              .formatted(
                  residuals.count(),
                  residuals.count() == 1 ? "residual" : "residuals",
                  residuals.size()));
    }
    this.residuals = residuals;
    this.left = new double[residuals.count()];
    this.tried = new double[residuals.count()];
    this.jacobian = new double[residuals.size()][residuals.count()];
  }

  @Override
  public int size() {
    return residuals.size();
  }

  @Override
  public String name(int variable) {
    return residuals.names().get(variable);
  }

  @Override
  public double value(double[] point) {
    residuals.residuals(point, tried);
    return sum(tried);
  }

  @Override
  public double valueAndGradient(double[] point, double[] gradient) {
    residuals.residualsAndJacobian(point, left, jacobian);
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = 2 * Vectors.dot(jacobian[i], left);
    }
    return sum(left);
  }

  /// The residuals where the gradient was last asked for, factored with the Jacobian.
  Triangle triangle() {
    return Triangle.of(jacobian, left);
  }

  Residuals residuals() {
    return residuals;
  }

  /// The sum of squares; the rounding errors of products and sums are kept.
  private static double sum(double[] numbers) {
    double sum = 0;
    double lost = 0;
    for (double number : numbers) {
      double square = number * number;
      double next = sum + square;
      double second = next - sum;
      lost += Math.fma(number, number, -square) + (sum - (next - second)) + (square - second);
      sum = next;
    }
    return Double.isFinite(sum) ? sum + lost : sum;
  }
}
