package dev.nabla.book.examples;

import dev.nabla.figure.Animation;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Role;
import dev.nabla.optimize.GradientDescent;
import dev.nabla.optimize.Iterate;
import dev.nabla.optimize.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gradient descent over a landscape, step after step.
///
/// @param name its name
/// @param title what it shows
/// @param cell the cell of the model notebook that it answers
/// @param landscape what it descends
/// @param x where it starts
/// @param y where it starts
/// @param rate how long its steps are, in gradients
/// @param steps the largest number of points
record Descent(
    String name,
    String title,
    int cell,
    Landscape landscape,
    double x,
    double y,
    double rate,
    int steps)
    implements Example {
  private static final double TOLERANCE = 1e-4;
  private static final int MOST_STEPS = 200;
  private static final int MOST_FRAMES = 60;

  static final Descent TO_THE_COLDEST =
      new Descent(
          "descent", "Gradient descent to the coldest place", 27, Landscape.SAUNA, 1, 3, 0.1, 10);
  static final Descent TOO_FAST =
      new Descent(
          "descent-too-fast",
          "Gradient descent with a rate that is too large",
          28,
          Landscape.SAUNA,
          1,
          3,
          0.3,
          20);
  static final Descent TO_A_HOLLOW = toAHollow("descent-to-a-hollow", "a low place", 30, 1);
  static final Descent FROM_THE_RIGHT =
      toAHollow("descent-to-a-deeper-hollow", "a lower place", 31, 1.2);
  static final Descent TO_THE_LOWEST =
      toAHollow("descent-to-the-deepest-hollow", "the lowest place", 32, 0.6);

  private static Descent toAHollow(String name, String where, int cell, double x) {
    String title = "Gradient descent to %s, from x = %s".formatted(where, Numbers.plain(x));
    return new Descent(name, title, cell, Landscape.HOLLOWS, x, 3, 0.2, 50);
  }

  @Override
  public List<Integer> cells() {
    return List.of(cell);
  }

  @Override
  public List<Control> controls() {
    double side = Landscape.SIDE;
    return List.of(
        new Control.Number("x", "x", Numbers.plain(x), 0, side, 0.1, List.of()),
        new Control.Number("y", "y", Numbers.plain(y), 0, side, 0.1, List.of()),
        new Control.Number("rate", "α", Numbers.plain(rate), 0.01, 1, 0.01, List.of()),
        new Control.Number("steps", "steps", String.valueOf(steps), 2, MOST_STEPS, 1, List.of()));
  }

  @Override
  public String python(Parameters parameters) {
    return """
    import numpy as np
    from sympy import *
    x, y = symbols("x y", real=True)
    f = %s
    gradient = lambdify((x, y), [diff(f, x), diff(f, y)])
    p = np.array([%s, %s])
    for i in range(1, %s):
        print(p.tolist())
        p = p - %s * np.array(gradient(*p))
        if np.linalg.norm(gradient(*p)) < 1e-4:
            break\
    """
        .formatted(
            landscape.formula().python(),
            parameters.number("x"),
            parameters.number("y"),
            steps(parameters),
            parameters.number("rate"));
  }

  private static int steps(Parameters parameters) {
    double steps = parameters.number("steps");
    if (!(steps >= 2 && steps <= MOST_STEPS && steps == Math.rint(steps))) {
      throw new IllegalArgumentException(
          "steps should be a whole number from 2 to %d.".formatted(MOST_STEPS));
    }
    return (int) steps;
  }

  private static double rate(Parameters parameters) {
    double rate = parameters.number("rate");
    if (!(rate > 0)) {
      throw new IllegalArgumentException("rate should be positive.");
    }
    return rate;
  }

  @Override
  public Output run(Parameters parameters) {
    double[] start = {parameters.number("x"), parameters.number("y")};
    double rate = rate(parameters);
    int steps = steps(parameters);
    // shown
    GradientDescent descent = new GradientDescent(rate, steps - 1, TOLERANCE);
    Path path = descent.minimize(landscape.formula().objective("x", "y"), start);
    // The notebook's loop leaves out the point at which it ends.
    List<Iterate> points = path.iterates().subList(0, path.iterates().size() - 1);
    // end shown
    String from = "(%s, %s)".formatted(Numbers.shown(start[0]), Numbers.shown(start[1]));
    String message = message(path, from, rate);
    Animation animation =
        animation(landscape.figure(), points.isEmpty() ? path.iterates() : points)
            .withTitle(
                "Gradient descent from %s with $\\alpha = %s$".formatted(from, Numbers.latex(rate)))
            .withMessage(message);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("f", landscape.formula().latex());
    values.put("points", String.valueOf(points.size()));
    values.put("end.x", Numbers.shown(path.point().at(0)));
    values.put("end.y", Numbers.shown(path.point().at(1)));
    values.put("value", Numbers.shown(path.value()));
    values.put("message", message);
    return new Output(text(points, path, rate), Optional.of(animation), values);
  }

  private String text(List<Iterate> points, Path path, double rate) {
    StringBuilder text = new StringBuilder();
    text.append("f(x, y) = %s\n".formatted(landscape.formula()));
    text.append("rate    = %s\n".formatted(Digits.of(rate)));
    for (Iterate iterate : points) {
      text.append("p[%d] = %s\n".formatted(iterate.number(), point(iterate)));
    }
    text.append("then    = %s, %s\n".formatted(point(path.last()), path.stop().reason()));
    if (!points.isEmpty()) {
      text.append(
          "points  = %d, f(p[%d]) = %s\n"
              .formatted(points.size(), points.size() - 1, Digits.of(points.getLast().value())));
    }
    return text.toString();
  }

  private static String point(Iterate iterate) {
    return "[%s, %s]".formatted(Digits.of(iterate.point().at(0)), Digits.of(iterate.point().at(1)));
  }

  private static String message(Path path, String from, double rate) {
    return "%d steps from %s with the rate %s lead to (%s, %s), where the height is %s: %s."
        .formatted(
            path.steps(),
            from,
            Numbers.shown(rate),
            Numbers.shown(path.point().at(0)),
            Numbers.shown(path.point().at(1)),
            Numbers.shown(path.value()),
            path.stop().reason());
  }

  /// A frame for each point, with all before it; of very many points, for some of them.
  private static Animation animation(Figure ground, List<Iterate> points) {
    int frames = Math.min(MOST_FRAMES, points.size());
    List<Animation.Frame> all = new ArrayList<>();
    for (int k = 0; k < frames; k++) {
      int last = frames == 1 ? 0 : Math.round((float) k * (points.size() - 1) / (frames - 1));
      Iterate iterate = points.get(last);
      String label =
          "step %d: (%s, %s)"
              .formatted(
                  iterate.number(),
                  Numbers.shown(iterate.point().at(0)),
                  Numbers.shown(iterate.point().at(1)));
      all.add(Animation.Frame.over(ground, label, marks(points.subList(0, last + 1))));
    }
    return Animation.of(all);
  }

  private static Mark[] marks(List<Iterate> points) {
    double[] xs = points.stream().mapToDouble(iterate -> iterate.point().at(0)).toArray();
    double[] ys = points.stream().mapToDouble(iterate -> iterate.point().at(1)).toArray();
    double[] us = points.stream().mapToDouble(iterate -> -iterate.gradient().at(0)).toArray();
    double[] vs = points.stream().mapToDouble(iterate -> -iterate.gradient().at(1)).toArray();
    return new Mark[] {
      Mark.Line.of(xs, ys, Role.PATH),
      Mark.Scatter.of(xs, ys, Role.PATH),
      Mark.Arrows.of(xs, ys, us, vs, Role.PATH).scaled(NegativeGradient.ARROW_SCALE)
    };
  }
}
