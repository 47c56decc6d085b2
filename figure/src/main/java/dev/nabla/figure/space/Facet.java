package dev.nabla.figure.space;

import dev.nabla.figure.scale.Bounds;
import dev.nabla.figure.scale.Point;
import java.util.ArrayList;
import java.util.List;

/// A flat piece of a surface as it is seen.
///
/// @param surface which surface it belongs to
/// @param corners its corners in the picture
/// @param depths how near it is
/// @param nearness how near its middle is
/// @param color its colour in this light, as `#rrggbb`
/// @param bounds the smallest upright rectangle around it
public record Facet(
    int surface,
    List<Point> corners,
    View.Depths depths,
    double nearness,
    String color,
    Bounds bounds) {

  /// A facet through corners in space; its plane is the best one through them.
  static Facet of(int surface, List<Vector> corners, View view, String color) {
    Vector middle = middle(corners);
    Vector normal = normal(corners);
    List<Point> seen = new ArrayList<>();
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Vector corner : corners) {
      Spot spot = view.see(corner);
      seen.add(new Point(spot.x(), spot.y()));
      left = Math.min(left, spot.x());
      right = Math.max(right, spot.x());
      top = Math.min(top, spot.y());
      bottom = Math.max(bottom, spot.y());
    }
    return new Facet(
        surface,
        List.copyOf(seen),
        view.depths(middle, normal),
        view.see(middle).nearness(),
        color,
        new Bounds(left, top, right, bottom));
  }

  static Vector middle(List<Vector> corners) {
    Vector sum = new Vector(0, 0, 0);
    for (Vector corner : corners) {
      sum = sum.plus(corner);
    }
    return sum.times(1.0 / corners.size());
  }

  /// Newell's normal: right for flat polygons, and the mean of the bent ones.
  static Vector normal(List<Vector> corners) {
    Vector sum = new Vector(0, 0, 0);
    for (int i = 0; i < corners.size(); i++) {
      sum = sum.plus(corners.get(i).cross(corners.get((i + 1) % corners.size())));
    }
    return sum.unit();
  }

  /// Whether it is seen at this place of the picture.
  boolean covers(double x, double y) {
    if (x < bounds.left() || x > bounds.right() || y < bounds.top() || y > bounds.bottom()) {
      return false;
    }
    boolean inside = false;
    Point before = corners.getLast();
    for (Point corner : corners) {
      if (corner.y() > y != before.y() > y) {
        double crossing =
            before.x() + (y - before.y()) / (corner.y() - before.y()) * (corner.x() - before.x());
        inside ^= x < crossing;
      }
      before = corner;
    }
    return inside;
  }

  /// Twice the area in the picture; its sign tells the sense of rotation.
  static double doubleArea(List<Point> corners) {
    double sum = 0;
    Point before = corners.getLast();
    for (Point corner : corners) {
      sum += before.x() * corner.y() - corner.x() * before.y();
      before = corner;
    }
    return sum;
  }
}
