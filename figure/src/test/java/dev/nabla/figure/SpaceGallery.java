package dev.nabla.figure;

import dev.nabla.figure.SpaceMark.Cloud;
import dev.nabla.figure.SpaceMark.Curve;
import dev.nabla.figure.SpaceMark.Surface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;

/// The figures in space that the tests check and that a person looks at: `main` writes them to a
/// folder.
final class SpaceGallery {

  private SpaceGallery() {}

  static Mesh mesh(double from, double to, int count, DoubleBinaryOperator height) {
    double[] grid = Gallery.grid(from, to, count);
    return Mesh.over(grid, grid, height);
  }

  private static double[] constant(double value, int count) {
    return Gallery.map(new double[count], _ -> value);
  }

  /// A bowl with its tangent plane, and the two cuts that make it.
  static SpaceFigure tangentPlane(int count) {
    double[] full = Gallery.grid(-8, 8, count);
    double[] nearX = Gallery.grid(-2, 6, count);
    double[] nearY = Gallery.grid(0, 8, count);
    DoubleBinaryOperator bowl = (x, y) -> x * x + y * y;
    Paint blues = Paint.graded(Ramp.BLUES, 0, 128);
    return SpaceFigure.of(
            Surface.of(Mesh.over(full, full, bowl), blues)
                .withLevels()
                .withBar(ScaleBar.below("$z$"))
                .listed(LegendEntry.named("whole paraboloid")),
            Surface.of(Mesh.over(Gallery.grid(-8, 2, count), full, bowl), blues)
                .withLevels()
                .listed(LegendEntry.named("cut at $x = 2$").inGroup("y")),
            Surface.of(Mesh.over(full, Gallery.grid(-8, 4, count), bowl), blues)
                .withLevels()
                .listed(LegendEntry.named("cut at $y = 4$").inGroup("x")),
            Cloud.at(2, 4, 20, Role.POINT).listed(LegendEntry.named("$x = 2$, $y = 4$")),
            Curve.of(nearX, constant(4, count), Gallery.map(nearX, x -> 4 * x + 12), Role.TANGENT)
                .listed(LegendEntry.named("$x$ tangent").inGroup("x")),
            Curve.of(full, constant(4, count), Gallery.map(full, x -> x * x + 16), Role.FUNCTION)
                .listed(LegendEntry.named("$x$ parabola").inGroup("x")),
            Curve.of(constant(2, count), nearY, Gallery.map(nearY, y -> 8 * y - 12), Role.TANGENT)
                .listed(LegendEntry.named("$y$ tangent").inGroup("y")),
            Curve.of(constant(2, count), full, Gallery.map(full, y -> 4 + y * y), Role.FUNCTION)
                .listed(LegendEntry.named("$y$ parabola").inGroup("y")),
            Surface.of(
                    Mesh.over(nearX, nearY, (x, y) -> 4 * x + 8 * y - 20),
                    Paint.plain(Role.TANGENT))
                .withOpacity(0.6)
                .listed(LegendEntry.named("tangent plane")))
        .withGroup("x", "Partial derivative by $x$")
        .withGroup("y", "Partial derivative by $y$")
        .withCamera(Camera.at(1.5, 1.5, 0.5))
        .withTitle("Tangent plane of a paraboloid at $x = 2$, $y = 4$")
        .withMessage("Two tangents make the plane; the slope of each is a partial derivative.");
  }

  static SpaceFigure sauna(int count) {
    Mesh mesh = mesh(0, 5, count, (x, y) -> 50 - x * x * (x - 6) * y * y * (y - 6) / 50);
    return SpaceFigure.of(
            Surface.of(mesh, Paint.graded(Ramp.BLUE_WHITE_RED))
                .withLevels()
                .withBar(ScaleBar.right("Temperature")),
            Cloud.at(4, 4, 29.52, Role.POINT).labelled("minimum"),
            Cloud.at(0, 4, 50, Role.POINT).labelled("maximum"))
        .withCamera(Camera.at(2.1, 0.1, 0.7))
        .withTitle("The temperature in a sauna");
  }

  static SpaceFigure manyMinima(int count) {
    Mesh mesh =
        mesh(
            0,
            5,
            count,
            (x, y) ->
                10
                    - 10 / (3 + 3 * sq(x - 0.5) + 3 * sq(y - 0.5))
                    - 2 / (1 + 2 * sq(x - 3) + 2 * sq(y - 1.5))
                    - 3 / (1 + 0.5 * sq(x - 3.5) + 0.5 * sq(y - 4)));
    return SpaceFigure.of(
            Surface.of(mesh, Paint.graded(Ramp.GREEN_WHITE_BROWN))
                .withLevels()
                .withBar(ScaleBar.right("$z$")))
        .withCamera(Camera.at(-1.2, 1.8, 1.25))
        .withTitle("A function with several minima");
  }

  private static double sq(double x) {
    return x * x;
  }

  /// Points on both sides of a plane that lets light through.
  static SpaceFigure regression(int count) {
    Random random = new Random(4);
    double[] xs = Gallery.map(new double[40], _ -> random.nextGaussian());
    double[] ys = Gallery.map(new double[40], _ -> random.nextGaussian());
    double[] zs = new double[40];
    for (int i = 0; i < 40; i++) {
      zs[i] = 0.37 * xs[i] + 0.57 * ys[i] + 0.1 + random.nextGaussian();
    }
    return SpaceFigure.of(
            Cloud.of(xs, ys, zs, Role.POINT).listed(LegendEntry.named("data")),
            Surface.of(
                    mesh(-2.5, 2.5, count, (x, y) -> 0.4 * x + 0.59 * y + 0.13),
                    Paint.plain(Role.TANGENT))
                .withOpacity(0.5)
                .listed(LegendEntry.named("model")))
        .withAxes(
            SpaceAxes.cube().withX(-2.5, 2.5).withY(-2.5, 2.5).labelled("$x_1$", "$x_2$", "$y$"))
        .withCamera(Camera.at(1.2, -1.8, 0.5))
        .withTitle("A model of data");
  }

  /// Two classes from above, with a surface between them.
  static SpaceFigure classes(int count) {
    Random random = new Random(1);
    Ramp ramp = Ramp.of("#B37400", "#F6F6F6", "#6A4FBF");
    SpaceMark[] marks = new SpaceMark[3];
    for (int label = 0; label < 2; label++) {
      double centre = 2 * label - 1;
      double[] xs = Gallery.map(new double[20], _ -> random.nextGaussian() + centre);
      double[] ys = Gallery.map(new double[20], _ -> random.nextGaussian() + centre);
      marks[label] =
          Cloud.of(xs, ys, constant(label, 20), label == 0 ? Role.NEGATIVE : Role.POSITIVE)
              .listed(LegendEntry.named("class " + label));
    }
    marks[2] =
        Surface.of(
                mesh(-5, 5, count, (x, y) -> Gallery.sigmoid(2 * x + 2 * y + 0.1)),
                Paint.graded(ramp, 0, 1))
            .withOpacity(0.5)
            .listed(LegendEntry.named("probability"));
    return SpaceFigure.of(marks)
        .withAxes(SpaceAxes.cube().withX(-5, 5).withY(-5, 5).labelled("$x_1$", "$x_2$", "$y$"))
        .withCamera(Camera.at(0, 0.3, 2.5).withUp(0, 1, 0).named("from above"))
        .withTitle("Two classes");
  }

  /// A sphere and a plane through it, a hole, and a box that is flat.
  static SpaceFigure crossing(int count) {
    double[] latitudes = Gallery.grid(-Math.PI / 2, Math.PI / 2, count);
    double[] longitudes = Gallery.grid(0, 2 * Math.PI, 2 * count - 1);
    int points = latitudes.length * longitudes.length;
    double[] xs = new double[points];
    double[] ys = new double[points];
    double[] zs = new double[points];
    for (int i = 0; i < points; i++) {
      double latitude = latitudes[i / longitudes.length];
      double longitude = longitudes[i % longitudes.length];
      xs[i] = StrictMath.cos(latitude) * StrictMath.cos(longitude);
      ys[i] = StrictMath.cos(latitude) * StrictMath.sin(longitude);
      zs[i] = StrictMath.sin(latitude);
    }
    return SpaceFigure.of(
            Surface.of(
                    Mesh.of(latitudes.length, longitudes.length, xs, ys, zs),
                    Paint.graded(Ramp.VIOLET_GREEN_YELLOW))
                .withLevels(),
            Surface.of(
                mesh(-1.5, 1.5, count, (x, y) -> x * x + y * y < 0.2 ? Double.NaN : 0.2 * x),
                Paint.plain(Role.TANGENT)))
        .withAxes(SpaceAxes.cube().withZ(-1, 1).proportioned(3, 3, 2))
        .withCamera(Camera.at(1.1, -1.4, 0.9))
        .withTitle("A sphere and a plane");
  }

  static SpaceFigure helix() {
    double[] ts = Gallery.grid(0, 6 * Math.PI, 300);
    return SpaceFigure.of(
            Curve.of(
                    Gallery.map(ts, StrictMath::cos),
                    Gallery.map(ts, StrictMath::sin),
                    Gallery.map(ts, t -> t / 10),
                    Role.FUNCTION)
                .listed(LegendEntry.named("helix")),
            Curve.of(
                    new double[] {1, 1, 1},
                    new double[] {-1, Double.NaN, 1},
                    new double[] {0, 0, 1},
                    Role.TANGENT)
                .listed(LegendEntry.named("nothing to draw")),
            Curve.of(
                    new double[] {-1, 1},
                    new double[] {-1, 1},
                    new double[] {0, 1.8},
                    Role.DERIVATIVE)
                .listed(LegendEntry.named("diagonal")))
        .withTitle("A helix");
  }

  static Map<String, SpaceFigure> all() {
    Map<String, SpaceFigure> all = new LinkedHashMap<>();
    all.put("tangent-plane", tangentPlane(100));
    all.put("partial-x", tangentPlane(100).isolating("x"));
    all.put("partial-y", tangentPlane(100).isolating("y"));
    all.put("sauna", sauna(100));
    all.put("many-minima", manyMinima(100));
    all.put("regression", regression(100));
    all.put("classes", classes(100));
    all.put("crossing", crossing(40));
    all.put("helix", helix());
    return all;
  }

  static SpaceFigure named(String name) {
    return Objects.requireNonNull(all().get(name));
  }

  /// Writes all figures to the folder that the first word names.
  public static void main(String[] words) throws IOException {
    Path folder = Files.createDirectories(Path.of(words[0]));
    for (Map.Entry<String, SpaceFigure> entry : all().entrySet()) {
      long start = System.nanoTime();
      String svg = entry.getValue().toSvg();
      long middle = System.nanoTime();
      byte[] png = entry.getValue().toPng();
      long end = System.nanoTime();
      Files.writeString(folder.resolve(entry.getKey() + ".svg"), svg);
      Files.writeString(folder.resolve(entry.getKey() + ".html"), entry.getValue().toHtml());
      Files.write(folder.resolve(entry.getKey() + ".png"), png);
      Files.write(
          folder.resolve(entry.getKey() + "-dark.png"), entry.getValue().toPng(Palette.DARK));
      System.out.printf(
          "%s: SVG %d bytes in %d ms, PNG %d bytes in %d ms%n",
          entry.getKey(),
          svg.length(),
          (middle - start) / 1_000_000,
          png.length,
          (end - middle) / 1_000_000);
    }
  }
}
