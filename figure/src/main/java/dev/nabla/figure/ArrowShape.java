package dev.nabla.figure;

import dev.nabla.figure.scale.Point;
import java.util.List;

/// The outline of an arrow: a shaft and a head in picture units, whose tip is exactly where the
/// arrow ends.
record ArrowShape(double scale) {

  private static final double SHAFT = 0.9;
  private static final double HEAD = 8.5;
  private static final double HALF_HEAD = 3.6;
  private static final double BARB = 1.4;
  private static final double SHORT = 12;
  private static final double INVISIBLE = 0.75;

  /// The corners; none for an arrow that is too short to be seen.
  List<Point> between(Point tail, Point tip) {
    double length = Math.hypot(tip.x() - tail.x(), tip.y() - tail.y());
    if (!(length >= INVISIBLE)) {
      return List.of();
    }
    double size = scale * Math.min(1, length / (SHORT * scale));
    double alongX = (tip.x() - tail.x()) / length;
    double alongY = (tip.y() - tail.y()) / length;
    return List.of(
        corner(tail, alongX, alongY, 0, SHAFT * size),
        corner(tip, alongX, alongY, -HEAD * size, SHAFT * size),
        corner(tip, alongX, alongY, -(HEAD + BARB) * size, HALF_HEAD * size),
        tip,
        corner(tip, alongX, alongY, -(HEAD + BARB) * size, -HALF_HEAD * size),
        corner(tip, alongX, alongY, -HEAD * size, -SHAFT * size),
        corner(tail, alongX, alongY, 0, -SHAFT * size));
  }

  private static Point corner(
      Point from, double alongX, double alongY, double along, double across) {
    return new Point(
        from.x() + along * alongX - across * alongY, from.y() + along * alongY + across * alongX);
  }
}
