package dev.nabla.figure;

/// Something drawn in a panel: a line, points, or a text.
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
}
