package dev.nabla.figure.space;

import dev.nabla.figure.scale.Span;

/// The box that holds the data: what it spans along each axis, and half the length of its edges.
public record Cuboid(Span x, Span y, Span z, Vector half) {

  /// What it spans along an axis: 0 for x, 1 for y, 2 for z.
  public Span span(int axis) {
    return axis == 0 ? x : axis == 1 ? y : z;
  }

  /// Where a point of the data lies in space; not finite if the point is not.
  public Vector place(double dataX, double dataY, double dataZ) {
    return new Vector(
        place(0, dataX, half.x()), place(1, dataY, half.y()), place(2, dataZ, half.z()));
  }

  private double place(int axis, double value, double halfLength) {
    return (2 * span(axis).fraction(value) - 1) * halfLength;
  }

  /// Where a value of one axis lies along it.
  public double along(int axis, double value) {
    return place(axis, value, half.along(axis));
  }

  /// Whether a place is in the box, its faces included.
  public boolean holds(Vector place) {
    return within(place.x(), half.x())
        && within(place.y(), half.y())
        && within(place.z(), half.z());
  }

  private static boolean within(double value, double halfLength) {
    return Math.abs(value) <= halfLength * (1 + 1e-9);
  }

  /// The point of the box with the given sides: -1 for the lower end of an axis, 1 for the upper.
  public Vector corner(double sideX, double sideY, double sideZ) {
    return new Vector(sideX * half.x(), sideY * half.y(), sideZ * half.z());
  }
}
