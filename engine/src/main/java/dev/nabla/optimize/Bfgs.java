package dev.nabla.optimize;

import java.util.Arrays;

/// The method of Broyden, Fletcher, Goldfarb and Shanno: learns the inverse of the Hessian from the
/// gradients, as a dense matrix; for up to some hundreds of variables.
///
/// Source: J. Nocedal, S. Wright, Numerical Optimization (2006), algorithm 6.1.
///
/// @param search how far to go along a direction
/// @param steps the largest number of steps
/// @param tolerance the run has converged when the length of the gradient is below it
public record Bfgs(LineSearch search, long steps, double tolerance) implements Method<Objective> {
  /// With a strong Wolfe search, at most 1,000 steps and a tolerance of 1e-8.
  public Bfgs() {
    this(new StrongWolfe(0.9), 1000, 1e-8);
  }

  @Override
  public Path minimize(Objective objective, double[] start, Course course) {
    return new Searching(search, steps, tolerance)
        .minimize(objective, start, course, new InverseHessian(start.length));
  }

  /// The approximation of the inverse of the Hessian.
  private static final class InverseHessian implements Directions {
    private final int size;
    private final double[] entries;
    private final double[] product;
    private boolean isIdentity = true;

    InverseHessian(int size) {
      this.size = size;
      this.entries = new double[Math.multiplyExact(size, size)];
      this.product = new double[size];
      scale(1);
    }

    private void scale(double factor) {
      Arrays.fill(entries, 0);
      for (int i = 0; i < size; i++) {
        entries[i * size + i] = factor;
      }
    }

    @Override
    public void direction(double[] gradient, double[] direction) {
      times(gradient, direction);
      for (int i = 0; i < size; i++) {
        direction[i] = -direction[i];
      }
    }

    private void times(double[] vector, double[] result) {
      for (int row = 0; row < size; row++) {
        double sum = 0;
        for (int column = 0; column < size; column++) {
          sum += entries[row * size + column] * vector[column];
        }
        result[row] = sum;
      }
    }

    @Override
    public void learn(double[] step, double[] change) {
      double curvature = Vectors.dot(step, change);
      if (!(curvature > 0x1p-52 * Vectors.norm(step) * Vectors.norm(change))) {
        return;
      }
      if (isIdentity) {
        scale(curvature / Vectors.dot(change, change));
        isIdentity = false;
      }
      times(change, product);
      double middle = 1 + Vectors.dot(change, product) / curvature;
      for (int row = 0; row < size; row++) {
        for (int column = 0; column <= row; column++) {
          double entry =
              entries[row * size + column]
                  + (middle * step[row] * step[column]
                          - product[row] * step[column]
                          - step[row] * product[column])
                      / curvature;
          entries[row * size + column] = entry;
          entries[column * size + row] = entry;
        }
      }
    }

    @Override
    public void forget() {
      isIdentity = true;
      scale(1);
    }

    @Override
    public double first(Line line) {
      return isIdentity ? Directions.cautious(line.gradient()) : 1;
    }
  }
}
