package dev.nabla.optimize;

import dev.nabla.optimize.FitRun.Move;

/// The method of Gauss and Newton: each step goes to where the squared residuals, taken as linear,
/// are least; it is halved until they are less. From a good start it is quick; where the Jacobian
/// is singular it ends. [LevenbergMarquardt] is the safeguard.
///
/// The last steps are made with many digits, and the tests are the same, as there.
///
/// @param steps the largest number of steps
/// @param tolerance for the part of the squared residuals that a step could still take away
/// @param refined whether the last steps are made with many digits
public record GaussNewton(long steps, double tolerance, boolean refined) implements FitMethod {
  private static final int MOST_HALVINGS = 40;

  /// With at most 200 steps, a tolerance of 1e-20, and many digits at the end.
  public GaussNewton() {
    this(200, 1e-20, true);
  }

  @Override
  public Fit fit(Residuals residuals, double[] start, Course course) {
    FitRun run = new FitRun(residuals, start, course, tolerance, refined);
    if (!run.begins()) {
      return run.ended();
    }
    Trail trail = run.trail();
    while (true) {
      if (run.passes() || run.triangle().rank() < run.triangle().size()) {
        return run.settles();
      }
      if (trail.number() == steps) {
        return run.ends(new Stop.StepLimit(steps));
      }
      double[] whole = run.triangle().step();
      double before = run.triangle().projection();
      boolean isLast = run.decrease() < 1e-12;
      Move move = Move.IMPOSSIBLE;
      double part = 1;
      for (int i = 0; move == Move.IMPOSSIBLE && i < MOST_HALVINGS; i++) {
        double[] step = new double[whole.length];
        Vectors.add(part, whole, step);
        double[] point = trail.point().clone();
        Vectors.add(1, step, point);
        if (isLast || trail.valueAt(point) < trail.value()) {
          move = run.to(point, step);
        }
        part /= 2;
      }
      if (move == Move.ENDED) {
        return run.ended();
      }
      if (move == Move.IMPOSSIBLE) {
        return run.settles(
            new Stop.LineSearchFailed(trail.place(), Vectors.norm(trail.gradient())));
      }
      if (isLast && !(run.triangle().projection() < 0.9 * before)) {
        return run.settles();
      }
    }
  }
}
