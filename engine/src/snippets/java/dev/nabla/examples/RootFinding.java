package dev.nabla.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.Roots;
import dev.nabla.expr.Build;
import dev.nabla.optimize.Bracketing;
import dev.nabla.optimize.ExpressionEquations;
import dev.nabla.optimize.NewtonRaphson;
import dev.nabla.optimize.RootPath;
import java.util.List;

final class RootFinding {
  private RootFinding() {}

  static double door() {
    // @start region="door"
    Roots roots = Roots.of(Nabla.parse("cos(x) - x"));
    double newton = roots.from(1).root(); // 0.7390851332151607
    double safe = roots.between(0, 1).root();
    RootPath both =
        Roots.of(List.of(Nabla.parse("x^2 + y^2 - 25"), Nabla.parse("x + y - 7")), "x", "y")
            .from(5, 1); // x = 4, y = 3
    // @end
    return newton - safe + both.root();
  }

  static long newton() {
    // @start region="newton"
    Formula f = Nabla.parse("x^3 - 2x - 5");
    ExpressionEquations equation =
        ExpressionEquations.of(List.of(f.guarded()), List.of(Build.symbol("x")));
    RootPath path = new NewtonRaphson().solve(equation, 2);
    System.out.println(path.root() + " " + path.stop().reason());
    // @end
    return path.steps();
  }

  static boolean bracket() {
    // @start region="bracket"
    Bracketing.Found pole = new Bracketing().find(x -> 1 / x, -1, 2);
    System.out.println(pole.stop().reason()); // the sign changes at a pole ...
    // @end
    return pole.converged();
  }
}
