package dev.nabla.optimize;

import dev.nabla.expr.Effort;
import java.util.Arrays;

/// How a function bends at a point, and what kind of point that makes the critical point beside it.
///
/// {@snippet file="dev/nabla/examples/Minima.java" region="shape"}
///
/// @param eigenvalues the eigenvalues of the Hessian at the point, in ascending order
/// @param kind what the signs say, or that they say nothing
public record LocalShape(Vector eigenvalues, Kind kind) {
  private static final int MOST_STEPS = 12;
  private static final double SMALL = 0x1p-46;

  /// What a critical point is.
  public enum Kind {
    /// Every eigenvalue is positive.
    MINIMUM,
    /// Every eigenvalue is negative.
    MAXIMUM,
    /// There are eigenvalues of both signs.
    SADDLE,
    /// An eigenvalue is 0, or cannot be told from 0: the second derivatives do not decide.
    UNDECIDED
  }

  /// The shape at a point that is a critical point or near one, such as the end of a path.
  ///
  /// The kind is that of the critical point to which Newton's method goes from there. A Hessian
  /// that is singular in the critical point is told by the many steps that this takes: near x = 0
  /// the second derivative of x⁴ is positive, but it is 0 in the minimum.
  public static LocalShape at(TwiceDifferentiable objective, double... point) {
    int size = objective.size();
    double[] hessian = new double[size * size];
    objective.hessian(point, hessian);
    return Vectors.areFinite(hessian)
        ? new LocalShape(Vector.of(eigenvalues(hessian, size)), kind(objective, point))
        : new LocalShape(Vector.of(nothing(size)), Kind.UNDECIDED);
  }

  private static double[] nothing(int size) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  private static Kind kind(TwiceDifferentiable objective, double[] start) {
    int size = start.length;
    double[] point = start.clone();
    double[] gradient = new double[size];
    double[] hessian = new double[size * size];
    double[] step = new double[size];
    for (int i = 0; i < MOST_STEPS; i++) {
      objective.valueAndGradient(point, gradient);
      objective.hessian(point, hessian);
      if (!Vectors.areFinite(gradient) || !Vectors.areFinite(hessian)) {
        return Kind.UNDECIDED;
      }
      if (Vectors.largest(gradient) == 0) {
        return signs(eigenvalues(hessian, size));
      }
      if (!LinearSystem.solve(hessian.clone(), gradient, step)) {
        return Kind.UNDECIDED;
      }
      double length = Vectors.norm(step);
      Vectors.add(-1, step, point);
      if (length <= SMALL * Math.max(1, Vectors.norm(point))) {
        return signs(eigenvalues(hessian, size));
      }
    }
    return Kind.UNDECIDED;
  }

  private static Kind signs(double[] eigenvalues) {
    double least = eigenvalues[0];
    double most = eigenvalues[eigenvalues.length - 1];
    double rounding = eigenvalues.length * SMALL * Math.max(Math.abs(least), Math.abs(most));
    for (double each : eigenvalues) {
      if (Math.abs(each) <= rounding) {
        return least < -rounding && most > rounding ? Kind.SADDLE : Kind.UNDECIDED;
      }
    }
    return least > 0 ? Kind.MINIMUM : most < 0 ? Kind.MAXIMUM : Kind.SADDLE;
  }

  /// The eigenvalues of a symmetric matrix in ascending order.
  private static double[] eigenvalues(double[] matrix, int size) {
    Effort.spend(1 + (long) size * size * size / 64);
    SymmetricEigenvalues found = new SymmetricEigenvalues(matrix, size);
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = found.value(i) + 0.0;
    }
    Arrays.sort(values);
    return values;
  }
}
