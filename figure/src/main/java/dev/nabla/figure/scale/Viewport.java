package dev.nabla.figure.scale;

/// The map from data to picture: two spans on a rectangle, y upwards in the data.
///
/// @param x the horizontal span
/// @param y the vertical span
/// @param left the left edge in picture units
/// @param top the top edge
/// @param width the width
/// @param height the height
public record Viewport(Span x, Span y, double left, double top, double width, double height) {

  /// Far outside every picture, and safe to compute with.
  private static final double FAR = 1e7;

  public double right() {
    return left + width;
  }

  public double bottom() {
    return top + height;
  }

  public Bounds bounds() {
    return new Bounds(left, top, right(), bottom());
  }

  public double toX(double value) {
    return left + near(x.fraction(value) * width);
  }

  public double toY(double value) {
    return top + height - near(y.fraction(value) * height);
  }

  /// Whether a data point is in view.
  public boolean shows(double dataX, double dataY) {
    return x.contains(dataX) && y.contains(dataY);
  }

  private static double near(double length) {
    return Math.clamp(length, -FAR, FAR);
  }
}
