package dev.nabla.figure;

import dev.nabla.figure.contour.NiceLevels;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Something drawn in a panel: a line, points, arrows, contours, or a text.
///
/// Every mark may carry an `id`, which the SVG repeats as `data-mark` for a page's script. Labels
/// are words with formulas between dollar signs, such as `"slope $f'(x)$"`.
public sealed interface Mark {

  /// What the mark means.
  Role role();

  /// The name for scripts; empty for none.
  String id();

  /// A line through points in their order.
  ///
  /// Between samples that jump across a pole it is broken; a coordinate that is not finite is a
  /// gap. The label stands at the end of the line, or where else it fits.
  record Line(Points points, Role role, String label, String id) implements Mark {

    /// A line through the points of two columns.
    public static Line of(double[] xs, double[] ys, Role role) {
      return new Line(Points.of(xs, ys), role, "", "");
    }

    /// A straight piece from one point to another.
    public static Line segment(double x0, double y0, double x1, double y1, Role role) {
      return of(new double[] {x0, x1}, new double[] {y0, y1}, role);
    }

    /// The same line with a label.
    public Line labelled(String label) {
      return new Line(points, role, label, id);
    }

    /// The same line with a name for scripts.
    public Line named(String id) {
      return new Line(points, role, label, id);
    }
  }

  /// Points, each with the marker of its role.
  record Scatter(Points points, Role role, String label, String id) implements Mark {

    /// The points of two columns.
    public static Scatter of(double[] xs, double[] ys, Role role) {
      return new Scatter(Points.of(xs, ys), role, "", "");
    }

    /// A single point.
    public static Scatter at(double x, double y, Role role) {
      return of(new double[] {x}, new double[] {y}, role);
    }

    /// The same points with a label at the last of them.
    public Scatter labelled(String label) {
      return new Scatter(points, role, label, id);
    }

    /// The same points with a name for scripts.
    public Scatter named(String id) {
      return new Scatter(points, role, label, id);
    }
  }

  /// A text at a point of the data.
  ///
  /// @param x the first coordinate of the point
  /// @param y the second coordinate
  /// @param text what it says
  /// @param anchor on which side of the point it stands
  /// @param background whether a plate in the colour of the paper lies behind it
  /// @param role what it belongs to
  /// @param id the name for scripts
  record Text(
      double x, double y, String text, Anchor anchor, boolean background, Role role, String id)
      implements Mark {

    /// A text beside a point, on the side with the most room.
    public static Text at(double x, double y, String text, Role role) {
      return new Text(x, y, text, Anchor.FREE, false, role, "");
    }

    /// The same text on a given side of its point.
    public Text anchored(Anchor anchor) {
      return new Text(x, y, text, anchor, background, role, id);
    }

    /// The same text on a plate, so that lines behind it do not disturb.
    public Text withBackground() {
      return new Text(x, y, text, anchor, true, role, id);
    }

    /// The same text with a name for scripts.
    public Text named(String id) {
      return new Text(x, y, text, anchor, background, role, id);
    }
  }

  /// Arrows from points along vectors, both in the coordinates of the panel: each ends at its point
  /// plus its vector. Heads have one size in the picture, and shrink only with very short arrows.
  ///
  /// @param tails where they start
  /// @param vectors where they lead to from there
  record Arrows(Points tails, Points vectors, Role role, String label, String id) implements Mark {

    /// @throws IllegalArgumentException if there are not as many vectors as points
    public Arrows {
      if (tails.size() != vectors.size()) {
        throw new IllegalArgumentException(
            "There are " + tails.size() + " points but " + vectors.size() + " vectors");
      }
    }

    /// The arrows from `(xs[i], ys[i])` to `(xs[i] + us[i], ys[i] + vs[i])`.
    ///
    /// @throws IllegalArgumentException if the columns differ in length
    public static Arrows of(double[] xs, double[] ys, double[] us, double[] vs, Role role) {
      return new Arrows(Points.of(xs, ys), Points.of(us, vs), role, "", "");
    }

    /// The same arrows, each as long as its vector divided by a number: with 10, a vector of length
    /// 5 is an arrow of length 0.5.
    ///
    /// @throws IllegalArgumentException unless the number is positive
    public Arrows scaled(double divisor) {
      if (!(divisor > 0)) {
        throw new IllegalArgumentException(
            "Vectors are divided by a positive number, not " + divisor);
      }
      double[] us = Arrays.stream(vectors.xs()).map(u -> u / divisor).toArray();
      double[] vs = Arrays.stream(vectors.ys()).map(v -> v / divisor).toArray();
      return new Arrows(tails, Points.of(us, vs), role, label, id);
    }

    /// Where the arrows end.
    public Points tips() {
      double[] xs = tails.xs();
      double[] ys = tails.ys();
      for (int i = 0; i < xs.length; i++) {
        xs[i] += vectors.x(i);
        ys[i] += vectors.y(i);
      }
      return Points.of(xs, ys);
    }

    /// The same arrows with a label at the last of them.
    public Arrows labelled(String label) {
      return new Arrows(tails, vectors, role, label, id);
    }

    /// The same arrows with a name for scripts.
    public Arrows named(String id) {
      return new Arrows(tails, vectors, role, label, id);
    }
  }

  /// The heights of a grid as bands of colour, as lines of equal height, or both, and a bar beside
  /// the panel that says which colour is which height.
  ///
  /// Between neighbours of the grid heights run straight; where the corners of a cell alternate
  /// around a level, their mean decides. Gaps in the grid are gaps in the picture.
  ///
  /// @param grid the heights
  /// @param levels the edges of the bands, ascending
  /// @param ramp the colour of the lowest band, of the highest, and of those between
  /// @param style what is drawn
  /// @param bar the label of the bar
  record Contours(Grid grid, List<Double> levels, Ramp ramp, Style style, Bar bar, String id)
      implements Mark {

    private static final int USUAL_LEVELS = 20;

    /// What is drawn.
    public enum Style {
      BANDS,
      LINES,
      BANDS_AND_LINES
    }

    /// The bar beside a panel.
    ///
    /// @param shown whether there is one
    /// @param label what its numbers are; may be empty
    public record Bar(boolean shown, String label) {}

    /// @throws IllegalArgumentException unless there are two or more finite ascending levels
    public Contours {
      levels = List.copyOf(levels);
      for (int i = 0; i < Math.max(2, levels.size()); i++) {
        boolean ascending =
            levels.size() >= 2
                && Double.isFinite(levels.get(i))
                && (i == 0 || levels.get(i - 1) < levels.get(i));
        if (!ascending) {
          throw new IllegalArgumentException("Levels are two or more ascending numbers: " + levels);
        }
      }
    }

    /// Bands between about 20 round heights, from blue over white to red.
    ///
    /// @throws IllegalArgumentException if the grid has no finite value
    public static Contours of(Grid grid) {
      return new Contours(
          grid,
          NiceLevels.between(grid.least(), grid.greatest(), USUAL_LEVELS),
          Ramp.BLUE_WHITE_RED,
          Style.BANDS,
          new Bar(true, ""),
          "");
    }

    /// The same with about so many round heights, as matplotlib's `levels=count` chooses them.
    ///
    /// @throws IllegalArgumentException if `count` is less than 1
    public Contours withLevels(int count) {
      List<Double> chosen = NiceLevels.between(grid.least(), grid.greatest(), count);
      return new Contours(grid, chosen, ramp, style, bar, id);
    }

    /// The same with given heights. Places below the first and above the last stay empty.
    ///
    /// @throws IllegalArgumentException unless there are two or more finite ascending heights
    public Contours withLevels(List<Double> levels) {
      return new Contours(grid, levels, ramp, style, bar, id);
    }

    /// The same in other colours.
    public Contours withRamp(Ramp ramp) {
      return new Contours(grid, levels, ramp, style, bar, id);
    }

    /// The same drawn otherwise.
    public Contours withStyle(Style style) {
      return new Contours(grid, levels, ramp, style, bar, id);
    }

    /// The same with a label over its bar.
    public Contours labelled(String label) {
      return new Contours(grid, levels, ramp, style, new Bar(true, label), id);
    }

    /// The same without a bar.
    public Contours withoutBar() {
      return new Contours(grid, levels, ramp, style, new Bar(false, ""), id);
    }

    /// The same with a name for scripts.
    public Contours named(String id) {
      return new Contours(grid, levels, ramp, style, bar, id);
    }

    @Override
    public Role role() {
      return Role.FUNCTION;
    }

    /// The colour of each band from the lowest, as `#rrggbb`.
    public List<String> colors() {
      int bands = levels.size() - 1;
      double first = middle(0);
      double last = middle(bands - 1);
      return IntStream.range(0, bands)
          .mapToObj(k -> ramp.at(bands == 1 ? 0.5 : (middle(k) - first) / (last - first)))
          .toList();
    }

    private double middle(int band) {
      return levels.get(band) / 2 + levels.get(band + 1) / 2;
    }
  }
}
