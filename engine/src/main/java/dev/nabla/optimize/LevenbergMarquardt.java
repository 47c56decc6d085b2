package dev.nabla.optimize;

import dev.nabla.optimize.FitRun.Move;

/// The method of Levenberg and Marquardt: each step goes to where the squared residuals, taken as
/// linear, are least within a region that is trusted; the region grows and shrinks as the residuals
/// agree with the linear ones. A point where residuals have no value makes it shrink, too.
///
/// The steps come from QR factors of the Jacobian, never from its square. The last ones are made
/// with many digits, where the number of residuals allows it, so that only the data limit the
/// digits of the result, however badly conditioned the problem is.
///
/// Where a run comes to no minimum, it is made again from the start, with a larger and a smaller
/// first region.
///
/// The run has converged when no step could take away more than a small part of the squared
/// residuals, or they are nothing but rounding errors. It has not when parameters run to infinity,
/// or the data do not determine all of them.
///
/// Source: J. J. Moré, The Levenberg-Marquardt algorithm: implementation and theory (1978).
///
/// @param steps the largest number of steps
/// @param tolerance for the part of the squared residuals that a step could still take away
/// @param refined whether the last steps are made with many digits
public record LevenbergMarquardt(long steps, double tolerance, boolean refined)
    implements FitMethod {
  /// How far the first step may go, beside the length of the start. A run that comes to no minimum
  /// from the first is tried with the others.
  private static final double[] FIRST_RADII = {1, 100, 0.01};

  private static final double ACCEPTED = 1e-4;

  /// A smaller relative change of the sum of squares cannot be seen.
  private static final double VISIBLE = 1e-12;

  /// With at most 1,000 steps, a tolerance of 1e-20, and many digits at the end.
  public LevenbergMarquardt() {
    this(1_000, 1e-20, true);
  }

  @Override
  public Fit fit(Residuals residuals, double[] start, Course course) {
    Fit first = fit(residuals, start, course, FIRST_RADII[0]);
    Fit fit = first;
    for (int i = 1; i < FIRST_RADII.length && isStuck(fit.path().stop()); i++) {
      fit = fit(residuals, start, course, FIRST_RADII[i]);
    }
    return fit.converged() ? fit : first;
  }

  private static boolean isStuck(Stop stop) {
    return stop instanceof Stop.NoProgress || stop instanceof Stop.SingularJacobian;
  }

  private Fit fit(Residuals residuals, double[] start, Course course, double radius) {
    FitRun run = new FitRun(residuals, start, course, tolerance, refined);
    if (!run.begins()) {
      return run.ended();
    }
    Trail trail = run.trail();
    TrustedRegion region = new TrustedRegion(run.triangle(), trail.point(), radius);
    while (true) {
      if (run.passes()) {
        return run.settles();
      }
      if (trail.number() == steps) {
        return run.ends(new Stop.StepLimit(steps));
      }
      region.rescale(run.triangle());
      Move move = Move.IMPOSSIBLE;
      while (move == Move.IMPOSSIBLE) {
        double[] step = region.step(run.triangle());
        double[] point = sum(trail.point(), step);
        double expected = region.expected() / trail.value();
        double relative = trail.valueAt(point) / trail.value();
        double ratio = (1 - relative) / expected;
        boolean isFinite = Double.isFinite(relative);
        if (isFinite && Math.max(expected, Math.abs(1 - relative)) < VISIBLE) {
          // Only the derivatives can still tell whether the step is one forward.
          double before = run.triangle().projection();
          move = run.to(point, step);
          if (move != Move.ENDED && !(run.triangle().projection() < 0.9 * before)) {
            return run.settles();
          }
        } else {
          region.learn(trail.value(), trail.value() * relative);
          if (isFinite && ratio >= ACCEPTED) {
            move = run.to(point, step);
            if (move == Move.IMPOSSIBLE) {
              region.learn(trail.value(), Double.POSITIVE_INFINITY);
            }
          }
        }
        if (move == Move.IMPOSSIBLE && region.isSpent(trail.point())) {
          return run.settles();
        }
      }
      if (move == Move.ENDED) {
        return run.ended();
      }
    }
  }

  private static double[] sum(double[] one, double[] other) {
    double[] sum = one.clone();
    Vectors.add(1, other, sum);
    return sum;
  }
}
