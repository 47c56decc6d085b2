package dev.nabla.figure.scale;

import java.util.List;

/// A rectangle of the picture, y downwards.
public record Bounds(double left, double top, double right, double bottom) {

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  /// Whether the other rectangle lies inside this one.
  public boolean holds(Bounds other) {
    return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
  }

  /// The area that two rectangles share.
  public double sharedArea(Bounds other) {
    double wide = Math.min(right, other.right) - Math.max(left, other.left);
    double high = Math.min(bottom, other.bottom) - Math.max(top, other.top);
    return wide > 0 && high > 0 ? wide * high : 0;
  }

  /// This rectangle grown by the same amount on every side.
  public Bounds grown(double amount) {
    return new Bounds(left - amount, top - amount, right + amount, bottom + amount);
  }

  /// The length of a line's pieces inside this rectangle.
  public double lengthInside(List<List<Point>> pieces) {
    double length = 0;
    for (List<Point> piece : pieces) {
      for (int i = 0; i + 1 < piece.size(); i++) {
        Segment inside = Segment.clipped(piece.get(i), piece.get(i + 1), this);
        if (inside != null) {
          length +=
              Math.hypot(
                  inside.end().x() - inside.start().x(), inside.end().y() - inside.start().y());
        }
      }
    }
    return length;
  }
}
