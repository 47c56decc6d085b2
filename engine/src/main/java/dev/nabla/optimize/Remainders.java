package dev.nabla.optimize;

import dev.nabla.enclosure.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Brings boxes that touch together, so that few are left to tell of.
final class Remainders {
  private static final int MOST = 32;
  private static final int FINEST_GRID = 20;

  /// Clusters narrower than this are places, not regions.
  private static final double PLACE = 1e-4;

  private Remainders() {}

  /// At most 32 boxes around all of the given ones.
  static List<IntervalNewton.Open> merged(List<IntervalNewton.Open> boxes, List<Interval> whole) {
    for (int bits = FINEST_GRID; bits > 0; bits--) {
      Map<List<Long>, IntervalNewton.Open> cells = new LinkedHashMap<>();
      for (IntervalNewton.Open each : boxes) {
        cells.merge(cell(each.box(), whole, bits), each, Remainders::together);
      }
      List<IntervalNewton.Open> places = joined(new ArrayList<>(cells.values()), bits > 4);
      if (places.size() <= MOST) {
        return places;
      }
    }
    return boxes.stream().reduce(Remainders::together).map(List::of).orElse(List.of());
  }

  private static List<Long> cell(List<Interval> box, List<Interval> whole, int bits) {
    List<Long> cell = new ArrayList<>();
    for (int i = 0; i < box.size(); i++) {
      double width = whole.get(i).width();
      double share = width > 0 ? (box.get(i).middle() - whole.get(i).low()) / width : 0;
      cell.add((long) Math.floor(Math.scalb(share, bits)));
    }
    return cell;
  }

  private static IntervalNewton.Open together(IntervalNewton.Open a, IntervalNewton.Open b) {
    List<Interval> hull = new ArrayList<>();
    for (int i = 0; i < a.box().size(); i++) {
      hull.add(a.box().get(i).hull(b.box().get(i)));
    }
    return new IntervalNewton.Open(hull, a.isCertain() && b.isCertain());
  }

  /// Joins narrow boxes that touch.
  private static List<IntervalNewton.Open> joined(List<IntervalNewton.Open> boxes, boolean join) {
    List<IntervalNewton.Open> joined = new ArrayList<>();
    if (boxes.size() > 8 * MOST) {
      return boxes;
    }
    for (IntervalNewton.Open each : boxes) {
      IntervalNewton.Open current = each;
      for (int i = 0; i < joined.size() && join; i++) {
        IntervalNewton.Open both = together(joined.get(i), current);
        if ((isPlace(both.box()) || both.box().size() == 1)
            && touch(joined.get(i).box(), current.box())) {
          joined.remove(i);
          current = both;
          i = -1;
        }
      }
      joined.add(current);
    }
    return joined;
  }

  private static boolean touch(List<Interval> a, List<Interval> b) {
    for (int i = 0; i < a.size(); i++) {
      double slack = a.get(i).width() + b.get(i).width();
      if (a.get(i).low() > b.get(i).high() + slack || b.get(i).low() > a.get(i).high() + slack) {
        return false;
      }
    }
    return true;
  }

  /// Whether a box is narrow enough to be about one point.
  static boolean isPlace(List<Interval> box) {
    for (Interval side : box) {
      if (side.width() > PLACE * (1 + side.abs().high())) {
        return false;
      }
    }
    return true;
  }
}
