package dev.nabla.examples;

import dev.nabla.Approximation;
import dev.nabla.Extrema;
import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.expr.Expr;
import dev.nabla.expr.Rational;
import dev.nabla.optimize.CriticalPoint;
import dev.nabla.optimize.CriticalPoints;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

final class Landscapes {
  private Landscapes() {}

  static Optional<Expr> extrema() {
    // @start region="extrema"
    Formula f = Nabla.parse("(1 - x)^2 + 100(y - x^2)^2");
    CriticalPoints all = Extrema.of(f, "x", "y"); // complete: there is one
    CriticalPoint minimum = all.points().getFirst(); // at x = 1, y = 1
    List<Expr> eigenvalues = minimum.eigenvalues(); // 501 - sqrt(250601), 501 + sqrt(250601)
    Optional<Expr> rate = minimum.rate(); // gradient descent: below 2/(501 + sqrt(250601))
    // @end
    return eigenvalues.isEmpty() ? Optional.empty() : rate;
  }

  static Formula approximations() {
    // @start region="approximations"
    Formula f = Nabla.parse("x^2 + y^2");
    SequencedMap<String, Formula> point = new LinkedHashMap<>();
    point.put("x", Nabla.number(1));
    point.put("y", Nabla.number(2));
    Formula plane = Approximation.near(point, f).tangent(); // 5 + 2*(x - 1) + 4*(y - 2)
    Formula sine = Approximation.near("x", Rational.ZERO, Nabla.parse("sin x")).taylor(5);
    // @end
    return plane.plus(sine);
  }
}
