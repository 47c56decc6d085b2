package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.figure.Animation;
import dev.nabla.figure.Axes;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import dev.nabla.optimize.Iterate;
import dev.nabla.optimize.Newton;
import dev.nabla.optimize.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Newton's method for a minimum: each step goes to where the tangent of the derivative meets the
/// axis.
final class NewtonTangents implements Example {
  private static final Control.Number START =
      new Control.Number("x", "x₀", "1.75", 0.05, 2, 0.05, List.of());
  private static final int STEPS = 4;
  private static final double LEFT = 1e-3;
  private static final double RIGHT = 2;
  private static final double LOWEST = -2;
  private static final double HIGHEST = 11;

  @Override
  public String name() {
    return "newton-tangents";
  }

  @Override
  public String title() {
    return "Newton's method: along the tangents of the derivative to a minimum";
  }

  @Override
  public List<Integer> cells() {
    return List.of(55);
  }

  @Override
  public List<Control> controls() {
    return List.of(START);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    from sympy import *
    x = symbols("x", real=True)
    f = exp(x) - log(x)
    step = lambdify(x, diff(f, x) / diff(f, x, 2))
    p = %s
    for _ in range(4):
        print(p)
        p -= step(p)
    print(p)\
    """
        .formatted(parameters.number("x"));
  }

  @Override
  public Output run(Parameters parameters) {
    double start = parameters.number("x");
    if (!(start > 0 && start <= RIGHT)) {
      throw new IllegalArgumentException("x should be above 0 and at most 2.");
    }
    // shown
    Formula f = Nabla.parse("e^x - ln(x)");
    Path path = new Newton(STEPS, 0).minimize(f.objective("x"), start);
    // end shown
    String message =
        "From %s, %d steps along tangents lead to the minimum near %s."
            .formatted(Numbers.shown(start), path.steps(), Numbers.shown(path.point().at(0)));
    Animation animation =
        Animation.of(frames(f, path.iterates()))
            .withTitle("Minimisation of $f(x) = %s$ by Newton's method".formatted(f.latex()))
            .withMessage(message)
            .withSeconds(1);
    StringBuilder text = new StringBuilder("f(x) = %s\n".formatted(f));
    for (Iterate iterate : path.iterates()) {
      text.append(
          "x[%d] = %s, f'(x[%d]) = %s\n"
              .formatted(
                  iterate.number(),
                  Digits.of(iterate.point().at(0)),
                  iterate.number(),
                  Digits.of(iterate.gradient().at(0))));
    }
    Map<String, String> values = new LinkedHashMap<>();
    values.put("f", f.latex());
    values.put("x", Numbers.shown(start));
    values.put("minimum", Numbers.shown(path.point().at(0)));
    values.put("message", message);
    return new Output(text.toString(), Optional.of(animation), values);
  }

  private static List<Animation.Frame> frames(Formula f, List<Iterate> iterates) {
    Formula curvature = f.diff("x", "x");
    double[] xs = Samples.between(LEFT, RIGHT);
    Panel panel =
        Panel.untitled()
            .withAxes(Axes.throughOrigin().withX(0, RIGHT).withY(LOWEST, HIGHEST))
            .line(xs, f.compile("x").over(xs), Role.FUNCTION, "$f$")
            .line(xs, f.diff("x").compile("x").over(xs), Role.DERIVATIVE, "$f'$");
    Figure base = Figure.of(panel).withPanelSize(520, 400);
    List<Animation.Frame> frames = new ArrayList<>();
    // The last iterate is where the last tangent leads.
    for (Iterate iterate : iterates.subList(0, Math.max(1, iterates.size() - 1))) {
      double x = iterate.point().at(0);
      double slope = iterate.gradient().at(0);
      double steepness = curvature.at(x);
      double next = x - slope / steepness;
      frames.add(
          Animation.Frame.over(
              base,
              "step %d: x = %s".formatted(iterate.number(), Numbers.shown(x)),
              Mark.Line.segment(
                  0, slope - steepness * x, RIGHT, slope + steepness * (RIGHT - x), Role.TANGENT),
              Mark.Scatter.at(x, iterate.value(), Role.FUNCTION),
              Mark.Scatter.at(x, slope, Role.DERIVATIVE),
              Mark.Scatter.at(next, 0, Role.POINT)
                  .labelled("next $x = " + Numbers.latex(next) + "$")));
    }
    return frames;
  }
}
