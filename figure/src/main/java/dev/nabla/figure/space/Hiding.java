package dev.nabla.figure.space;

import dev.nabla.figure.scale.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the facets hide: which parts of lines and which points are seen, and which of those only
/// through a surface that lets light through.
public final class Hiding {

  /// How a place is seen.
  public enum Sight {
    /// With nothing before it.
    CLEAR,
    /// Through a surface.
    VEILED,
    /// Not at all.
    HIDDEN
  }

  /// A part of a line that is seen in one way.
  public record Part(List<Point> points, Sight sight) {
    public Part {
      points = List.copyOf(points);
    }
  }

  private static final double STEP = 2.5;

  private final List<Facet> ordered;
  private final List<Facet> facets;
  private final Buckets buckets;
  private final Set<Integer> clear;

  /// @param facets all facets of the picture
  /// @param clear the surfaces that let light through
  public Hiding(List<Facet> facets, Set<Integer> clear) {
    this.facets = List.copyOf(facets);
    this.clear = Set.copyOf(clear);
    this.buckets = new Buckets(facets);
    this.ordered = FacetOrder.of(this.facets, buckets, this.clear);
  }

  /// The facets in the order in which they are painted.
  public List<Facet> ordered() {
    return ordered;
  }

  /// How a spot is seen. What lies on a surface is not hidden by it.
  ///
  /// @param slack how much nearer than the spot, relative to its distance, a facet must be to hide
  ///   it
  public Sight sight(Spot spot, double slack) {
    Sight sight = Sight.CLEAR;
    for (int i : buckets.at(spot.x(), spot.y())) {
      Facet facet = facets.get(i);
      if (facet.covers(spot.x(), spot.y())
          && facet.depths().at(spot.x(), spot.y()) > spot.nearness() * (1 + slack)) {
        if (!clear.contains(facet.surface())) {
          return Sight.HIDDEN;
        }
        sight = Sight.VEILED;
      }
    }
    return sight;
  }

  /// The parts of a line that are seen within the box.
  public List<Part> seen(List<Vector> line, Cuboid box, View view, double slack) {
    List<Part> parts = new ArrayList<>();
    List<Point> current = new ArrayList<>();
    Sight before = Sight.HIDDEN;
    for (int i = 0; i + 1 < line.size(); i++) {
      Vector from = line.get(i);
      Vector to = line.get(i + 1);
      if (!from.isFinite() || !to.isFinite()) {
        flush(parts, current, before);
        before = Sight.HIDDEN;
        continue;
      }
      Spot start = view.see(from);
      Spot end = view.see(to);
      double length = Math.hypot(end.x() - start.x(), end.y() - start.y());
      int steps = (int) Math.clamp(Math.ceil(length / STEP), 1, 4000);
      for (int step = 0; step < steps; step++) {
        // Even steps in the picture, which are not even in space.
        Spot middle = start.towards(end, (step + 0.5) / steps);
        Sight sight =
            box.holds(between(from, to, start, end, (step + 0.5) / steps))
                ? sight(middle, slack)
                : Sight.HIDDEN;
        if (sight != before) {
          flush(parts, current, before);
          before = sight;
        }
        if (sight != Sight.HIDDEN) {
          if (current.isEmpty()) {
            current.add(point(start.towards(end, (double) step / steps)));
          } else if (step > 0 && current.size() > 1) {
            // The last point lies on the same segment; the new one goes on in its direction.
            current.removeLast();
          }
          current.add(point(start.towards(end, (step + 1.0) / steps)));
        }
      }
    }
    flush(parts, current, before);
    return parts;
  }

  /// The point of space that is seen a fraction of the way along a segment in the picture.
  private static Vector between(Vector from, Vector to, Spot start, Spot end, double fraction) {
    double nearness = start.nearness() + fraction * (end.nearness() - start.nearness());
    return from.towards(to, fraction * end.nearness() / nearness);
  }

  private static Point point(Spot spot) {
    return new Point(spot.x(), spot.y());
  }

  private static void flush(List<Part> parts, List<Point> current, Sight sight) {
    if (current.size() > 1) {
      parts.add(new Part(current, sight));
    }
    current.clear();
  }
}
