package dev.nabla.optimize;

/// What the second derivatives of residuals add to the Hessian of half their sum of squares, by
/// central differences of the Jacobian. A few digits of it turn steps that shrink slowly, because
/// residuals are large, into steps that shrink at once.
final class Curvature {
  private static final double STEP = 0x1p-17;

  private Curvature() {}

  /// The sums of (residual · its second derivatives), or zeros where one has no value.
  static double[][] of(Residuals residuals, double[] point) {
    int size = point.length;
    int count = residuals.count();
    double[] left = new double[count];
    double[][] jacobian = new double[size][count];
    residuals.residualsAndJacobian(point, left, jacobian);
    double length = Vectors.norm(left);
    double[] steps = new double[size];
    for (int k = 0; k < size; k++) {
      double column = Vectors.norm(jacobian[k]);
      double own = column == 0 ? 1 : length / column;
      steps[k] = STEP * (point[k] == 0 ? own : Math.abs(point[k]));
    }
    double[] unused = new double[count];
    double[][] slopes = new double[size][size];
    for (int k = 0; k < size; k++) {
      double[] moved = point.clone();
      moved[k] = point[k] + steps[k];
      double up = moved[k];
      residuals.residualsAndJacobian(moved, unused, jacobian);
      for (int j = 0; j < size; j++) {
        slopes[j][k] = Vectors.dot(jacobian[j], left);
      }
      moved[k] = point[k] - steps[k];
      residuals.residualsAndJacobian(moved, unused, jacobian);
      for (int j = 0; j < size; j++) {
        slopes[j][k] = (slopes[j][k] - Vectors.dot(jacobian[j], left)) / (up - moved[k]);
      }
    }
    double[][] curvature = new double[size][size];
    for (int j = 0; j < size; j++) {
      for (int k = 0; k < size; k++) {
        curvature[j][k] = 0.5 * (slopes[j][k] + slopes[k][j]);
        if (!Double.isFinite(curvature[j][k])) {
          return new double[size][size];
        }
      }
    }
    return curvature;
  }
}
