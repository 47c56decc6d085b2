package dev.nabla.figure;

import dev.nabla.figure.scale.Bounds;
import dev.nabla.figure.scale.Point;
import dev.nabla.figure.scene.Element;
import dev.nabla.figure.scene.Element.Disc;
import dev.nabla.figure.scene.Element.Polygon;
import dev.nabla.figure.scene.Ink;
import java.util.List;

/// The markers of the roles at one size. All cover about the same area.
record Markers(Inks inks, double radius) {

  private static final int MANY = 100;
  private static final double RIM = 1.25;

  /// The radius for so many points: large ones only where they do not crowd.
  static double radius(double radius, int count) {
    return count > MANY ? radius * 0.55 : radius;
  }

  Element marker(Point centre, Role role, String id) {
    return marker(centre, role, inks.line(role), id);
  }

  /// The marker of a role in another colour.
  Element marker(Point centre, Role role, Ink ink, String id) {
    return switch (role.marker()) {
      case DISC -> new Disc(centre, radius, ink, inks.paper(), RIM, id);
      case RING -> new Disc(centre, radius, inks.paper(), ink, 1.6, id);
      case TRIANGLE -> polygon(centre, ink, id, 0, -1.25, 1.1, 0.75, -1.1, 0.75);
      case SQUARE -> polygon(centre, ink, id, -0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9);
      case DIAMOND -> polygon(centre, ink, id, 0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0);
      case DOT -> new Disc(centre, radius * 0.65, ink, inks.paper(), RIM, id);
      case TRIANGLE_DOWN -> polygon(centre, ink, id, 0, 1.25, 1.1, -0.75, -1.1, -0.75);
      case HEXAGON ->
          polygon(
              centre, ink, id, 0, -1.1, 0.95, -0.55, 0.95, 0.55, 0, 1.1, -0.95, 0.55, -0.95, -0.55);
      case CROSS ->
          polygon(
              centre, ink, id, -0.25, -1.1, 0.25, -1.1, 0.25, -0.25, 1.1, -0.25, 1.1, 0.25, 0.25,
              0.25, 0.25, 1.1, -0.25, 1.1, -0.25, 0.25, -1.1, 0.25, -1.1, -0.25, -0.25, -0.25);
    };
  }

  Bounds bounds(Point centre) {
    double x = centre.x();
    double y = centre.y();
    return new Bounds(x - radius, y - radius, x + radius, y + radius);
  }

  private Polygon polygon(Point centre, Ink ink, String id, double... unitCorners) {
    Point[] corners = new Point[unitCorners.length / 2];
    for (int i = 0; i < corners.length; i++) {
      corners[i] =
          new Point(
              centre.x() + radius * unitCorners[2 * i],
              centre.y() + radius * unitCorners[2 * i + 1]);
    }
    return new Polygon(List.of(corners), ink, inks.paper(), RIM, id);
  }
}
