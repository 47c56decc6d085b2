package dev.nabla.optimize;

/// Where linear residuals are trusted: |scale step| ≤ radius. The scale of a parameter is the
/// largest length that its column of the Jacobian has had, so that units do not matter.
///
/// Source: J. J. Moré, The Levenberg-Marquardt algorithm: implementation and theory (1978).
final class TrustedRegion {
  private static final int MOST_TRIALS = 12;
  private static final double NEAR = 0.1;

  private final double[] scale;
  private double radius;
  private double damping;
  private double length;
  private double expected;

  /// Half the slope of the sum of squares along the step, downwards.
  private double descent;

  private double slope;
  private boolean isFirst = true;

  TrustedRegion(Triangle triangle, double[] point, double factor) {
    scale = new double[point.length];
    rescale(triangle);
    double size = weighted(point);
    radius = size == 0 ? factor : factor * size;
  }

  /// Takes in the lengths of the columns of a new Jacobian.
  void rescale(Triangle triangle) {
    for (int i = 0; i < scale.length; i++) {
      scale[i] = Math.max(scale[i], triangle.length(i));
    }
  }

  private double weighted(double[] vector) {
    double[] product = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      product[i] = scale[i] * vector[i];
    }
    return Vectors.norm(product);
  }

  /// The best step of the linear residuals within the region.
  double[] step(Triangle triangle) {
    double[] step = triangle.step();
    damping = 0;
    length = weighted(step);
    slope = triangle.slope(scale);
    if (triangle.rank() < triangle.size() || !(length <= (1 + NEAR) * radius)) {
      step = restrained(triangle);
    }
    if (isFirst) {
      radius = Math.min(radius, length);
    }
    double image = triangle.image(step);
    descent = image * image + damping * length * length;
    expected = descent + damping * length * length;
    return step;
  }

  private double[] restrained(Triangle triangle) {
    double[] step = new double[scale.length];
    double low = 0;
    double high = slope / radius;
    damping = Math.clamp(damping, 1e-3 * high, high);
    for (int i = 0; ; i++) {
      double change = triangle.damped(damping, scale, step);
      length = weighted(step);
      double excess = length - radius;
      if (Math.abs(excess) <= NEAR * radius || i == MOST_TRIALS) {
        return step;
      }
      if (excess > 0) {
        low = damping;
      } else {
        high = damping;
      }
      double next = damping - length / radius * (excess / change);
      damping = next > low && next < high ? next : Math.max(Math.sqrt(low * high), 1e-3 * high);
    }
  }

  /// How much smaller the sum of squares is after the last step, if residuals are linear.
  double expected() {
    return expected;
  }

  /// Grows or shrinks.
  ///
  /// @param before the sum of squares before the step
  /// @param after that after it; not finite if there is none
  void learn(double before, double after) {
    isFirst = false;
    double decrease = before - after;
    if (!(decrease > 0.25 * expected)) {
      double factor = 0.1;
      if (decrease >= 0) {
        factor = 0.5;
      } else if (after < 100 * before) {
        // The minimum of the parabola through both sums with the slope at the beginning.
        factor = Math.clamp(0.5 * descent / (descent - 0.5 * decrease), 0.1, 0.5);
      }
      radius = factor * Math.min(radius, length / 0.1);
    } else if (decrease >= 0.75 * expected || damping == 0) {
      radius = 2 * length;
    }
  }

  /// Whether the region is so small that doubles cannot tell its points apart.
  boolean isSpent(double[] point) {
    return radius <= 0x1p-53 * weighted(point);
  }
}
