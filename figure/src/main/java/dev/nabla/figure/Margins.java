package dev.nabla.figure;

/// The room around a plot for its labels.
record Margins(double left, double top, double right, double bottom) {

  static final Margins NONE = new Margins(0, 0, 0, 0);

  Margins union(Margins other) {
    return new Margins(
        Math.max(left, other.left),
        Math.max(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }
}
