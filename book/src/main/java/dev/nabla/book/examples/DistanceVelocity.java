package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.figure.Animation;
import dev.nabla.figure.Axes;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A distance with its velocity and its acceleration, drawn as fast as the velocity is: the frames
/// go slowly where it is small.
final class DistanceVelocity implements Example {
  private static final int SAMPLES = 100;
  private static final double REACH = 3;
  private static final double HEIGHT = 0.5;

  @Override
  public String name() {
    return "distance-velocity-acceleration";
  }

  @Override
  public String title() {
    return "Distance, velocity and acceleration";
  }

  @Override
  public List<Integer> cells() {
    return List.of(60);
  }

  @Override
  public String python(Parameters parameters) {
    return """
    import numpy as np
    t = np.linspace(-3, 3, 100)
    speed = np.abs(-t * np.exp(-t**2 / 2) / np.sqrt(2 * np.pi))
    print(np.cumsum(speed / speed.sum() * 99).astype(int).tolist())\
    """;
  }

  /// Up to which sample each frame draws: the parts of the way that are behind after each instant,
  /// if the speeds are given.
  // shown
  static int[] lastSamples(double[] velocities) {
    double sum = 0;
    for (double velocity : velocities) {
      sum += Math.abs(velocity);
    }
    int[] last = new int[velocities.length];
    double way = 0;
    for (int k = 0; k < last.length; k++) {
      way += Math.abs(velocities[k]) / sum * (velocities.length - 1);
      last[k] = (int) way;
    }
    return last;
  }

  // end shown

  @Override
  public Output run(Parameters parameters) {
    Formula distance = Nabla.parse("e^(-x^2/2)/sqrt(2 pi)");
    double[] xs = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      xs[i] = -REACH + 2 * REACH * i / (SAMPLES - 1);
    }
    List<Curve> curves =
        List.of(
            Curve.of("distance", distance, Role.FUNCTION, xs),
            Curve.of("velocity", distance.diff("x"), Role.DERIVATIVE, xs),
            Curve.of("acceleration", distance.diff("x", "x"), Role.SECOND_DERIVATIVE, xs));
    Axes axes =
        Axes.throughOrigin().withX(-REACH, REACH).withY(-HEIGHT, HEIGHT).labelled("$t$", "");
    Figure base = Figure.of(Panel.untitled().withAxes(axes)).withPanelSize(560, 400);
    int[] last = lastSamples(curves.get(1).values().stream().mapToDouble(v -> v).toArray());
    List<Animation.Frame> frames = new ArrayList<>();
    for (int sample : last) {
      Mark[] marks =
          curves.stream().flatMap(curve -> curve.upTo(sample, xs).stream()).toArray(Mark[]::new);
      String label = "t = %.2f".formatted(xs[sample]).replace('-', '−');
      frames.add(Animation.Frame.over(base, label, marks));
    }
    String message =
        "Where the distance grows fastest the velocity is at its peak and the acceleration is 0.";
    Animation animation =
        Animation.of(frames)
            .withTitle("Distance, velocity and acceleration")
            .withMessage(message)
            .withSeconds(0.1);
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    for (Curve curve : curves) {
      text.append("%-12s = %s\n".formatted(curve.name(), curve.formula()));
      values.put(curve.name(), curve.formula().latex());
    }
    text.append("frames       = %s\n".formatted(Arrays.toString(last)));
    values.put("message", message);
    return new Output(text.toString(), Optional.of(animation), values);
  }

  /// One of the three curves with its values at the samples.
  private record Curve(String name, Formula formula, Role role, List<Double> values) {
    static Curve of(String name, Formula formula, Role role, double[] xs) {
      double[] values = formula.compile("x").over(xs);
      return new Curve(name, formula, role, Arrays.stream(values).boxed().toList());
    }

    /// The curve up to a sample, and a point there.
    List<Mark> upTo(int sample, double[] xs) {
      double[] ys = values.subList(0, sample + 1).stream().mapToDouble(v -> v).toArray();
      return List.of(
          Mark.Line.of(Arrays.copyOf(xs, sample + 1), ys, role),
          Mark.Scatter.at(xs[sample], ys[sample], role).labelled(name));
    }
  }
}
