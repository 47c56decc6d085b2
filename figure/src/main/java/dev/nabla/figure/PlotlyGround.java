package dev.nabla.figure;

import dev.nabla.figure.Mark.Arrows;
import dev.nabla.figure.Mark.Contours;
import dev.nabla.figure.contour.Marching;
import dev.nabla.figure.scale.Point;
import dev.nabla.figure.scale.Ticks;
import dev.nabla.figure.scale.Ticks.Tick;
import dev.nabla.figure.type.LabelReading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// Contours and arrows in the words of Plotly.
final class PlotlyGround {

  private static final double EVEN = 1e-9;
  private static final double ARROW_WIDTH = 2;
  private static final double HEAD = 12;

  private PlotlyGround() {}

  /// The traces of contours. Plotly has bands of equal height only; others are drawn as regions.
  ///
  /// @param barX where the bar begins, as a part of the width of all panels
  /// @param barY from where to where it reaches, as parts of the height of all panels
  static List<JsonObject> traces(Contours contours, double barX, double[] barY) {
    JsonObject bar = bar(contours.bar().label(), barX, barY);
    return isEven(contours.levels()) ? List.of(contour(contours, bar)) : regions(contours, bar);
  }

  private static boolean isEven(List<Double> levels) {
    double step = step(levels);
    for (int k = 0; k < levels.size(); k++) {
      if (Math.abs(levels.getFirst() + k * step - levels.get(k)) > EVEN * step) {
        return false;
      }
    }
    return true;
  }

  private static double step(List<Double> levels) {
    return (levels.getLast() - levels.getFirst()) / (levels.size() - 1);
  }

  /// Plotly colours from half a step below its first line to half a step above its last one, so the
  /// lines are the inner edges of the bands, and the outer edges are limits of the values.
  private static JsonObject contour(Contours contours, JsonObject bar) {
    Grid grid = contours.grid();
    List<Double> levels = contours.levels();
    double step = step(levels);
    List<double[]> rows = new ArrayList<>();
    for (int j = 0; j < grid.rows(); j++) {
      rows.add(within(grid.row(j), levels));
    }
    boolean filled = contours.style() != Contours.Style.LINES;
    double first = filled ? levels.get(Math.min(1, levels.size() - 1)) : levels.getFirst();
    double last = filled ? levels.get(Math.max(1, levels.size() - 2)) : levels.getLast();
    return new JsonObject()
        .with("type", "contour")
        .with("x", grid.xs())
        .with("y", grid.ys())
        .with("z", rows)
        .with("colorscale", colorscale(contours))
        .with("autocontour", false)
        .with("connectgaps", false)
        .with(
            "contours",
            new JsonObject()
                .with("start", first)
                .with("end", last)
                .with("size", step)
                .with("coloring", filled ? "fill" : "lines")
                .with("showlines", contours.style() != Contours.Style.BANDS))
        .with("line", new JsonObject().with("smoothing", 0).with("width", filled ? 0.5 : 1.5))
        .with("showscale", contours.bar().shown())
        .with("colorbar", bar)
        .with("hoverinfo", "x+y+z");
  }

  /// Gaps where a value lies below the first level or above the last.
  private static double[] within(double[] row, List<Double> levels) {
    return DoubleStream.of(row)
        .map(z -> z < levels.getFirst() || z > levels.getLast() ? Double.NaN : z)
        .toArray();
  }

  private static List<Object> colorscale(Contours contours) {
    List<String> colors = contours.colors();
    List<Object> scale = new ArrayList<>();
    if (colors.size() == 1) {
      return List.of(List.of(0, colors.getFirst()), List.of(1, colors.getFirst()));
    }
    for (int k = 0; k < colors.size(); k++) {
      scale.add(List.of((double) k / (colors.size() - 1), colors.get(k)));
    }
    return scale;
  }

  private static JsonObject bar(String label, double x, double[] y) {
    return new JsonObject()
        .with("title", new JsonObject().with("text", LabelReading.tagged(label)))
        .with("x", x)
        .with("xanchor", "left")
        .with("y", (y[0] + y[1]) / 2)
        .with("len", y[1] - y[0])
        .with("outlinewidth", 0)
        .with("thickness", 16);
  }

  private static List<JsonObject> regions(Contours contours, JsonObject bar) {
    Grid grid = contours.grid();
    Marching marching = new Marching(grid.xs(), grid.ys(), grid.values());
    List<String> colors = contours.colors();
    List<JsonObject> traces = new ArrayList<>();
    for (int k = 0; k < colors.size(); k++) {
      traces.add(region(marching.region(contours.levels().get(k)), colors.get(k)));
    }
    double last = contours.levels().getLast();
    if (grid.greatest() > last) {
      traces.add(region(marching.region(Math.nextUp(last)), Palette.LIGHT.paper()));
    }
    if (contours.bar().shown()) {
      traces.add(stepsOfBar(contours, bar));
    }
    return traces;
  }

  private static JsonObject region(List<List<Point>> rings, String color) {
    List<double[]> columns = columns(rings);
    return scatter("lines", columns)
        .with("fill", "toself")
        .with("fillcolor", color)
        .with("line", new JsonObject().with("width", 0))
        .with("hoverinfo", "skip");
  }

  /// A trace without points, whose bar has a step for each band.
  private static JsonObject stepsOfBar(Contours contours, JsonObject bar) {
    List<String> colors = contours.colors();
    List<Object> scale = new ArrayList<>();
    List<Double> places = new ArrayList<>();
    for (int k = 0; k < colors.size(); k++) {
      scale.add(List.of((double) k / colors.size(), colors.get(k)));
      scale.add(List.of((k + 1.0) / colors.size(), colors.get(k)));
    }
    for (int k = 0; k <= colors.size(); k++) {
      places.add((double) k);
    }
    List<String> labels =
        Ticks.at(contours.levels()).stream().map(Tick::label).map(LabelReading::tagged).toList();
    bar.with("tickvals", places).with("ticktext", labels);
    return scatter("markers", List.of(new double[] {Double.NaN}, new double[] {Double.NaN}))
        .with(
            "marker",
            new JsonObject()
                .with("color", new double[] {0})
                .with("colorscale", scale)
                .with("cmin", 0)
                .with("cmax", colors.size())
                .with("showscale", true)
                .with("colorbar", bar));
  }

  private static List<double[]> columns(List<List<Point>> rings) {
    DoubleStream.Builder xs = DoubleStream.builder();
    DoubleStream.Builder ys = DoubleStream.builder();
    for (List<Point> ring : rings) {
      ring.forEach(point -> xs.add(point.x()));
      ring.forEach(point -> ys.add(point.y()));
      xs.add(ring.getFirst().x());
      ys.add(ring.getFirst().y());
      xs.add(Double.NaN);
      ys.add(Double.NaN);
    }
    return List.of(xs.build().toArray(), ys.build().toArray());
  }

  private static JsonObject scatter(String mode, List<double[]> columns) {
    return new JsonObject()
        .with("type", "scatter")
        .with("mode", mode)
        .with("x", columns.getFirst())
        .with("y", columns.getLast())
        .with("showlegend", false);
  }

  /// Two traces: the shafts with gaps between them, and the heads, each turned the way from the
  /// point before it, which is its tail. So heads stay right when a reader changes the axes.
  static List<JsonObject> traces(Arrows arrows, String color) {
    Points tails = arrows.tails();
    Points tips = arrows.tips();
    double[] xs = new double[3 * tails.size()];
    double[] ys = new double[3 * tails.size()];
    double[] sizes = new double[3 * tails.size()];
    for (int i = 0; i < tails.size(); i++) {
      xs[3 * i] = tails.x(i);
      ys[3 * i] = tails.y(i);
      xs[3 * i + 1] = tips.x(i);
      ys[3 * i + 1] = tips.y(i);
      xs[3 * i + 2] = Double.NaN;
      ys[3 * i + 2] = Double.NaN;
      sizes[3 * i + 1] = HEAD;
    }
    JsonObject shafts =
        scatter("lines", List.of(xs, ys))
            .with("line", new JsonObject().with("color", color).with("width", ARROW_WIDTH))
            .with("connectgaps", false)
            .with("hoverinfo", "skip");
    JsonObject heads =
        scatter("markers", List.of(xs, ys))
            .with(
                "marker",
                new JsonObject()
                    .with("symbol", "arrow")
                    .with("angleref", "previous")
                    .with("size", sizes)
                    .with("opacity", 1)
                    .with("color", color));
    return List.of(shafts, heads);
  }
}
