package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.figure.Mesh;
import dev.nabla.figure.Role;
import dev.nabla.figure.SpaceMark;
import java.util.Arrays;

/// Surfaces and curves of formulas in x and y, sampled as finely as the model notebook does.
final class Surfaces {
  private static final int COUNT = 100;

  private Surfaces() {}

  /// Evenly spaced numbers, both ends included.
  static double[] between(double from, double to) {
    double[] places = new double[COUNT];
    for (int i = 0; i < COUNT; i++) {
      places[i] = from + (to - from) * i / (COUNT - 1);
    }
    return places;
  }

  /// A column of one number.
  static double[] constant(double value) {
    double[] column = new double[COUNT];
    Arrays.fill(column, value);
    return column;
  }

  /// The heights of a formula over a grid.
  static Mesh over(Formula formula, double[] xs, double[] ys) {
    double[] allXs = new double[xs.length * ys.length];
    double[] allYs = new double[allXs.length];
    for (int i = 0; i < allXs.length; i++) {
      allXs[i] = xs[i % xs.length];
      allYs[i] = ys[i / xs.length];
    }
    return Mesh.over(xs, ys, formula.compile("x", "y").over(allXs, allYs));
  }

  /// The curve of a formula over a line in the plane.
  static SpaceMark.Curve along(Formula formula, double[] xs, double[] ys, Role role) {
    return SpaceMark.Curve.of(xs, ys, formula.compile("x", "y").over(xs, ys), role);
  }
}
