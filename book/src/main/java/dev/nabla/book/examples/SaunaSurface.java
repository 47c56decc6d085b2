package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.figure.Camera;
import dev.nabla.figure.Mesh;
import dev.nabla.figure.Paint;
import dev.nabla.figure.Ramp;
import dev.nabla.figure.ScaleBar;
import dev.nabla.figure.SpaceAxes;
import dev.nabla.figure.SpaceFigure;
import dev.nabla.figure.SpaceMark.Surface;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The temperature in a sauna as a surface over its floor.
final class SaunaSurface implements Example {
  @Override
  public String name() {
    return "sauna-surface";
  }

  @Override
  public String title() {
    return "The temperature in a sauna as a surface";
  }

  @Override
  public List<Integer> cells() {
    return List.of(21);
  }

  /// The surface with its bar, for marks to be added.
  static SpaceFigure figure(Formula temperature) {
    // shown
    double[] side = Surfaces.between(0, Sauna.SIDE);
    Mesh mesh = Surfaces.over(temperature, side, side);
    return SpaceFigure.of(
            Surface.of(mesh, Paint.graded(Ramp.BLUE_WHITE_RED))
                .withLevels()
                .withBar(ScaleBar.right("Temperature")))
        .withAxes(SpaceAxes.cube().labelled("$x$", "$y$", "$T$"))
        .withCamera(Camera.at(2.1, 0.1, 0.7));
    // end shown
  }

  @Override
  public Output run(Parameters parameters) {
    Formula temperature = Sauna.temperature();
    double[] side = Surfaces.between(0, Sauna.SIDE);
    double[] heights = Surfaces.over(temperature, side, side).zs();
    String lowest = Numbers.plain(Arrays.stream(heights).min().orElseThrow());
    String highest = Numbers.plain(Arrays.stream(heights).max().orElseThrow());
    String message = "It is hottest along two walls and coldest somewhere in the room.";
    Map<String, String> values = new LinkedHashMap<>();
    values.put("temperature", temperature.latex());
    values.put("lowest", lowest);
    values.put("highest", highest);
    values.put("message", message);
    String text =
        "T(x, y) = %s\non %d x %d places from 0 to %d: from %s to %s\n"
            .formatted(temperature, side.length, side.length, Sauna.SIDE, lowest, highest);
    SpaceFigure figure =
        figure(temperature).withTitle("Function of the sauna temperature").withMessage(message);
    return new Output(text, Optional.of(figure), values);
  }
}
