package dev.nabla.figure;

import java.util.Optional;

/// Something drawn in space: a surface, a curve, or points.
public sealed interface SpaceMark {

  /// What the legend says about it.
  LegendEntry entry();

  /// The same mark with another legend.
  SpaceMark listed(LegendEntry entry);

  /// A surface.
  ///
  /// @param mesh its corners
  /// @param paint its colours
  /// @param opacity from above 0, nearly invisible, to 1, which hides what lies behind
  /// @param levels whether lines show where x, y and z have the numbers of the axes
  /// @param bar the bar that explains its colours, if there is one
  /// @param entry what the legend says about it
  record Surface(
      Mesh mesh,
      Paint paint,
      double opacity,
      boolean levels,
      Optional<ScaleBar> bar,
      LegendEntry entry)
      implements SpaceMark {

    /// @throws IllegalArgumentException unless the opacity is above 0 and at most 1, or if a bar
    ///   shall explain a single colour
    public Surface {
      if (!(opacity > 0 && opacity <= 1)) {
        throw new IllegalArgumentException("An opacity is above 0 and at most 1, not " + opacity);
      }
      if (bar.isPresent() && !(paint instanceof Paint.Graded)) {
        throw new IllegalArgumentException("A surface of one colour needs no bar of colours");
      }
    }

    /// An opaque surface.
    public static Surface of(Mesh mesh, Paint paint) {
      return new Surface(mesh, paint, 1, false, Optional.empty(), LegendEntry.none());
    }

    /// The same surface with lines where x, y and z have the numbers of the axes.
    public Surface withLevels() {
      return new Surface(mesh, paint, opacity, true, bar, entry);
    }

    /// The same surface, which lets light through.
    ///
    /// @throws IllegalArgumentException unless the opacity is above 0 and at most 1
    public Surface withOpacity(double opacity) {
      return new Surface(mesh, paint, opacity, levels, bar, entry);
    }

    /// The same surface with a bar that explains its colours.
    ///
    /// @throws IllegalArgumentException if it has a single colour
    public Surface withBar(ScaleBar bar) {
      return new Surface(mesh, paint, opacity, levels, Optional.of(bar), entry);
    }

    @Override
    public Surface listed(LegendEntry entry) {
      return new Surface(mesh, paint, opacity, levels, bar, entry);
    }
  }

  /// A line through points in their order, solid or dashed as its role has it.
  record Curve(SpacePoints points, Role role, LegendEntry entry) implements SpaceMark {

    /// A curve through the points of three columns.
    ///
    /// @throws IllegalArgumentException if the columns differ in length
    public static Curve of(double[] xs, double[] ys, double[] zs, Role role) {
      return new Curve(SpacePoints.of(xs, ys, zs), role, LegendEntry.none());
    }

    @Override
    public Curve listed(LegendEntry entry) {
      return new Curve(points, role, entry);
    }
  }

  /// Points, each with a marker.
  ///
  /// @param points where they are
  /// @param role what they mean, which decides their marker
  /// @param paint their colours
  /// @param diameter the size of a marker in picture units
  /// @param label words beside the last point; empty for none
  /// @param entry what the legend says about them
  record Cloud(
      SpacePoints points, Role role, Paint paint, double diameter, String label, LegendEntry entry)
      implements SpaceMark {

    private static final double DIAMETER = 8;

    /// @throws IllegalArgumentException unless the diameter is above 0 and at most 100
    public Cloud {
      if (!(diameter > 0 && diameter <= 100)) {
        throw new IllegalArgumentException(
            "A diameter is above 0 and at most 100, not " + diameter);
      }
    }

    /// The points of three columns in the colour of a role.
    ///
    /// @throws IllegalArgumentException if the columns differ in length
    public static Cloud of(double[] xs, double[] ys, double[] zs, Role role) {
      return new Cloud(
          SpacePoints.of(xs, ys, zs), role, Paint.plain(role), DIAMETER, "", LegendEntry.none());
    }

    /// A single point.
    public static Cloud at(double x, double y, double z, Role role) {
      return of(new double[] {x}, new double[] {y}, new double[] {z}, role);
    }

    /// The same points in other colours.
    public Cloud painted(Paint paint) {
      return new Cloud(points, role, paint, diameter, label, entry);
    }

    /// The same points with larger or smaller markers.
    ///
    /// @throws IllegalArgumentException unless the diameter is above 0 and at most 100
    public Cloud withDiameter(double diameter) {
      return new Cloud(points, role, paint, diameter, label, entry);
    }

    /// The same points with words beside the last of them.
    public Cloud labelled(String label) {
      return new Cloud(points, role, paint, diameter, label, entry);
    }

    @Override
    public Cloud listed(LegendEntry entry) {
      return new Cloud(points, role, paint, diameter, label, entry);
    }
  }
}
