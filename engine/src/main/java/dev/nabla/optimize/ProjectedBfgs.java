package dev.nabla.optimize;

/// Minimises within bounds by projection. Variables that are held at a bound stay there; the others
/// move along a direction of L-BFGS, and where that leaves the bounds, along the bounds. The start
/// is moved within.
///
/// Source: D. Bertsekas, Projected Newton methods for optimization problems with simple constraints
/// (1982).
///
/// @param bounds for each variable
/// @param memory how many steps are remembered
/// @param steps the largest number of steps
/// @param tolerance the run has converged when the length of the gradient, without the parts that
///   push against bounds, is below it
public record ProjectedBfgs(Bounds bounds, int memory, long steps, double tolerance)
    implements Method<Objective> {
  private static final int TRIALS = 60;
  private static final double SUFFICIENT = 1e-4;

  /// @throws IllegalArgumentException if nothing is remembered
  public ProjectedBfgs {
    if (memory < 1) {
      throw new IllegalArgumentException("L-BFGS remembers at least 1 step, not " + memory);
    }
  }

  /// With 10 steps remembered, at most 10,000 steps and a tolerance of 1e-8.
  public ProjectedBfgs(Bounds bounds) {
    this(bounds, 10, 10_000, 1e-8);
  }

  /// @throws IllegalArgumentException if the start or the bounds do not fit the objective
  @Override
  public Path minimize(Objective objective, double[] start, Course course) {
    if (bounds.size() != objective.size()) {
      throw new IllegalArgumentException(
          bounds.size() + " bounds do not fit " + objective.size() + " variables");
    }
    Trail trail = new Trail(objective, start, course);
    bounds.project(trail.point());
    LastSteps directions = new LastSteps(memory, start.length);
    double[] direction = new double[start.length];
    double[] point = new double[start.length];
    double[] gradient = new double[start.length];
    double[] change = new double[start.length];
    boolean isFresh = true;
    boolean goesOn = trail.begins();
    while (goesOn) {
      double norm = freeNorm(trail, directions.free());
      if (norm < tolerance) {
        return trail.ends(new Stop.Converged(Stop.Test.PROJECTED_GRADIENT_NORM, norm, tolerance));
      }
      if (trail.number() == steps) {
        return trail.ends(new Stop.StepLimit(steps));
      }
      directions.direction(trail.gradient(), direction);
      double first = isFresh ? Directions.cautious(trail.gradient()) : 1;
      double value = search(trail, direction, first, point, gradient);
      if (Double.isNaN(value)) {
        if (isFresh) {
          return trail.ends(new Stop.NoProgress(trail.place(), norm));
        }
        directions.forget();
        isFresh = true;
        continue;
      }
      for (int i = 0; i < point.length; i++) {
        change[i] = gradient[i] - trail.gradient()[i];
        trail.step()[i] = point[i] - trail.point()[i];
        trail.point()[i] = point[i];
      }
      directions.learn(trail.step(), change);
      isFresh = false;
      goesOn = trail.arrives(value, gradient);
    }
    return trail.ended();
  }

  /// Marks which variables may move, and measures the gradient along them.
  private double freeNorm(Trail trail, boolean[] free) {
    double[] part = new double[free.length];
    for (int i = 0; i < free.length; i++) {
      free[i] = !bounds.isHeld(i, trail.point()[i], trail.gradient()[i]);
      part[i] = free[i] ? trail.gradient()[i] : 0;
    }
    return Vectors.norm(part);
  }

  /// Goes back along the projected line until the value has sunk enough.
  ///
  /// @return the value, or NaN if there is no such point
  private double search(
      Trail trail, double[] direction, double first, double[] point, double[] gradient) {
    double distance = first;
    double rounding = trail.rounding();
    double norm = Vectors.norm(trail.gradient());
    for (int trial = 0; trial < TRIALS; trial++) {
      double promised = 0;
      boolean moves = false;
      for (int i = 0; i < point.length; i++) {
        point[i] = trail.point()[i] + distance * direction[i];
      }
      bounds.project(point);
      for (int i = 0; i < point.length; i++) {
        promised += trail.gradient()[i] * (point[i] - trail.point()[i]);
        moves |= point[i] != trail.point()[i];
      }
      if (!moves || !(promised < 0)) {
        return Double.NaN;
      }
      double value = trail.valueAndGradientAt(point, gradient);
      boolean isLower = value <= trail.value() + SUFFICIENT * promised;
      // Where values differ by rounding only, the gradient tells whether it goes on.
      boolean isLevel = -promised <= rounding && Vectors.norm(gradient) < norm;
      if (Double.isFinite(value) && Vectors.areFinite(gradient) && (isLower || isLevel)) {
        return value;
      }
      distance /= 2;
    }
    return Double.NaN;
  }
}
