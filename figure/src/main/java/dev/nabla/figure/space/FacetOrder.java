package dev.nabla.figure.space;

import dev.nabla.figure.scale.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/// The order in which facets are painted: each before those that hide a part of it.
///
/// Where two facets overlap in the picture, the one that is nearer there comes later, however their
/// middles lie. What that leaves open goes from far to near, except that facets which let light
/// through wait, so that those of one surface are painted together. Facets that hide each other in
/// a ring cannot all be right; the farthest of them comes first.
final class FacetOrder {

  /// Facets that share an edge overlap by rounding only.
  private static final double LEAST_OVERLAP = 0.02;

  private static final int OPAQUE = -1;
  private static final double SAME_DEPTH = 1e-9;

  private final List<Facet> facets;
  private final List<List<Integer>> later = new ArrayList<>();
  private final int[] earlier;
  private final Set<Integer> clear;

  private FacetOrder(List<Facet> facets, Buckets buckets, Set<Integer> clear) {
    this.facets = facets;
    this.clear = clear;
    this.earlier = new int[facets.size()];
    facets.forEach(_ -> later.add(new ArrayList<>(0)));
    buckets.pairs(this::compare);
  }

  /// @param clear the surfaces that let light through
  static List<Facet> of(List<Facet> facets, Buckets buckets, Set<Integer> clear) {
    return new FacetOrder(facets, buckets, clear).ordered();
  }

  private void compare(int i, int j) {
    Facet one = facets.get(i);
    Facet other = facets.get(j);
    List<Point> overlap = overlap(one.corners(), other.corners());
    if (overlap.size() < 3) {
      return;
    }
    double area = Math.abs(Facet.doubleArea(overlap));
    double smaller =
        Math.min(
            Math.abs(Facet.doubleArea(one.corners())), Math.abs(Facet.doubleArea(other.corners())));
    if (!(area > LEAST_OVERLAP * smaller)) {
      return;
    }
    double x = overlap.stream().mapToDouble(Point::x).sum() / overlap.size();
    double y = overlap.stream().mapToDouble(Point::y).sum() / overlap.size();
    double nearness = one.depths().at(x, y);
    double difference = nearness - other.depths().at(x, y);
    if (Math.abs(difference) > SAME_DEPTH * Math.abs(nearness)) {
      int first = difference < 0 ? i : j;
      int second = difference < 0 ? j : i;
      later.get(first).add(second);
      earlier[second]++;
    }
  }

  private List<Facet> ordered() {
    Comparator<Integer> farFirst =
        Comparator.<Integer>comparingDouble(i -> facets.get(i).nearness())
            .thenComparing(Comparator.naturalOrder());
    List<Integer> byDepth = new ArrayList<>();
    for (int i = 0; i < facets.size(); i++) {
      byDepth.add(i);
    }
    byDepth.sort(farFirst);
    // One queue for all opaque facets, and one for each surface that lets light through.
    NavigableMap<Integer, PriorityQueue<Integer>> free = new TreeMap<>();
    free.put(OPAQUE, new PriorityQueue<>(farFirst));
    clear.forEach(surface -> free.put(surface, new PriorityQueue<>(farFirst)));
    byDepth.stream().filter(i -> earlier[i] == 0).forEach(i -> queue(free, i).add(i));
    boolean[] done = new boolean[facets.size()];
    List<Facet> ordered = new ArrayList<>();
    PriorityQueue<Integer> current = next(free, farFirst);
    int farthest = 0;
    while (ordered.size() < facets.size()) {
      if (current.isEmpty()) {
        current = next(free, farFirst);
      }
      if (current.isEmpty()) {
        while (done[byDepth.get(farthest)]) {
          farthest++;
        }
        current = queue(free, byDepth.get(farthest));
        current.add(byDepth.get(farthest));
      }
      int next = current.remove();
      if (done[next]) {
        continue;
      }
      done[next] = true;
      ordered.add(facets.get(next));
      for (int after : later.get(next)) {
        earlier[after]--;
        if (earlier[after] == 0 && !done[after]) {
          queue(free, after).add(after);
        }
      }
    }
    return ordered;
  }

  private PriorityQueue<Integer> queue(Map<Integer, PriorityQueue<Integer>> free, int facet) {
    int surface = facets.get(facet).surface();
    return Objects.requireNonNull(free.get(clear.contains(surface) ? surface : OPAQUE));
  }

  /// The opaque facets if some are free, else the surface whose first one is farthest.
  private static PriorityQueue<Integer> next(
      NavigableMap<Integer, PriorityQueue<Integer>> free, Comparator<Integer> farFirst) {
    PriorityQueue<Integer> best = Objects.requireNonNull(free.get(OPAQUE));
    for (PriorityQueue<Integer> queue : free.values()) {
      if (!queue.isEmpty()
          && (best.isEmpty()
              || (best != free.get(OPAQUE)
                  && farFirst.compare(queue.element(), best.element()) < 0))) {
        best = queue;
      }
    }
    return best;
  }

  /// What two polygons have in common, the second being convex (Sutherland and Hodgman, 1974).
  static List<Point> overlap(List<Point> subject, List<Point> convex) {
    double sense = Math.signum(Facet.doubleArea(convex));
    List<Point> left = subject;
    Point from = convex.getLast();
    for (Point to : convex) {
      if (left.isEmpty()) {
        return left;
      }
      left = cut(left, from, to, sense);
      from = to;
    }
    return left;
  }

  private static List<Point> cut(List<Point> polygon, Point from, Point to, double sense) {
    List<Point> kept = new ArrayList<>();
    Point before = polygon.getLast();
    double sideBefore = sense * side(from, to, before);
    for (Point point : polygon) {
      double side = sense * side(from, to, point);
      if (side >= 0 != sideBefore >= 0) {
        double fraction = sideBefore / (sideBefore - side);
        kept.add(
            new Point(
                before.x() + fraction * (point.x() - before.x()),
                before.y() + fraction * (point.y() - before.y())));
      }
      if (side >= 0) {
        kept.add(point);
      }
      before = point;
      sideBefore = side;
    }
    return kept;
  }

  private static double side(Point from, Point to, Point point) {
    return (to.x() - from.x()) * (point.y() - from.y())
        - (to.y() - from.y()) * (point.x() - from.x());
  }
}
