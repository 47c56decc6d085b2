package dev.nabla.optimize;

/// L-BFGS: what BFGS knows, from the last few steps only, so that a million variables need a few
/// million numbers.
///
/// Source: J. Nocedal, S. Wright, Numerical Optimization (2006), algorithms 7.4 and 7.5.
///
/// @param memory how many steps are remembered
/// @param search how far to go along a direction
/// @param steps the largest number of steps
/// @param tolerance the run has converged when the length of the gradient is below it
public record LimitedBfgs(int memory, LineSearch search, long steps, double tolerance)
    implements Method<Objective> {
  /// @throws IllegalArgumentException if nothing is remembered
  public LimitedBfgs {
    if (memory < 1) {
      throw new IllegalArgumentException("L-BFGS remembers at least 1 step, not " + memory);
    }
  }

  /// With 10 steps remembered, a strong Wolfe search, at most 10,000 steps and a tolerance of 1e-8.
  public LimitedBfgs() {
    this(10, new StrongWolfe(0.9), 10_000, 1e-8);
  }

  @Override
  public Path minimize(Objective objective, double[] start, Course course) {
    return new Searching(search, steps, tolerance)
        .minimize(objective, start, course, new LastSteps(memory, start.length));
  }
}
