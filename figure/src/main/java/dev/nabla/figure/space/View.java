package dev.nabla.figure.space;

/// How an eye sees the box: in perspective, looking at its middle.
///
/// @param eye where the eye is
/// @param right the direction to the right of the picture
/// @param up the direction to its top
/// @param forward the direction of sight
/// @param scale picture units for a unit of space at distance 1
/// @param centreX where the middle of the box is seen
/// @param centreY the same, downwards
public record View(
    Vector eye,
    Vector right,
    Vector up,
    Vector forward,
    double scale,
    double centreX,
    double centreY) {

  /// The view from an eye, with a direction that shall point upwards in the picture.
  public static View from(Vector eye, Vector upwards) {
    Vector forward = eye.times(-1).unit();
    Vector right = forward.cross(upwards).unit();
    return new View(eye, right, right.cross(forward), forward, 1, 0, 0);
  }

  /// The same view, enlarged and moved in the picture.
  public View placed(double scale, double centreX, double centreY) {
    return new View(eye, right, up, forward, scale, centreX, centreY);
  }

  public Spot see(Vector point) {
    Vector sight = point.minus(eye);
    double nearness = 1 / sight.dot(forward);
    return new Spot(
        centreX + scale * sight.dot(right) * nearness,
        centreY - scale * sight.dot(up) * nearness,
        nearness);
  }

  /// How near the points of a plane are, over the picture.
  ///
  /// @param point a point of the plane
  /// @param normal its normal
  public Depths depths(Vector point, Vector normal) {
    double distance = normal.dot(point.minus(eye));
    double across = normal.dot(right) / (scale * distance);
    double down = -normal.dot(up) / (scale * distance);
    double start = normal.dot(forward) / distance - across * centreX - down * centreY;
    return new Depths(across, down, start);
  }

  /// The nearness of a plane as a function of the place in the picture.
  public record Depths(double across, double down, double start) {
    public double at(double x, double y) {
      return across * x + down * y + start;
    }
  }
}
