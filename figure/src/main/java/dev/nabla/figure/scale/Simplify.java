package dev.nabla.figure.scale;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// Drops the points of a line that nobody could see are missing.
final class Simplify {

  private static final double CLOSE = 0.3;
  private static final double TOLERANCE = 0.1;

  private Simplify() {}

  static List<Point> line(List<Point> points) {
    return withoutStraightPoints(withoutClosePoints(points));
  }

  private static List<Point> withoutClosePoints(List<Point> points) {
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      boolean last = i == points.size() - 1;
      if (kept.isEmpty() || last || distance(kept.getLast(), points.get(i)) > CLOSE) {
        kept.add(points.get(i));
      }
    }
    return kept;
  }

  /// Keeps the point farthest from each chord while it is farther than the tolerance.
  private static List<Point> withoutStraightPoints(List<Point> points) {
    int last = points.size() - 1;
    BitSet kept = new BitSet();
    kept.set(0);
    kept.set(last);
    Deque<int[]> chords = new ArrayDeque<>();
    chords.push(new int[] {0, last});
    while (!chords.isEmpty()) {
      int[] chord = chords.pop();
      int farthest = farthest(points, chord[0], chord[1]);
      if (farthest > 0) {
        kept.set(farthest);
        chords.push(new int[] {chord[0], farthest});
        chords.push(new int[] {farthest, chord[1]});
      }
    }
    return kept.stream().mapToObj(points::get).toList();
  }

  private static int farthest(List<Point> points, int from, int to) {
    double best = TOLERANCE;
    int index = -1;
    for (int i = from + 1; i < to; i++) {
      double distance = distanceToPiece(points.get(i), points.get(from), points.get(to));
      if (distance > best) {
        best = distance;
        index = i;
      }
    }
    return index;
  }

  private static double distanceToPiece(Point point, Point a, Point b) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double length = dx * dx + dy * dy;
    double along =
        length == 0
            ? 0
            : Math.clamp(((point.x() - a.x()) * dx + (point.y() - a.y()) * dy) / length, 0, 1);
    return Math.hypot(point.x() - a.x() - along * dx, point.y() - a.y() - along * dy);
  }

  private static double distance(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }
}
