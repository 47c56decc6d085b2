package dev.nabla.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.Slopes;
import dev.nabla.algebra.Limit;
import dev.nabla.compile.Compiled;
import dev.nabla.expr.Rational;
import dev.nabla.solve.Kink;
import dev.nabla.solve.KinkPolicy;
import dev.nabla.solve.KinksFound;
import java.util.List;

final class FirstSteps {
  private FirstSteps() {}

  static double[] firstSteps() {
    // @start region="first-steps"
    Formula f = Nabla.parse("x^2 sin x");
    Formula df = f.diff("x");
    System.out.println(df); // 2*x*sin(x) + x^2*cos(x)
    double[] xs = {0.0, 0.5, 1.0};
    double[] slopes = df.compile("x").over(xs);
    // @end
    return slopes;
  }

  static Formula derivatives() {
    // @start region="derivatives"
    Formula f = Nabla.parse("x^2 y^3");
    Formula mixed = f.diff("x", "y"); // 6*x*y^2
    Formula third = f.diff("y", 3); // 6*x^2
    // @end
    return mixed.plus(third);
  }

  static Limit limits() {
    // @start region="limits"
    Formula f = Nabla.parse("|x|/x");
    Limit.Point zero = new Limit.Point.At(Nabla.number(0).expression());
    Limit left = f.limit("x", zero, Limit.Side.LEFT); // Finite: -1
    Limit both = f.limit("x", zero, Limit.Side.BOTH); // Different: -1 and 1
    Limit far = f.limit("x", new Limit.Point.Infinity(true), Limit.Side.BOTH); // Finite: 1
    // @end
    return left.equals(far) ? left : both;
  }

  static KinksFound kinks() {
    // @start region="kinks"
    Formula f = Nabla.parse("|x^2 - 2|");
    KinksFound found = f.kinks(Rational.of(-2), Rational.of(2));
    Kink first = found.kinks().getFirst(); // a corner at -sqrt(2)
    Limit left = first.left(); // Finite: -2*sqrt(2)
    // @end
    return left instanceof Limit.Finite ? found : f.kinks(Rational.ZERO, Rational.ZERO);
  }

  static Slopes.Column slopes() {
    // @start region="slopes"
    Formula loss = Nabla.parse("max(x, 0) + sin(x)/x");
    Slopes slopes = Slopes.of(loss, List.of("x"), KinkPolicy.SUBGRADIENT);
    Slopes.Column column = slopes.over(new double[] {-1e-7, 0, 1e-7});
    List<Slopes.Met> met = column.met(); // row 1: a corner of max(x, 0)
    // @end
    return met.isEmpty() ? slopes.over(new double[] {0}) : column;
  }

  static double compiled() {
    // @start region="compiled"
    Compiled slope = Nabla.parse("e^(-a x) sin x").diff("x").compile("x", "a");
    double one = slope.at(0.5, 2.0);
    double[] many = slope.over(new double[] {0.1, 0.2, 0.3}, new double[] {2.0});
    // @end
    return one + many[0];
  }
}
