package dev.nabla.figure.scene;

import dev.nabla.figure.scale.Point;
import java.util.ArrayList;
import java.util.List;

/// Moves the edges of small polygons outwards, so that neighbours overlap by a hair.
final class Outset {

  /// A sharp corner moves by at most so many distances.
  private static final double SHARPEST = 2;

  private Outset() {}

  /// The polygon with every edge moved outwards by a distance, its corners in the sense of a clock
  /// on a screen.
  static List<Point> of(List<Point> corners, double distance) {
    List<Point> clockwise = doubleArea(corners) >= 0 ? corners : corners.reversed();
    int count = clockwise.size();
    List<Point> moved = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Point here = clockwise.get(i);
      Point into = unit(clockwise.get((i + count - 1) % count), here);
      Point out = unit(here, clockwise.get((i + 1) % count));
      // The outer normals of the two edges that meet here.
      double x = into.y() + out.y();
      double y = -into.x() - out.x();
      double length = Math.hypot(x, y);
      if (length < 1e-9) {
        moved.add(new Point(here.x() + into.x() * distance, here.y() + into.y() * distance));
        continue;
      }
      double reach = Math.min(2 / (length * length), SHARPEST / length) * distance;
      moved.add(new Point(here.x() + x * reach, here.y() + y * reach));
    }
    return moved;
  }

  private static Point unit(Point from, Point to) {
    double x = to.x() - from.x();
    double y = to.y() - from.y();
    double length = Math.hypot(x, y);
    return length < 1e-12 ? new Point(0, 0) : new Point(x / length, y / length);
  }

  private static double doubleArea(List<Point> corners) {
    double sum = 0;
    Point before = corners.getLast();
    for (Point corner : corners) {
      sum += before.x() * corner.y() - corner.x() * before.y();
      before = corner;
    }
    return sum;
  }
}
