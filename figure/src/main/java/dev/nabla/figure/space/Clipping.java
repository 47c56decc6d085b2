package dev.nabla.figure.space;

import java.util.ArrayList;
import java.util.List;

/// Cuts off what lies outside of the box.
final class Clipping {

  private Clipping() {}

  /// The part of a polygon within the box; nothing if there is none.
  static List<Vector> toBox(List<Vector> polygon, Cuboid box) {
    List<Vector> left = polygon;
    for (int axis = 0; axis < 3; axis++) {
      for (int side = -1; side <= 1; side += 2) {
        left = cut(left, axis, side, box.half().along(axis));
      }
    }
    return left;
  }

  private static List<Vector> cut(List<Vector> polygon, int axis, int side, double limit) {
    if (polygon.stream().allMatch(corner -> room(corner, axis, side, limit) >= 0)) {
      return polygon;
    }
    List<Vector> kept = new ArrayList<>();
    Vector before = polygon.getLast();
    double roomBefore = room(before, axis, side, limit);
    for (Vector corner : polygon) {
      double room = room(corner, axis, side, limit);
      if (room >= 0 != roomBefore >= 0) {
        kept.add(before.towards(corner, roomBefore / (roomBefore - room)));
      }
      if (room >= 0) {
        kept.add(corner);
      }
      before = corner;
      roomBefore = room;
    }
    return kept;
  }

  /// How far a place is from a face of the box, negative outside.
  private static double room(Vector place, int axis, int side, double limit) {
    return limit * (1 + 1e-12) - side * place.along(axis);
  }
}
