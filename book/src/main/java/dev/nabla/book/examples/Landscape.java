package dev.nabla.book.examples;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.figure.Axes;
import dev.nabla.figure.Figure;
import dev.nabla.figure.Grid;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Ramp;

/// Two functions over the square from 0 to 5, seen from above.
enum Landscape {
  /// The temperature in a sauna, with one minimum in the square.
  SAUNA(Ramp.BLUE_WHITE_RED) {
    @Override
    Formula formula() {
      return Sauna.temperature();
    }
  },
  /// Three hollows of different depths.
  HOLLOWS(Ramp.GREEN_WHITE_BROWN) {
    @Override
    Formula formula() {
      return Nabla.parse(
          "10 - (10/(3 + 3(x - 0.5)^2 + 3(y - 0.5)^2) + 2/(1 + 2(x - 3)^2 + 2(y - 1.5)^2)"
              + " + 3/(1 + 0.5(x - 3.5)^2 + 0.5(y - 4)^2))");
    }
  };

  static final double SIDE = 5;
  private static final int SAMPLES = 100;

  private final Ramp ramp;

  Landscape(Ramp ramp) {
    this.ramp = ramp;
  }

  abstract Formula formula();

  /// Its heights on a grid.
  Grid grid() {
    double[] places = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      places[i] = SIDE * i / (SAMPLES - 1);
    }
    double[] xs = new double[SAMPLES * SAMPLES];
    double[] ys = new double[SAMPLES * SAMPLES];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = places[i % SAMPLES];
      ys[i] = places[i / SAMPLES];
    }
    return Grid.of(places, places, formula().compile("x", "y").over(xs, ys));
  }

  /// Its heights as bands of colour, for marks to be drawn over.
  Figure figure() {
    Panel panel =
        Panel.untitled()
            .withAxes(Axes.alongEdges().labelled("$x$", "$y$").withEqualAspect())
            .with(Mark.Contours.of(grid()).withRamp(ramp).labelled("$z$"));
    return Figure.of(panel).withPanelSize(460, 395);
  }
}
