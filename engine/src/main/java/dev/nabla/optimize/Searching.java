package dev.nabla.optimize;

/// The loop of all methods that search along lines: a direction, a point on it, and what is learned
/// from the step.
///
/// @param search how far to go along a direction
/// @param steps the largest number of steps
/// @param tolerance the run has converged when the length of the gradient is below it
record Searching(LineSearch search, long steps, double tolerance) {
  /// So many steps may bring neither a value lower by more than rounding nor a shorter gradient.
  private static final int MOST_IDLE = 20;

  Path minimize(Objective objective, double[] start, Course course, Directions directions) {
    Trail trail = new Trail(objective, start, course);
    double[] direction = new double[start.length];
    double[] change = new double[start.length];
    Line line = new Line(trail, direction);
    boolean isFresh = true;
    double least = Double.POSITIVE_INFINITY;
    int idle = 0;
    boolean goesOn = trail.begins();
    while (goesOn) {
      double norm = Vectors.norm(trail.gradient());
      if (norm < tolerance) {
        return trail.ends(new Stop.Converged(Stop.Test.GRADIENT_NORM, norm, tolerance));
      }
      if (trail.number() == steps) {
        return trail.ends(new Stop.StepLimit(steps));
      }
      if (idle > MOST_IDLE) {
        return trail.ends(new Stop.NoProgress(trail.place(), norm));
      }
      directions.direction(trail.gradient(), direction);
      line.start();
      if (!(line.startSlope() < 0) || !line.search(search, directions.first(line))) {
        if (isFresh) {
          return trail.ends(failure(trail, line, norm));
        }
        directions.forget();
        isFresh = true;
        continue;
      }
      for (int i = 0; i < change.length; i++) {
        change[i] = line.gradient()[i] - trail.gradient()[i];
        trail.step()[i] = line.point()[i] - trail.point()[i];
        trail.point()[i] = line.point()[i];
      }
      double length = Vectors.norm(line.gradient());
      boolean progresses = line.value() < trail.value() - line.rounding() || length < least;
      idle = progresses ? 0 : idle + 1;
      least = Math.min(least, length);
      directions.learn(trail.step(), change);
      isFresh = false;
      goesOn = trail.arrives(line.value(), line.gradient());
    }
    return trail.ended();
  }

  /// Where even the steepest direction leads nowhere, either the values are level within rounding,
  /// or the function is not as smooth as its gradient says.
  private static Stop failure(Trail trail, Line line, double norm) {
    double promised = Math.abs(line.startSlope()) * line.distance();
    return promised <= line.rounding()
        ? new Stop.NoProgress(trail.place(), norm)
        : new Stop.LineSearchFailed(trail.place(), norm);
  }
}
