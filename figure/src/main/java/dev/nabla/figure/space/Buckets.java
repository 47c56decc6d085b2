package dev.nabla.figure.space;

import dev.nabla.figure.scale.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// Facets by the squares of the picture that they touch, to find those at one place quickly.
final class Buckets {

  private static final int MOST_ACROSS = 128;

  private final List<Facet> facets;
  private final double left;
  private final double top;
  private final double side;
  private final int across;
  private final int down;
  private final List<List<Integer>> buckets = new ArrayList<>();

  Buckets(List<Facet> facets) {
    this.facets = facets;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    double leftmost = Double.POSITIVE_INFINITY;
    double topmost = Double.POSITIVE_INFINITY;
    for (Facet facet : facets) {
      leftmost = Math.min(leftmost, facet.bounds().left());
      topmost = Math.min(topmost, facet.bounds().top());
      right = Math.max(right, facet.bounds().right());
      bottom = Math.max(bottom, facet.bounds().bottom());
    }
    double longer = facets.isEmpty() ? 1 : Math.max(right - leftmost, bottom - topmost);
    int wanted = Math.clamp((int) Math.sqrt(facets.size()), 1, MOST_ACROSS);
    this.left = facets.isEmpty() ? 0 : leftmost;
    this.top = facets.isEmpty() ? 0 : topmost;
    this.side = Math.max(longer / wanted, 1e-9);
    this.across = facets.isEmpty() ? 1 : column(right) + 1;
    this.down = facets.isEmpty() ? 1 : row(bottom) + 1;
    for (int i = 0; i < across * down; i++) {
      buckets.add(new ArrayList<>());
    }
    for (int i = 0; i < facets.size(); i++) {
      put(i);
    }
  }

  private void put(int facet) {
    Bounds bounds = facets.get(facet).bounds();
    for (int row = row(bounds.top()); row <= row(bounds.bottom()); row++) {
      for (int column = column(bounds.left()); column <= column(bounds.right()); column++) {
        buckets.get(row * across + column).add(facet);
      }
    }
  }

  private int column(double x) {
    return (int) ((x - left) / side);
  }

  private int row(double y) {
    return (int) ((y - top) / side);
  }

  /// The facets that may be seen at a place.
  List<Integer> at(double x, double y) {
    if (x < left || y < top) {
      return List.of();
    }
    int column = column(x);
    int row = row(y);
    return column < across && row < down ? buckets.get(row * across + column) : List.of();
  }

  /// Every pair whose rectangles touch, once.
  void pairs(BiConsumer<Integer, Integer> visit) {
    for (int bucket = 0; bucket < buckets.size(); bucket++) {
      List<Integer> members = buckets.get(bucket);
      for (int i = 0; i < members.size(); i++) {
        Bounds one = facets.get(members.get(i)).bounds();
        for (int j = i + 1; j < members.size(); j++) {
          Bounds other = facets.get(members.get(j)).bounds();
          int column = column(Math.max(one.left(), other.left()));
          int row = row(Math.max(one.top(), other.top()));
          if (row * across + column == bucket && one.sharedArea(other) > 0) {
            visit.accept(members.get(i), members.get(j));
          }
        }
      }
    }
  }
}
