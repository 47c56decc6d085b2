package dev.nabla.figure.scale;

import java.util.ArrayList;
import java.util.List;

/// The visible part of a region: cut at the edges of the view, and with no more points than the eye
/// needs.
public final class VisibleArea {

  private static final int FEWEST_CORNERS = 3;

  private VisibleArea() {}

  /// A region of the data in picture units.
  public static List<List<Point>> of(List<List<Point>> rings, Viewport view) {
    List<List<Point>> visible = new ArrayList<>();
    for (List<Point> ring : rings) {
      List<Point> placed =
          ring.stream().map(point -> new Point(view.toX(point.x()), view.toY(point.y()))).toList();
      List<Point> simple = simplified(cut(placed, view.bounds()));
      if (simple.size() >= FEWEST_CORNERS) {
        visible.add(simple);
      }
    }
    return visible;
  }

  /// The part of a ring inside a rectangle. If it comes apart it stays one ring, whose parts are
  /// joined along an edge.
  public static List<Point> cut(List<Point> ring, Bounds bounds) {
    List<Point> inside = ring;
    for (Edge edge : Edge.values()) {
      inside = edge.cut(inside, bounds);
    }
    return inside;
  }

  private static List<Point> simplified(List<Point> ring) {
    if (ring.size() < FEWEST_CORNERS) {
      return List.of();
    }
    List<Point> closed = new ArrayList<>(ring);
    closed.add(ring.getFirst());
    List<Point> simple = Simplify.line(closed);
    return simple.subList(0, simple.size() - 1);
  }

  /// An edge of a rectangle.
  private enum Edge {
    LEFT,
    TOP,
    RIGHT,
    BOTTOM;

    /// How far a point lies inside of this edge.
    double depth(Point point, Bounds bounds) {
      return switch (this) {
        case LEFT -> point.x() - bounds.left();
        case TOP -> point.y() - bounds.top();
        case RIGHT -> bounds.right() - point.x();
        case BOTTOM -> bounds.bottom() - point.y();
      };
    }

    List<Point> cut(List<Point> ring, Bounds bounds) {
      if (ring.stream().allMatch(point -> depth(point, bounds) >= 0)) {
        return ring;
      }
      List<Point> kept = new ArrayList<>();
      for (int i = 0; i < ring.size(); i++) {
        Point point = ring.get(i);
        Point next = ring.get((i + 1) % ring.size());
        double here = depth(point, bounds);
        double there = depth(next, bounds);
        if (here >= 0) {
          kept.add(point);
        }
        if (here >= 0 != there >= 0) {
          double t = here / (here - there);
          kept.add(
              new Point(
                  point.x() + t * (next.x() - point.x()), point.y() + t * (next.y() - point.y())));
        }
      }
      return kept;
    }
  }
}
