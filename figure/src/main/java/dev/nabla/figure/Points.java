package dev.nabla.figure;

import java.util.Arrays;

/// Points of the plane that never change: two columns of the same length.
///
/// A coordinate that is not finite makes a gap in a line and hides a marker.
public final class Points {

  private final double[] xs;
  private final double[] ys;

  private Points(double[] xs, double[] ys) {
    this.xs = xs;
    this.ys = ys;
  }

  /// Points from two columns, which are copied.
  ///
  /// @throws IllegalArgumentException if the columns differ in length
  public static Points of(double[] xs, double[] ys) {
    if (xs.length != ys.length) {
      throw new IllegalArgumentException(
          "The columns differ in length: " + xs.length + " and " + ys.length);
    }
    return new Points(xs.clone(), ys.clone());
  }

  /// The number of points.
  public int size() {
    return xs.length;
  }

  /// The first coordinate of point `i`.
  public double x(int i) {
    return xs[i];
  }

  /// The second coordinate of point `i`.
  public double y(int i) {
    return ys[i];
  }

  /// The first coordinates, as a fresh array.
  public double[] xs() {
    return xs.clone();
  }

  /// The second coordinates, as a fresh array.
  public double[] ys() {
    return ys.clone();
  }

  /// Whether both coordinates of point `i` are finite.
  public boolean isDefined(int i) {
    return Double.isFinite(xs[i]) && Double.isFinite(ys[i]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Points points
        && Arrays.equals(xs, points.xs)
        && Arrays.equals(ys, points.ys);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(xs) + Arrays.hashCode(ys);
  }

  @Override
  public String toString() {
    return "Points[" + xs.length + "]";
  }
}
