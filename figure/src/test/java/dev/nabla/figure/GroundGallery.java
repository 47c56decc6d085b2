package dev.nabla.figure;

import dev.nabla.figure.Mark.Arrows;
import dev.nabla.figure.Mark.Contours;
import dev.nabla.figure.Mark.Line;
import dev.nabla.figure.Mark.Scatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Figures on coloured ground, that the tests check and that a person looks at.
final class GroundGallery {

  private GroundGallery() {}

  static double sauna(double x, double y) {
    return 50 - x * x * (x - 6) * y * y * (y - 6) / 50;
  }

  static double hollows(double x, double y) {
    return 10
        - 10 / (3 + 3 * (x - 0.5) * (x - 0.5) + 3 * (y - 0.5) * (y - 0.5))
        - 2 / (1 + 2 * (x - 3) * (x - 3) + 2 * (y - 1.5) * (y - 1.5))
        - 3 / (1 + 0.5 * (x - 3.5) * (x - 3.5) + 0.5 * (y - 4) * (y - 4));
  }

  static Axes square() {
    return Axes.alongEdges().labelled("$x$", "$y$").withEqualAspect();
  }

  static Figure gradient() {
    double[] xs = Gallery.grid(0, 5, 100);
    Panel panel =
        Panel.titled("Negative gradient at $(1, 3)$")
            .withAxes(square())
            .with(
                Contours.of(Grid.of(xs, xs, GroundGallery::sauna)).labelled("$z$"),
                Scatter.at(1, 3, Role.PATH),
                Arrows.of(
                        new double[] {1},
                        new double[] {3},
                        new double[] {4.86},
                        new double[] {0.9},
                        Role.PATH)
                    .scaled(10));
    return Figure.of(panel).withPanelSize(460, 400);
  }

  static Figure valleys() {
    double[] xs = Gallery.grid(0, 5, 100);
    Panel panel =
        Panel.untitled()
            .withAxes(square())
            .with(
                Contours.of(Grid.of(xs, xs, GroundGallery::hollows))
                    .withRamp(Ramp.GREEN_WHITE_BROWN)
                    .withStyle(Contours.Style.BANDS_AND_LINES)
                    .labelled("$z$"),
                Line.of(new double[] {1, 2, 3, 3.4}, new double[] {3, 2.6, 3.2, 3.9}, Role.PATH)
                    .labelled("a path"));
    return Figure.of(panel).withPanelSize(460, 400);
  }

  /// A saddle with a hole, given uneven levels that do not reach its lowest and highest places.
  static Figure saddle() {
    double[] xs = Gallery.grid(-2, 2, 41);
    Panel panel =
        Panel.titled("A saddle with a hole")
            .withAxes(square())
            .with(
                Contours.of(
                        Grid.of(
                            xs,
                            xs,
                            (x, y) -> Math.hypot(x, y - 1) < 0.5 ? Double.NaN : x * x - y * y))
                    .withRamp(Ramp.VIOLET_GREEN_YELLOW)
                    .withLevels(List.of(-3.0, -2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0, 3.0))
                    .labelled("height"));
    Panel lines =
        Panel.titled("The same as lines")
            .withAxes(square().withX(-1, 1.5))
            .with(
                Contours.of(Grid.of(xs, xs, (x, y) -> x * x - y * y))
                    .withStyle(Contours.Style.LINES)
                    .withLevels(10));
    return Figure.grid(2, List.of(panel, lines)).withPanelSize(320, 260);
  }

  /// Newton's steps to the minimum of a parabola from the right, halved so that there are some.
  static Animation halving() {
    double[] xs = Gallery.grid(-1, 3, 201);
    Figure base =
        Figure.of(
                Panel.titled("Halving the way")
                    .line(xs, Gallery.map(xs, x -> x * x), Role.FUNCTION, "$f$"))
            .withPanelSize(420, 300);
    List<Animation.Frame> frames = new ArrayList<>();
    double x = 2.5;
    for (int k = 0; k < 5; k++) {
      frames.add(
          Animation.Frame.over(
              base,
              "step " + k,
              Line.segment(x - 1, x * x - 2 * x, x + 0.4, x * x + 0.8 * x, Role.TANGENT),
              Scatter.at(x, x * x, Role.POINT)));
      x /= 2;
    }
    return Animation.of(frames).withMessage("Each step halves the way to the minimum.");
  }

  static Map<String, Figure> all() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("gradient", gradient());
    figures.put("valleys", valleys());
    figures.put("saddle", saddle());
    return figures;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (String kind : List.of("svg", "png", "html", "json")) {
      halving().writeTo(folder.resolve("halving." + kind));
    }
    halving().strip(6).writeTo(folder.resolve("halving-strip.png"));
    for (Map.Entry<String, Figure> entry : all().entrySet()) {
      for (String kind : List.of("svg", "png", "html", "json")) {
        entry.getValue().writeTo(folder.resolve(entry.getKey() + "." + kind));
      }
      Files.write(
          folder.resolve(entry.getKey() + "-dark.png"), entry.getValue().toPng(Palette.DARK));
    }
  }
}
