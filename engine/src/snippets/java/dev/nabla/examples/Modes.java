package dev.nabla.examples;

import dev.nabla.Certificate;
import dev.nabla.Derivatives;
import dev.nabla.Formula;
import dev.nabla.Mode;
import dev.nabla.Nabla;
import dev.nabla.Slopes;
import dev.nabla.SparseDerivative;
import dev.nabla.derive.Differences;
import dev.nabla.solve.KinkPolicy;
import java.util.List;
import java.util.Map;

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

  static List<Formula> products() {
    // @start region="products"
    Formula f = Nabla.parse("x^2 y");
    Formula one = Nabla.number(1);
    List<Formula> along = Derivatives.jvp(List.of(f), Map.of("x", one, "y", one));
    List<Formula> gradient = Derivatives.vjp(List.of(f), List.of(one), List.of("x", "y"));
    List<Formula> curved = Derivatives.hessianTimes(f, List.of("x", "y"), List.of(one, one));
    // @end
    return List.of(along.getFirst(), gradient.getFirst(), curved.getFirst());
  }

  static boolean check() {
    // @start region="check"
    Formula f = Nabla.parse("x^2 sin(y)");
    Certificate certificate = Derivatives.check(f, new double[] {1, 2}, new double[] {3, 4});
    System.out.println(certificate); // each value by each way, and how far they are apart
    boolean agree = certificate.passed();
    Map<String, Formula> claimed = Map.of("x", Nabla.parse("x sin(y)"));
    boolean wrong = Derivatives.check(f, claimed, new double[] {1, 2}).passed(); // false
    // @end
    return agree && !wrong;
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
