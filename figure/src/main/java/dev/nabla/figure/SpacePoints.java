package dev.nabla.figure;

import java.util.Arrays;

/// Points of space that never change: three columns of the same length.
///
/// A coordinate that is not finite makes a gap in a line and hides a marker.
public final class SpacePoints {

  private final double[] xs;
  private final double[] ys;
  private final double[] zs;

  private SpacePoints(double[] xs, double[] ys, double[] zs) {
    this.xs = xs;
    this.ys = ys;
    this.zs = zs;
  }

  /// Points from three columns, which are copied.
  ///
  /// @throws IllegalArgumentException if the columns differ in length
  public static SpacePoints of(double[] xs, double[] ys, double[] zs) {
    if (xs.length != ys.length || xs.length != zs.length) {
      throw new IllegalArgumentException(
          "The columns differ in length: %d, %d and %d".formatted(xs.length, ys.length, zs.length));
    }
    return new SpacePoints(xs.clone(), ys.clone(), zs.clone());
  }

  /// The number of points.
  public int size() {
    return xs.length;
  }

  public double x(int i) {
    return xs[i];
  }

  public double y(int i) {
    return ys[i];
  }

  public double z(int i) {
    return zs[i];
  }

  /// The first coordinates, as a fresh array.
  public double[] xs() {
    return xs.clone();
  }

  /// The second coordinates, as a fresh array.
  public double[] ys() {
    return ys.clone();
  }

  /// The third coordinates, as a fresh array.
  public double[] zs() {
    return zs.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpacePoints points
        && Arrays.equals(xs, points.xs)
        && Arrays.equals(ys, points.ys)
        && Arrays.equals(zs, points.zs);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(xs) + Arrays.hashCode(ys)) + Arrays.hashCode(zs);
  }

  @Override
  public String toString() {
    return "SpacePoints[" + xs.length + "]";
  }
}
