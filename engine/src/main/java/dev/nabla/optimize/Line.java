package dev.nabla.optimize;

/// The objective along a direction from the current point of a path.
final class Line {
  private final Trail trail;
  private final double[] direction;
  private double startValue;
  private double startSlope;
  private final double[] point;
  private final double[] gradient;
  private double distance;
  private double value;
  private double slope;

  /// @param direction is to be filled before each search
  Line(Trail trail, double[] direction) {
    this.trail = trail;
    this.direction = direction;
    this.point = new double[direction.length];
    this.gradient = new double[direction.length];
  }

  /// Goes to the current point of the path, from where the direction leads.
  void start() {
    System.arraycopy(trail.point(), 0, point, 0, point.length);
    System.arraycopy(trail.gradient(), 0, gradient, 0, gradient.length);
    startValue = trail.value();
    startSlope = Vectors.dot(gradient, direction);
    distance = 0;
    value = startValue;
    slope = startSlope;
  }

  /// Leaves the line at a point that the search accepts, if there is one.
  ///
  /// @param first the distance to try first
  /// @return whether a point was found
  boolean search(LineSearch how, double first) {
    return switch (how) {
      case Backtracking backtracking -> backtracking.search(this, first);
      case StrongWolfe wolfe -> wolfe.search(this, first);
    };
  }

  double startValue() {
    return startValue;
  }

  double startSlope() {
    return startSlope;
  }

  /// Goes to the point at a multiple of the direction. Where the function has no value, it counts
  /// as infinite; a value of −∞ is one.
  void goTo(double distance) {
    if (distance == this.distance) {
      return;
    }
    this.distance = distance;
    double[] start = trail.point();
    for (int i = 0; i < point.length; i++) {
      point[i] = start[i] + distance * direction[i];
    }
    value = trail.valueAndGradientAt(point, gradient);
    slope = Vectors.dot(gradient, direction);
    boolean isBottomless = value == Double.NEGATIVE_INFINITY;
    if (!isBottomless && (!Double.isFinite(value) || !Double.isFinite(slope))) {
      value = Double.POSITIVE_INFINITY;
      slope = Double.POSITIVE_INFINITY;
    }
  }

  double distance() {
    return distance;
  }

  double value() {
    return value;
  }

  double slope() {
    return slope;
  }

  double[] point() {
    return point;
  }

  double[] gradient() {
    return gradient;
  }

  /// Whether no coordinate of the point differs from the start.
  boolean isAtStart() {
    double[] start = trail.point();
    for (int i = 0; i < point.length; i++) {
      if (point[i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  /// How much values may differ by rounding alone.
  double rounding() {
    return trail.rounding();
  }
}
