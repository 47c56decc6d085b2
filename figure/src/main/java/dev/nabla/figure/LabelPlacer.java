package dev.nabla.figure;

import dev.nabla.figure.scale.Bounds;
import dev.nabla.figure.scale.Point;
import dev.nabla.figure.type.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds room for labels: each goes where it covers least, and then is in the way of the next.
final class LabelPlacer {

  private static final double COVERED_LABEL = 60;
  private static final double COVERED_LINE = 0.5;
  private static final double CLEARANCE = 2;

  private final Bounds room;
  private final List<Bounds> labels = new ArrayList<>();
  private final List<List<Point>> lines = new ArrayList<>();

  LabelPlacer(Bounds room) {
    this.room = room;
  }

  /// A place for a label: the left end of its baseline, and what the place costs by itself.
  record Place(double x, double baseline, double cost) {}

  /// Keeps later labels off a rectangle.
  void block(Bounds bounds) {
    labels.add(bounds);
  }

  /// Makes later labels avoid a line.
  void avoid(List<List<Point>> pieces) {
    lines.addAll(pieces);
  }

  /// Takes the cheapest place if it costs less than the bound.
  Optional<Point> place(Box box, List<Place> places, double bound) {
    Optional<Point> best = Optional.empty();
    double lowest = bound;
    for (Place place : places) {
      Bounds bounds = bounds(box, place.x(), place.baseline());
      if (!room.holds(bounds)) {
        continue;
      }
      double cost = place.cost() + cost(bounds);
      if (cost < lowest) {
        lowest = cost;
        best = Optional.of(new Point(place.x(), place.baseline()));
      }
    }
    best.ifPresent(point -> block(bounds(box, point.x(), point.y())));
    return best;
  }

  /// The nearest place inside the room, whatever it covers.
  Point clamped(Box box, Place place) {
    double rightmost = Math.max(room.left(), room.right() - box.width());
    double lowest = Math.max(room.top() + box.ascent(), room.bottom() - box.descent());
    return new Point(
        Math.clamp(place.x(), room.left(), rightmost),
        Math.clamp(place.baseline(), room.top() + box.ascent(), lowest));
  }

  /// The rectangle of a label.
  static Bounds bounds(Box box, double x, double baseline) {
    return new Bounds(x, baseline - box.ascent(), x + box.width(), baseline + box.descent());
  }

  private double cost(Bounds bounds) {
    double area = Math.max(1, bounds.width() * bounds.height());
    double cost = 0;
    for (Bounds label : labels) {
      cost += COVERED_LABEL * bounds.sharedArea(label.grown(CLEARANCE)) / area;
    }
    return cost + COVERED_LINE * bounds.grown(2.5).lengthInside(lines);
  }
}
