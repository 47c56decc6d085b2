package dev.nabla.figure;

import dev.nabla.figure.LabelPlacer.Place;
import dev.nabla.figure.scale.Point;
import dev.nabla.figure.scale.Viewport;
import dev.nabla.figure.type.Box;
import java.util.ArrayList;
import java.util.List;

/// Where a label may stand: beside the end of a line, along it, or around a point.
final class EndLabels {

  private static final double POINT_GAP = 7;
  private static final double[] GAP_FACTORS = {1, 1.7, 2.6};
  private static final double[] NUDGES = {0, -5, 5, -10, 10, -16, 16};
  private static final int STATIONS = 14;

  /// The sides of a point in the order in which readers expect a label there.
  private static final List<Anchor> SIDES =
      List.of(
          Anchor.ABOVE_RIGHT,
          Anchor.BELOW_RIGHT,
          Anchor.RIGHT,
          Anchor.ABOVE_LEFT,
          Anchor.BELOW_LEFT,
          Anchor.LEFT,
          Anchor.ABOVE,
          Anchor.BELOW);

  private static final List<Anchor> SIDES_OF_UPRIGHT =
      List.of(Anchor.RIGHT, Anchor.LEFT, Anchor.ABOVE_RIGHT, Anchor.BELOW_RIGHT);

  private static final List<Anchor> SIDES_OF_LEVEL =
      List.of(Anchor.BELOW, Anchor.ABOVE, Anchor.BELOW_RIGHT, Anchor.ABOVE_RIGHT);

  private EndLabels() {}

  /// The places for the label of a line, best first: behind its right end, then along it.
  static List<Place> places(Box box, List<List<Point>> pieces, Viewport view, double gap) {
    List<Place> places = new ArrayList<>();
    Point end = rightmost(pieces);
    if (end.x() >= view.right() - 1) {
      for (double nudge : NUDGES) {
        double baseline = end.y() + middle(box) + nudge;
        places.add(new Place(end.x() + gap, baseline, Math.abs(nudge) / 4));
      }
    }
    double cost = 1;
    for (Point station : stations(pieces)) {
      for (Anchor side : SIDES) {
        places.add(around(box, station, side, gap, cost));
      }
      cost += 0.35;
    }
    return places;
  }

  /// The places for the label of a measuring line, best first: beside its middle.
  static List<Place> besideMiddle(Box box, List<Point> piece, double gap) {
    Point start = piece.getFirst();
    Point end = piece.getLast();
    double wide = Math.abs(end.x() - start.x());
    double high = Math.abs(end.y() - start.y());
    List<Anchor> sides =
        wide < 0.2 * high ? SIDES_OF_UPRIGHT : high < 0.2 * wide ? SIDES_OF_LEVEL : SIDES;
    List<Place> places = new ArrayList<>();
    double cost = 0;
    for (double t : new double[] {0.5, 0.35, 0.65, 0.2, 0.8, 0, 1}) {
      Point station =
          new Point(start.x() + t * (end.x() - start.x()), start.y() + t * (end.y() - start.y()));
      for (Anchor side : sides) {
        places.add(around(box, station, side, gap, cost));
        cost += 0.25;
      }
    }
    return places;
  }

  /// The place of a text beside its point; a fixed side is kept whatever it covers.
  static Point beside(Box box, Point point, Anchor anchor, LabelPlacer placer) {
    if (anchor == Anchor.CENTRE) {
      return fixed(box, new Place(point.x() - box.width() / 2, point.y() + middle(box), 0), placer);
    }
    if (anchor != Anchor.FREE) {
      return fixed(box, around(box, point, anchor, POINT_GAP, 0), placer);
    }
    List<Place> places = new ArrayList<>();
    double cost = 0;
    for (double factor : GAP_FACTORS) {
      for (Anchor side : SIDES) {
        places.add(around(box, point, side, POINT_GAP * factor, cost));
        cost += 0.25;
      }
    }
    return placer
        .place(box, places, Double.POSITIVE_INFINITY)
        .orElseGet(() -> fixed(box, around(box, point, Anchor.ABOVE, POINT_GAP, 0), placer));
  }

  private static Point fixed(Box box, Place place, LabelPlacer placer) {
    Point point = placer.clamped(box, place);
    placer.block(LabelPlacer.bounds(box, point.x(), point.y()));
    return point;
  }

  private static Place around(Box box, Point point, Anchor side, double gap, double cost) {
    boolean diagonal = side.right() != 0 && side.down() != 0;
    double reach = diagonal ? gap * 0.75 : gap;
    double x =
        switch (side.right()) {
          case -1 -> point.x() - reach - box.width();
          case 1 -> point.x() + reach;
          default -> point.x() - box.width() / 2;
        };
    double baseline =
        switch (side.down()) {
          case -1 -> point.y() - reach - box.descent();
          case 1 -> point.y() + reach + box.ascent();
          default -> point.y() + middle(box);
        };
    return new Place(x, baseline, cost);
  }

  /// How far the baseline lies below the middle of the box.
  private static double middle(Box box) {
    return (box.ascent() - box.descent()) / 2;
  }

  private static Point rightmost(List<List<Point>> pieces) {
    Point best = pieces.getFirst().getFirst();
    for (List<Point> piece : pieces) {
      for (Point point : piece) {
        best = point.x() > best.x() ? point : best;
      }
    }
    return best;
  }

  /// Points along the line from its end to its start, evenly by length.
  private static List<Point> stations(List<List<Point>> pieces) {
    double total = 0;
    for (List<Point> piece : pieces) {
      for (int i = 0; i + 1 < piece.size(); i++) {
        total += distance(piece.get(i), piece.get(i + 1));
      }
    }
    double step = total / STATIONS;
    List<Point> stations = new ArrayList<>();
    double toNext = step / 4;
    for (List<Point> piece : pieces.reversed()) {
      for (int i = piece.size() - 1; i > 0 && step > 0; i--) {
        Point from = piece.get(i);
        Point to = piece.get(i - 1);
        double length = distance(from, to);
        while (toNext <= length && stations.size() < STATIONS) {
          double t = length == 0 ? 0 : toNext / length;
          stations.add(
              new Point(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y())));
          toNext += step;
        }
        toNext -= length;
      }
    }
    return stations;
  }

  private static double distance(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }
}
