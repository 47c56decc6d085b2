package dev.nabla.optimize;

/// The quadratic approximation with its whole Hessian, by its eigenvalues.
final class ExactModel implements QuadraticModel {
  private static final int MOST_TRIALS = 200;

  private final Trail trail;
  private final TwiceDifferentiable objective;
  private final int size;
  private final double[] hessian;

  /// The gradient along the eigenvectors.
  private final double[] slopes;

  private final double[] along;
  private SymmetricEigenvalues eigenvalues;
  private int smallest;

  ExactModel(Trail trail, TwiceDifferentiable objective) {
    this.trail = trail;
    this.objective = objective;
    this.size = trail.point().length;
    this.hessian = new double[Math.multiplyExact(size, size)];
    this.slopes = new double[size];
    this.along = new double[size];
    this.eigenvalues = new SymmetricEigenvalues(hessian, size);
  }

  @Override
  public void update() {
    trail.hessian(objective, hessian);
    eigenvalues = new SymmetricEigenvalues(hessian, size);
    smallest = eigenvalues.smallest();
    for (int i = 0; i < size; i++) {
      double slope = 0;
      for (int k = 0; k < size; k++) {
        slope += eigenvalues.vector(i, k) * trail.gradient()[k];
      }
      slopes[i] = slope;
    }
  }

  @Override
  public boolean isConvex() {
    return eigenvalues.value(smallest) >= -1e-10 * Vectors.largest(hessian);
  }

  @Override
  public double step(double radius, double[] step) {
    double least = eigenvalues.value(smallest);
    double shift = Math.max(0, -least);
    if (!(least > 0 && length(0) <= radius)) {
      double bound = Math.nextUp(shift);
      if (length(bound) < radius) {
        return toTheEdge(shift, radius, step);
      }
      shift = shiftFor(bound, radius);
    }
    fill(shift);
    return sunk(step);
  }

  private double entry(int i, double shift) {
    double curvature = eigenvalues.value(i) + shift;
    return slopes[i] == 0 ? 0 : -slopes[i] / curvature;
  }

  private double length(double shift) {
    fill(shift);
    double length = Vectors.norm(along);
    return Double.isNaN(length) ? Double.POSITIVE_INFINITY : length;
  }

  private void fill(double shift) {
    for (int i = 0; i < size; i++) {
      along[i] = entry(i, shift);
    }
  }

  /// The shift of the eigenvalues that gives a step of the length of the radius: Newton's method on
  /// the inverse of the length, within bounds.
  private double shiftFor(double from, double radius) {
    double low = from;
    double high = Math.max(from, Vectors.norm(slopes) / radius - eigenvalues.value(smallest));
    double shift = low > 0 ? Math.max(low, Math.min(high, (low + high) / 2)) : low;
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      double length = length(shift);
      if (Math.abs(length - radius) <= 1e-10 * radius) {
        break;
      }
      if (length > radius) {
        low = shift;
      } else {
        high = shift;
      }
      double change = 0;
      for (int i = 0; i < size; i++) {
        change += along[i] * along[i] / (eigenvalues.value(i) + shift);
      }
      double next = shift + length * length / change * ((length - radius) / radius);
      shift = next > low && next < high ? next : low + (high - low) / 2;
      if (!(shift > low && shift < high)) {
        return high;
      }
    }
    return shift;
  }

  /// The gradient does not feel the direction of the smallest curvature: along it to the edge.
  private double toTheEdge(double shift, double radius, double[] step) {
    for (int i = 0; i < size; i++) {
      boolean isFelt = eigenvalues.value(i) + shift > 0;
      along[i] = isFelt ? entry(i, shift) : 0;
    }
    double length = Vectors.norm(along);
    if (eigenvalues.value(smallest) < 0 && length < radius) {
      along[smallest] =
          Math.copySign(Math.sqrt(radius * radius - length * length), -slopes[smallest]);
    }
    return sunk(step);
  }

  /// Turns the step back from the eigenvectors.
  private double sunk(double[] step) {
    double change = 0;
    for (int i = 0; i < size; i++) {
      change += along[i] * (slopes[i] + 0.5 * eigenvalues.value(i) * along[i]);
    }
    for (int k = 0; k < size; k++) {
      double sum = 0;
      for (int i = 0; i < size; i++) {
        sum += along[i] * eigenvalues.vector(i, k);
      }
      step[k] = sum;
    }
    return -change;
  }
}
