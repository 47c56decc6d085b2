package dev.nabla.optimize;

import java.util.Arrays;

/// The quadratic approximation by products with its Hessian, minimised no further than is useful.
final class TruncatedModel implements QuadraticModel {
  private final Trail trail;
  private final TwiceDifferentiable objective;
  private final double[] residual;
  private final double[] direction;
  private final double[] product;

  TruncatedModel(Trail trail, TwiceDifferentiable objective) {
    this.trail = trail;
    this.objective = objective;
    int size = trail.point().length;
    this.residual = new double[size];
    this.direction = new double[size];
    this.product = new double[size];
  }

  @Override
  public void update() {}

  @Override
  public boolean isConvex() {
    return true;
  }

  @Override
  public double step(double radius, double[] step) {
    double[] gradient = trail.gradient();
    Arrays.fill(step, 0);
    System.arraycopy(gradient, 0, residual, 0, residual.length);
    for (int i = 0; i < direction.length; i++) {
      direction[i] = -residual[i];
    }
    double square = Vectors.dot(residual, residual);
    double norm = Math.sqrt(square);
    double enough = Math.min(0.5, Math.sqrt(norm)) * norm;
    double sunk = 0;
    int most = 2 * step.length + 20;
    for (int round = 0; round < most && Math.sqrt(square) > enough; round++) {
      trail.hessianTimes(objective, direction, product);
      double curvature = Vectors.dot(direction, product);
      double slope = Vectors.dot(residual, direction);
      double distance = square / curvature;
      boolean isEdge = !(curvature > 0) || lengthAfter(step, distance) >= radius;
      if (isEdge) {
        distance = toTheEdge(step, radius);
      }
      sunk -= distance * (slope + 0.5 * distance * curvature);
      Vectors.add(distance, direction, step);
      if (isEdge) {
        break;
      }
      Vectors.add(distance, product, residual);
      double next = Vectors.dot(residual, residual);
      double factor = next / square;
      for (int i = 0; i < direction.length; i++) {
        direction[i] = factor * direction[i] - residual[i];
      }
      square = next;
    }
    return sunk;
  }

  private double lengthAfter(double[] step, double distance) {
    double sum = 0;
    for (int i = 0; i < step.length; i++) {
      double entry = step[i] + distance * direction[i];
      sum += entry * entry;
    }
    return Math.sqrt(sum);
  }

  /// How far the direction leads from the step to the sphere.
  private double toTheEdge(double[] step, double radius) {
    double length = Vectors.norm(direction);
    double along = 0;
    double off = 0;
    for (int i = 0; i < step.length; i++) {
      along += (step[i] / radius) * (direction[i] / length);
      off += (step[i] / radius) * (step[i] / radius);
    }
    double root = Math.sqrt(Math.max(0, along * along - off + 1));
    double part = along > 0 ? (1 - off) / (along + root) : root - along;
    return part * (radius / length);
  }
}
