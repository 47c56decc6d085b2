package dev.nabla.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.optimize.GradientDescent;
import dev.nabla.optimize.LocalShape;
import dev.nabla.optimize.Newton;
import dev.nabla.optimize.Path;

final class Minima {
  private Minima() {}

  static double descent() {
    // @start region="descent"
    Formula f = Nabla.parse("2x^2 + 3y^2 - x y");
    Path path = new GradientDescent(0.1, 100, 1e-6).minimize(f.objective("x", "y"), 1, 3);
    System.out.println(path.steps() + " steps: " + path.stop().reason());
    Path newton = new Newton().minimize(f.objective("x", "y"), 1, 3); // one step: f is quadratic
    // @end
    return path.value() - newton.value();
  }

  static int shape() {
    // @start region="shape"
    Formula saddle = Nabla.parse("x^2 - y^2");
    LocalShape shape = LocalShape.at(saddle.objective("x", "y"), 0, 0);
    System.out.println(shape.kind() + " " + shape.eigenvalues()); // SADDLE [-2.0, 2.0]
    // @end
    return shape.eigenvalues().size();
  }
}
