package dev.nabla.figure.space;

/// A place or a direction in the box, whose middle is the origin.
public record Vector(double x, double y, double z) {

  public Vector plus(Vector other) {
    return new Vector(x + other.x, y + other.y, z + other.z);
  }

  public Vector minus(Vector other) {
    return new Vector(x - other.x, y - other.y, z - other.z);
  }

  public Vector times(double factor) {
    return new Vector(factor * x, factor * y, factor * z);
  }

  public double dot(Vector other) {
    return x * other.x + y * other.y + z * other.z;
  }

  public Vector cross(Vector other) {
    return new Vector(
        y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  public double length() {
    return Math.sqrt(dot(this));
  }

  /// The vector of length 1 in the same direction; the zero vector stays.
  public Vector unit() {
    double length = length();
    return length == 0 ? this : times(1 / length);
  }

  /// The point that lies a fraction of the way towards another.
  public Vector towards(Vector other, double fraction) {
    return plus(other.minus(this).times(fraction));
  }

  /// The coordinate along an axis: 0 for x, 1 for y, 2 for z.
  public double along(int axis) {
    return axis == 0 ? x : axis == 1 ? y : z;
  }

  public boolean isFinite() {
    return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z);
  }
}
