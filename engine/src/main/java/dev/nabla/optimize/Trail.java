package dev.nabla.optimize;

import dev.nabla.expr.Effort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A path while it is being made: holds the current point, value, gradient and step, counts what is
/// asked of the objective, keeps iterates, and sees when numbers cease.
final class Trail {
  private final Objective objective;
  private final Course course;
  private final double[] point;
  private final double[] gradient;
  private final double[] step;
  private final List<Iterate> kept = new ArrayList<>();
  private double value;
  private long number;
  private long distance;
  private long values;
  private long gradients;
  private long hessians;
  private long products;
  private @Nullable Stop stop;

  /// @throws IllegalArgumentException if the start does not fit the objective
  Trail(Objective objective, double[] start, Course course) {
    if (start.length != objective.size()) {
      throw new IllegalArgumentException(
          "the objective has %d variables, and the start has %d values"
              .formatted(objective.size(), start.length));
    }
    this.objective = objective;
    this.course = course;
    this.point = start.clone();
    this.gradient = new double[start.length];
    this.step = new double[start.length];
    this.distance =
        switch (course.keep()) {
          case Keep.Every every -> every.distance();
          case Keep.AtMost most -> 1;
        };
  }

  /// The current point, to be changed by the method.
  double[] point() {
    return point;
  }

  /// The gradient at the current point.
  double[] gradient() {
    return gradient;
  }

  /// The step that led to the current point, to be set by the method.
  double[] step() {
    return step;
  }

  double value() {
    return value;
  }

  /// How much values near the current one may differ by rounding alone; the function may have lost
  /// digits on the way to its value, so it is more than an ulp.
  double rounding() {
    return 1e-10 * Math.abs(value) + Double.MIN_VALUE;
  }

  long number() {
    return number;
  }

  Place place() {
    return Place.of(objective, point);
  }

  /// Evaluates the start and tells whether the run goes on from it.
  boolean begins() {
    evaluate();
    return visit();
  }

  /// Evaluates the point that the method moved to, and tells whether the run goes on from it.
  boolean arrives() {
    number++;
    evaluate();
    return visit();
  }

  /// The same for a point whose value and gradient the method knows already.
  boolean arrives(double value, double[] gradient) {
    number++;
    this.value = value;
    System.arraycopy(gradient, 0, this.gradient, 0, gradient.length);
    return visit();
  }

  private void evaluate() {
    gradients++;
    value = objective.valueAndGradient(point, gradient);
  }

  /// The value somewhere, counted.
  double valueAt(double[] where) {
    Effort.spend(1);
    values++;
    return objective.value(where);
  }

  /// The value and the gradient somewhere, counted.
  double valueAndGradientAt(double[] where, double[] slopes) {
    Effort.spend(1);
    gradients++;
    return objective.valueAndGradient(where, slopes);
  }

  /// The Hessian at the current point, counted.
  void hessian(TwiceDifferentiable function, double[] entries) {
    Effort.spend(1);
    hessians++;
    function.hessian(point, entries);
  }

  /// The Hessian at the current point times a vector, counted.
  void hessianTimes(TwiceDifferentiable function, double[] vector, double[] product) {
    Effort.spend(1);
    products++;
    function.hessianTimes(point, vector, product);
  }

  private boolean visit() {
    Effort.spend(1 + point.length / 64);
    boolean keeps = number % distance == 0;
    if (keeps || course.watch() != Watch.NOBODY) {
      Iterate iterate = iterate();
      if (keeps) {
        keep(iterate);
      }
      if (!course.watch().goesOn(iterate)) {
        stop = new Stop.Cancelled();
        return false;
      }
    }
    if (Double.isFinite(value) && Vectors.areFinite(gradient)) {
      return true;
    }
    boolean overflow = Double.isInfinite(value) || hasInfinity(point) || hasInfinity(gradient);
    stop = overflow ? new Stop.Diverged(place()) : new Stop.NotANumber(place());
    return false;
  }

  private static boolean hasInfinity(double[] vector) {
    for (double each : vector) {
      if (Double.isInfinite(each)) {
        return true;
      }
    }
    return false;
  }

  private Iterate iterate() {
    return new Iterate(number, Vector.of(point), value, Vector.of(gradient), Vector.of(step));
  }

  private void keep(Iterate iterate) {
    kept.add(iterate);
    if (course.keep() instanceof Keep.AtMost most && kept.size() > most.number() - 1) {
      distance *= 2;
      kept.removeIf(each -> each.number() % distance != 0);
    }
  }

  /// The path, ended by the method.
  Path ends(Stop why) {
    if (kept.getLast().number() != number) {
      kept.add(iterate());
    }
    return new Path(kept, why, new Evaluations(values, gradients, hessians, products));
  }

  /// The path, ended because the last visit told not to go on.
  ///
  /// @throws IllegalStateException if it did not
  Path ended() {
    if (stop == null) {
      throw new IllegalStateException("the run goes on");
    }
    return ends(stop);
  }
}
