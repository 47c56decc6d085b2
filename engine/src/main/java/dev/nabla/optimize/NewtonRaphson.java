package dev.nabla.optimize;

import dev.nabla.expr.Effort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Newton's method for roots, also called Newton-Raphson: each step goes to where the tangent, or
/// for several functions the linear approximation, is 0. It is fast near a simple root, and may
/// fail from afar; it says how. [Bracketing] cannot fail, for one function.
///
/// The run has converged when a step is below the tolerance, or below the tolerance times the size
/// of the point where that is larger than 1; that step is made. It also ends where all functions
/// are exactly 0 in doubles.
///
/// {@snippet file="dev/nabla/examples/RootFinding.java" region="newton"}
///
/// Source: J. Dennis, R. Schnabel, Numerical Methods for Unconstrained Optimization and Nonlinear
/// Equations (1996), sections 2.2 and 5.1; for repeating points R. Brent, An improved Monte Carlo
/// factorization algorithm (1980), section 2.
///
/// @param steps the largest number of steps
/// @param tolerance for the length of a step
public record NewtonRaphson(long steps, double tolerance) {
  /// Beyond it squares overflow, so that a slope of 0 tells nothing.
  private static final double FAR = 0x1p511;

  /// With at most 100 steps and a tolerance of 1e-12.
  public NewtonRaphson() {
    this(100, 1e-12);
  }

  /// @throws IllegalArgumentException if a setting is negative or no number
  public NewtonRaphson {
    if (steps < 0 || !(tolerance >= 0)) {
      throw new IllegalArgumentException("steps and tolerance are at least 0");
    }
  }

  /// Goes from a start to a root.
  ///
  /// @param start a value for each variable; it is not changed
  /// @throws IllegalArgumentException if the start has another length than there are variables
  public RootPath solve(Equations equations, double... start) {
    if (start.length != equations.size()) {
      throw new IllegalArgumentException(
          "the equations have %d variables, and the start has %d values"
              .formatted(equations.size(), start.length));
    }
    return new Run(this, equations, start).path();
  }

  private static final class Run {
    private final NewtonRaphson method;
    private final Equations equations;
    private final double[] point;
    private final double[] values;
    private final double[] jacobian;
    private final double[] step;
    private final List<RootIterate> iterates = new ArrayList<>();

    /// An earlier point, with which those that follow are compared until twice its number.
    private double[] mark;

    private long markNumber;
    private long nextMark = 1;

    Run(NewtonRaphson method, Equations equations, double[] start) {
      int size = start.length;
      this.method = method;
      this.equations = equations;
      this.point = start.clone();
      this.mark = start.clone();
      this.values = new double[size];
      this.jacobian = new double[size * size];
      this.step = new double[size];
    }

    RootPath path() {
      for (long number = 0; ; number++) {
        Effort.spend(1 + jacobian.length / 64);
        equations.valuesAndJacobian(point, values, jacobian);
        iterates.add(iterate(number));
        double length = Vectors.norm(step);
        double bound = method.tolerance * Math.max(1, Vectors.largest(point));
        if (Vectors.largest(values) == 0) {
          boolean flat = Vectors.largest(jacobian) == 0 && length > bound;
          return ends(flat ? new RootStop.Underflow(place()) : new RootStop.Exact(place()));
        }
        if (!Vectors.areFinite(values) || !Vectors.areFinite(jacobian)) {
          return ends(
              hasInfinity(point) || hasInfinity(values)
                  ? new RootStop.Diverged(place())
                  : new RootStop.NotANumber(place()));
        }
        if (number > 0 && length <= bound) {
          return ends(new RootStop.Converged(length, bound));
        }
        if (number > 0 && Arrays.equals(point, mark)) {
          return ends(new RootStop.Cycle(place(), number - markNumber));
        }
        if (number == nextMark) {
          mark = point.clone();
          markNumber = number;
          nextMark *= 2;
        }
        if (number == method.steps) {
          return ends(new RootStop.StepLimit(method.steps));
        }
        if (!LinearSystem.solve(jacobian.clone(), values, step)) {
          boolean far = number > 0 && Vectors.largest(point) > FAR;
          return ends(
              far ? new RootStop.Diverged(place()) : new RootStop.FlatTangent(place(), values[0]));
        }
        for (int i = 0; i < point.length; i++) {
          step[i] = -step[i];
          point[i] += step[i];
        }
      }
    }

    private RootIterate iterate(long number) {
      return new RootIterate(
          number, Vector.of(point), Vector.of(values), Vector.of(jacobian), Vector.of(step));
    }

    private RootPath ends(RootStop stop) {
      return new RootPath(iterates, stop);
    }

    private Place place() {
      return Place.of(equations.names(), point);
    }

    private static boolean hasInfinity(double[] vector) {
      for (double each : vector) {
        if (Double.isInfinite(each)) {
          return true;
        }
      }
      return false;
    }
  }
}
