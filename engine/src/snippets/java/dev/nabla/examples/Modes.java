package dev.nabla.examples;

import dev.nabla.Formula;
import dev.nabla.Mode;
import dev.nabla.Nabla;
import dev.nabla.Slopes;
import dev.nabla.SparseDerivative;
import dev.nabla.derive.Differences;
import dev.nabla.solve.KinkPolicy;
import java.util.List;

final class Modes {
  private Modes() {}

  static double[] modes() {
    // @start region="modes"
    Formula f = Nabla.parse("x^2 exp(-y)");
    Slopes slopes = Slopes.of(f, List.of("x", "y"), KinkPolicy.UNDEFINED, Mode.REVERSE);
    double[] mixed = slopes.over(new double[] {1, 2, 3}, new double[] {0}).values();
    // @end
    return mixed;
  }

  static double[][] sparse() {
    // @start region="sparse"
    Formula f = Nabla.parse("(y - x^2)^2 + (z - y^2)^2");
    SparseDerivative hessian = SparseDerivative.hessian(f, List.of("x", "y", "z"));
    int entries = hessian.size(); // 7: x and z do not meet
    double[][] matrix = hessian.at(1, 2, 3).dense();
    // @end
    return entries == 7 ? matrix : new double[0][0];
  }

  static double differences() {
    // @start region="differences"
    double slope = Differences.central(Math::sin, 1, 1e-5); // 0.54030230585
    Differences.Estimate better = Differences.extrapolated(Math::sin, 1); // 0.5403023058681
    double[] squares = {0, 1, 4, 9, 16};
    double[] slopes = Differences.gradient(squares, 1, Differences.Ends.FIRST_ORDER);
    // @end
    return slope + better.value() + slopes[0];
  }
}
