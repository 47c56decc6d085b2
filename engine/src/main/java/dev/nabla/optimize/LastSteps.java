package dev.nabla.optimize;

import java.util.Arrays;

/// The last steps and changes of the gradient, and the inverse of the Hessian that they make.
final class LastSteps implements Directions {
  private final double[][] steps;
  private final double[][] changes;
  private final double[] weights;

  /// Which variables may move.
  private final boolean[] free;

  private int known;
  private int next;

  LastSteps(int memory, int size) {
    this.steps = new double[memory][];
    this.changes = new double[memory][];
    this.weights = new double[memory];
    this.free = new boolean[size];
    Arrays.fill(free, true);
  }

  /// Which variables may move: the others have no part in a direction. To be set by the method.
  boolean[] free() {
    return free;
  }

  @Override
  public void direction(double[] gradient, double[] direction) {
    for (int i = 0; i < direction.length; i++) {
      direction[i] = free[i] ? -gradient[i] : 0;
    }
    double scale = 0;
    for (int back = 1; back <= known; back++) {
      int place = Math.floorMod(next - back, steps.length);
      double curvature = freeDot(steps[place], changes[place]);
      if (!(curvature > 0)) {
        weights[place] = Double.NaN;
        continue;
      }
      if (scale == 0) {
        scale = curvature / freeDot(changes[place], changes[place]);
      }
      weights[place] = freeDot(steps[place], direction) / curvature;
      addFree(-weights[place], changes[place], direction);
    }
    if (scale > 0) {
      for (int i = 0; i < direction.length; i++) {
        direction[i] *= scale;
      }
    }
    for (int back = known; back >= 1; back--) {
      int place = Math.floorMod(next - back, steps.length);
      if (!Double.isNaN(weights[place])) {
        double curvature = freeDot(steps[place], changes[place]);
        double weight = freeDot(changes[place], direction) / curvature;
        addFree(weights[place] - weight, steps[place], direction);
      }
    }
  }

  private double freeDot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += free[i] ? one[i] * other[i] : 0;
    }
    return sum;
  }

  private void addFree(double factor, double[] vector, double[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += free[i] ? factor * vector[i] : 0;
    }
  }

  @Override
  public void learn(double[] step, double[] change) {
    double curvature = Vectors.dot(step, change);
    if (!(curvature > 0x1p-52 * Vectors.norm(step) * Vectors.norm(change))) {
      return;
    }
    if (known < steps.length) {
      steps[next] = new double[step.length];
      changes[next] = new double[step.length];
      known++;
    }
    System.arraycopy(step, 0, steps[next], 0, step.length);
    System.arraycopy(change, 0, changes[next], 0, step.length);
    next = (next + 1) % steps.length;
  }

  @Override
  public void forget() {
    known = 0;
    next = 0;
  }

  @Override
  public double first(Line line) {
    return known == 0 ? Directions.cautious(line.gradient()) : 1;
  }
}
