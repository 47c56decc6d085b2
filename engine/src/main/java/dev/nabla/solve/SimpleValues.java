package dev.nabla.solve;

import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import java.util.List;

/// Numbers that are met as sines, cosines and tangents of simple angles.
final class SimpleValues {
  private static final List<Rational> SQUARES =
      List.of(
          Rational.ZERO,
          Rational.of(1, 4),
          Rational.of(1, 2),
          Rational.of(3, 4),
          Rational.ONE,
          Rational.of(1, 3),
          Rational.of(3));

  private SimpleValues() {}

  /// The square root of a simple fraction that the number is, or else the number.
  static Expr of(Workspace workspace, Expr number) {
    double value = workspace.approximate(number).orElse(Double.NaN);
    for (Rational square : SQUARES) {
      Expr root = Radicals.squareRoot(square);
      Expr signed = value < 0 ? root.unaryMinus() : root;
      if (Math.abs(value * value - square.doubleValue()) < 1e-12
          && workspace.verdict(number.minus(signed)).isZero()) {
        return signed;
      }
    }
    return number;
  }
}
