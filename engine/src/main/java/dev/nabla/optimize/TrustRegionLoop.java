package dev.nabla.optimize;

/// Goes to the minimum of a quadratic model within a radius in which the model is trusted. The
/// radius grows where the model is right, and shrinks where it is not.
///
/// Source: J. Nocedal, S. Wright, Numerical Optimization (2006), algorithm 4.1.
///
/// @param radius the first radius
/// @param steps the largest number of steps
/// @param tolerance the run has converged when the length of the gradient is below it
record TrustRegionLoop(double radius, long steps, double tolerance) {
  private static final double LARGEST_RADIUS = 1e300;

  Path minimize(Trail trail, QuadraticModel model) {
    double[] step = new double[trail.point().length];
    double[] point = new double[step.length];
    double[] gradient = new double[step.length];
    double trusted = radius;
    boolean goesOn = trail.begins();
    boolean isNew = true;
    while (goesOn) {
      if (isNew) {
        model.update();
      }
      double norm = Vectors.norm(trail.gradient());
      if (norm < tolerance && model.isConvex()) {
        return trail.ends(new Stop.Converged(Stop.Test.GRADIENT_NORM, norm, tolerance));
      }
      if (trail.number() == steps) {
        return trail.ends(new Stop.StepLimit(steps));
      }
      double promised = model.step(trusted, step);
      boolean moves = false;
      for (int i = 0; i < step.length; i++) {
        point[i] = trail.point()[i] + step[i];
        moves |= point[i] != trail.point()[i];
      }
      if (!moves || !(promised > 0)) {
        return trail.ends(new Stop.NoProgress(trail.place(), norm));
      }
      double value = trail.valueAndGradientAt(point, gradient);
      double length = Vectors.norm(step);
      boolean isRounding = promised <= trail.rounding();
      double quality = (trail.value() - value) / promised;
      if (isRounding && Double.isFinite(value)) {
        // Values cannot tell any more; gradients can.
        quality = Vectors.norm(gradient) < norm ? 1 : 0;
        if (quality == 0) {
          return trail.ends(new Stop.NoProgress(trail.place(), norm));
        }
      }
      boolean isBottomless = value == Double.NEGATIVE_INFINITY;
      boolean isUsable = isBottomless || (Double.isFinite(value) && Vectors.areFinite(gradient));
      if (!(quality >= 0.25) || !isUsable) {
        trusted = length / 4;
      } else if (quality > 0.75 && length > 0.99 * trusted) {
        trusted = Math.min(2 * trusted, LARGEST_RADIUS);
      }
      isNew = quality > 1e-4 && isUsable;
      if (isNew) {
        System.arraycopy(step, 0, trail.step(), 0, step.length);
        System.arraycopy(point, 0, trail.point(), 0, step.length);
        goesOn = trail.arrives(value, gradient);
      }
    }
    return trail.ended();
  }
}
