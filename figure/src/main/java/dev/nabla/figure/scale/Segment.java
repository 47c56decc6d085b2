package dev.nabla.figure.scale;

import org.jspecify.annotations.Nullable;

/// A straight piece, and the part of it inside a rectangle.
record Segment(Point start, Point end) {

  /// The part inside the bounds, found by shrinking the parameter interval at each edge.
  static @Nullable Segment clipped(Point a, Point b, Bounds bounds) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double[] directions = {-dx, dx, -dy, dy};
    double[] distances = {
      a.x() - bounds.left(), bounds.right() - a.x(), a.y() - bounds.top(), bounds.bottom() - a.y()
    };
    double enter = 0;
    double leave = 1;
    for (int edge = 0; edge < 4; edge++) {
      if (directions[edge] == 0) {
        if (distances[edge] < 0) {
          return null;
        }
        continue;
      }
      double crossing = distances[edge] / directions[edge];
      if (directions[edge] < 0) {
        enter = Math.max(enter, crossing);
      } else {
        leave = Math.min(leave, crossing);
      }
    }
    if (enter > leave) {
      return null;
    }
    Point start = enter == 0 ? a : new Point(a.x() + enter * dx, a.y() + enter * dy);
    Point end = leave == 1 ? b : new Point(a.x() + leave * dx, a.y() + leave * dy);
    return new Segment(start, end);
  }
}
