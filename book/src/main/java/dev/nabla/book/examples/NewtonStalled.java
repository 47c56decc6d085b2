package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.optimize.ExpressionObjective;
import dev.nabla.optimize.Newton;
import dev.nabla.optimize.Path;
import dev.nabla.optimize.TrustRegion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Newton's method where the second derivative is 0, and how it goes on with a safeguard.
final class NewtonStalled implements Example {
  @Override
  public String name() {
    return "newton-stalled";
  }

  @Override
  public String title() {
    return "Newton's method where the second derivative is 0, and a safeguard";
  }

  @Override
  public List<Integer> cells() {
    return List.of(61);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    from sympy import *
    x = symbols("x", real=True)
    f = exp(-x**2/2)/sqrt(2*pi)
    print(diff(f, x).subs(x, 1).evalf(), diff(f, x, 2).subs(x, 1))\
    """;
  }

  @Override
  public Output run(Parameters parameters) {
    // shown
    Formula f = Nabla.parse("e^(-x^2/2)/sqrt(2pi)");
    ExpressionObjective objective = f.objective("x");
    Path newton = new Newton(9, 1e-4).minimize(objective, 1);
    double[] there = newton.point().toArray();
    Path down = new TrustRegion().minimize(objective, there);
    Path up = new TrustRegion().minimize(f.unaryMinus().objective("x"), there);
    // end shown
    Map<String, String> values = new LinkedHashMap<>();
    values.put("f", f.latex());
    values.put("reason", newton.stop().reason());
    values.put("point", Numbers.shown(there[0]));
    values.put("down", Numbers.shown(down.point().at(0)));
    values.put("down.reason", down.stop().reason());
    values.put("up", Numbers.shown(up.point().at(0) + 0.0));
    values.put("up.reason", up.stop().reason());
    String text =
        """
        f = %s
        Newton's method from x = 1: %s
        after %s at x = %s, f = %s
        a trust region goes on from there, downhill: %s
        after %s at x = %s, f = %s
        f falls towards 0 for ever, so it has no minimum: the slope is only too small to go on
        the same uphill: %s
        after %s at x = %s, f = %s: the maximum
        """
            .formatted(
                f,
                newton.stop().reason(),
                steps(newton),
                Numbers.plain(there[0]),
                Numbers.plain(newton.value()),
                down.stop().reason(),
                steps(down),
                Numbers.plain(down.point().at(0)),
                Numbers.plain(down.value()),
                up.stop().reason(),
                steps(up),
                Numbers.plain(up.point().at(0)),
                Numbers.plain(-up.value()));
    return new Output(text, Optional.empty(), values);
  }

  private static String steps(Path path) {
    return path.steps() + (path.steps() == 1 ? " step" : " steps");
  }
}
