package dev.nabla.book.examples;

import dev.nabla.figure.Axes;

/// The part of the plane that a large figure shows: wide enough for the points in question, and
/// with units of the same length in both directions whenever that leaves them in view, so that a
/// slope of 1 looks like one.
///
/// @param from the left end
/// @param to the right end
/// @param axes the axes
record Window(double from, double to, Axes axes) {
  private static final double[] HALF_WIDTHS = {3, 6.5, 10};
  private static final double EDGE = 0.95;
  private static final double HEIGHT_OF_WIDTH = 0.66;

  /// A window for points, given by their coordinates one after the other.
  static Window around(double... coordinates) {
    double reach = 0;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < coordinates.length; i += 2) {
      reach = Math.max(reach, Math.abs(coordinates[i]));
      if (Double.isFinite(coordinates[i + 1])) {
        low = Math.min(low, coordinates[i + 1]);
        high = Math.max(high, coordinates[i + 1]);
      }
    }
    double right = halfWidth(reach);
    double left = -right;
    if (low > high) {
      low = -1;
      high = 1;
    }
    double height = HEIGHT_OF_WIDTH * (right - left);
    double middle = (low + high) / 2;
    if (high - low > 0.75 * height) {
      double room = 0.35 * (high - low);
      double bottom = low - room;
      double top = high + room;
      // The axis stays in view where it is near.
      if (bottom > 0 && low < 2 * (high - low)) {
        bottom = -0.1 * top;
      } else if (top < 0 && high > 2 * (low - high)) {
        top = -0.1 * bottom;
      }
      return new Window(left, right, axes(left, right, bottom, top));
    }
    // The axis itself stays in view where it is near.
    double bottom = Math.min(middle - height / 2, Math.max(-0.15 * height, low - 0.8 * height));
    return new Window(left, right, axes(left, right, bottom, bottom + height).withEqualAspect());
  }

  // In steps, so that the picture keeps its scale while a point is dragged within one of them.
  private static double halfWidth(double reach) {
    for (double half : HALF_WIDTHS) {
      if (reach <= EDGE * half) {
        return half;
      }
    }
    return reach / EDGE;
  }

  private static Axes axes(double left, double right, double bottom, double top) {
    return Axes.throughOrigin().withX(left, right).withY(bottom, top);
  }
}
