package dev.nabla.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.algebra.Matrix;
import dev.nabla.algebra.RowReduction;
import java.util.List;

/// Matrices of formulas.
final class Matrices {
  private Matrices() {}

  static Matrix inverse() {
    // @start region="inverse"
    Formula f = Nabla.parse("2x^2 + 3y^2 - x y");
    Matrix hessian = Nabla.matrix(f.hessian());
    System.out.println(hessian); // [[4, -1], [-1, 6]]
    System.out.println(hessian.inverse()); // [[6/23, 1/23], [1/23, 4/23]]
    System.out.println(hessian.determinant().expression()); // 23

    RowReduction reduction = hessian.beside(Matrix.identity(2)).reduced();
    for (RowReduction.Step step : reduction.steps()) {
      System.out.println(step.operation().text() + ": " + step.matrix());
    }
    // @end
    return hessian;
  }

  static Matrix jacobian() {
    // @start region="jacobian"
    List<Formula> polar = List.of(Nabla.parse("r cos(t)"), Nabla.parse("r sin(t)"));
    Matrix jacobian = Nabla.jacobian(polar, "r", "t");
    System.out.println(jacobian); // [[cos(t), -r*sin(t)], [sin(t), r*cos(t)]]
    System.out.println(jacobian.determinant().expression()); // r
    // @end
    return jacobian;
  }
}
