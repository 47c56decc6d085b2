package dev.nabla.examples;

import dev.nabla.Formula;
import dev.nabla.Gradient;
import dev.nabla.Nabla;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

final class Gradients {
  private Gradients() {}

  static double gradient() {
    // @start region="gradient"
    Formula f = Nabla.parse("(1 - x)^2 + 100 (y - x^2)^2");
    System.out.println(f.gradient().get(1)); // 200*y - 200*x^2
    Gradient gradient = f.gradient().compile();
    double[] point = {-1.2, 1};
    double[] slopes = new double[2];
    for (int i = 0; i < 1000; i++) {
      gradient.at(point, slopes);
      point[0] -= 0.001 * slopes[0];
      point[1] -= 0.001 * slopes[1];
    }
    double value = gradient.value(point);
    // @end
    return value;
  }

  static double references() {
    Gradient gradient = Nabla.parse("x^2 + x y").gradient().compile();
    // @start region="references"
    ToDoubleFunction<double[]> function = gradient::value;
    Function<double[], double[]> slopes = gradient::at;
    // @end
    return function.applyAsDouble(slopes.apply(new double[] {1, 2}));
  }
}
