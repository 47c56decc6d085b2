package dev.nabla.optimize;

/// Methods whose step depends on the gradients so far and on nothing else. All of them run the same
/// loop, gradient descent's, and differ in [#change].
///
/// What such a method remembers is in a few arrays, so that training on batches can use the same
/// rules, and can save and continue them.
public sealed interface FirstOrder extends Method<Objective>
    permits GradientDescent, SignDescent, Momentum, Nesterov, RmsProp, Adam {
  /// The rate at each step.
  Schedule rate();

  /// The largest number of steps.
  long steps();

  /// The run has converged when the length of the gradient is below it.
  double tolerance();

  /// How many arrays of the length of a point the method remembers, all zeros at first.
  int memories();

  /// The step for a gradient.
  ///
  /// @param step its number, from 1
  /// @param rate the rate at this step
  /// @param gradient the gradient at the point
  /// @param memory [#memories()] arrays, which are changed
  /// @param change receives what is to be added to the point
  void change(long step, double rate, double[] gradient, double[][] memory, double[] change);

  @Override
  default Path minimize(Objective objective, double[] start, Course course) {
    Trail trail = new Trail(objective, start, course);
    double[] point = trail.point();
    double[] gradient = trail.gradient();
    double[] change = trail.step();
    double[][] memory = new double[memories()][point.length];
    boolean goesOn = trail.begins();
    for (long step = 1; goesOn; step++) {
      if (step > steps()) {
        return trail.ends(new Stop.StepLimit(steps()));
      }
      change(step, rate().at(step), gradient, memory, change);
      for (int i = 0; i < point.length; i++) {
        point[i] += change[i];
      }
      goesOn = trail.arrives();
      double norm = Vectors.norm(gradient);
      if (goesOn && norm < tolerance()) {
        return trail.ends(new Stop.Converged(Stop.Test.GRADIENT_NORM, norm, tolerance()));
      }
    }
    return trail.ended();
  }
}
