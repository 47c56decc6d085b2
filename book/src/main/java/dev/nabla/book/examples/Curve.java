package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.compile.Compiled;

/// A formula of `x`, ready to be drawn. Where it has no value, its numbers are NaN, which a figure leaves out.
final class Curve {
  private static final int SAMPLES = 601;

  private final Compiled compiled;

  private Curve(Compiled compiled) {
    this.compiled = compiled;
  }

  static Curve of(Formula formula) {
    return new Curve(formula.compile("x"));
  }

  /// Evenly spaced numbers, both ends included.
  static double[] between(double from, double to) {
    double[] xs = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      xs[i] = from + (to - from) * i / (SAMPLES - 1);
    }
    return xs;
  }

  double at(double x) {
    return compiled.at(x);
  }

  /// The values over a column of numbers.
  double[] over(double[] xs) {
    double[] ys = new double[xs.length];
    compiled.evaluate(new double[][] {xs}, new double[][] {ys});
    return ys;
  }
}
