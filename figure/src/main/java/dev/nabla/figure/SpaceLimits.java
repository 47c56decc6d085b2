package dev.nabla.figure;

import dev.nabla.figure.scale.Span;
import dev.nabla.figure.space.Cuboid;
import dev.nabla.figure.space.Vector;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/// The box of a figure in space: the limits that were fixed, and the others from its marks, drawn
/// or not, so that the box stays when the legend shows others.
final class SpaceLimits {

  private static final double ROOM_AROUND_POINTS = 0.05;

  private SpaceLimits() {}

  static Cuboid of(SpaceFigure figure) {
    SpaceAxes axes = figure.axes();
    SpaceAxes.Proportions edges = axes.proportions();
    double longest = Math.max(edges.x(), Math.max(edges.y(), edges.z()));
    return new Cuboid(
        span(axes.x(), figure.marks(), 0),
        span(axes.y(), figure.marks(), 1),
        span(axes.z(), figure.marks(), 2),
        new Vector(edges.x(), edges.y(), edges.z()).times(0.5 / longest));
  }

  /// The heights over which a surface or points go through their colours.
  static Span heights(Limits limits, double[] zs) {
    return switch (limits) {
      case Limits.Between(double from, double to) -> new Span(from, to);
      case Limits.Automatic _ -> {
        DoubleSummaryStatistics finite = finite(DoubleStream.of(zs));
        yield finite.getCount() == 0
            ? new Span(0, 1)
            : Span.around(finite.getMin(), finite.getMax());
      }
    };
  }

  private static Span span(Limits limits, List<SpaceMark> marks, int axis) {
    return switch (limits) {
      case Limits.Between(double from, double to) -> new Span(from, to);
      case Limits.Automatic _ -> automatic(marks, axis);
    };
  }

  private static Span automatic(List<SpaceMark> marks, int axis) {
    DoubleSummaryStatistics surfaces = new DoubleSummaryStatistics();
    DoubleSummaryStatistics all = new DoubleSummaryStatistics();
    for (SpaceMark mark : marks) {
      DoubleSummaryStatistics its = finite(DoubleStream.of(coordinates(mark, axis)));
      all.combine(its);
      if (mark instanceof SpaceMark.Surface) {
        surfaces.combine(its);
      }
    }
    if (all.getCount() == 0) {
      return new Span(-1, 1);
    }
    Span span = Span.around(all.getMin(), all.getMax());
    Span wide = span.padded(ROOM_AROUND_POINTS);
    boolean none = surfaces.getCount() == 0;
    return new Span(
        none || all.getMin() < surfaces.getMin() ? wide.from() : span.from(),
        none || all.getMax() > surfaces.getMax() ? wide.to() : span.to());
  }

  private static DoubleSummaryStatistics finite(DoubleStream values) {
    return values.filter(Double::isFinite).summaryStatistics();
  }

  private static double[] coordinates(SpaceMark mark, int axis) {
    return switch (mark) {
      case SpaceMark.Surface surface -> {
        Mesh mesh = surface.mesh();
        yield axis == 0 ? mesh.xs() : axis == 1 ? mesh.ys() : mesh.zs();
      }
      case SpaceMark.Curve curve -> coordinates(curve.points(), axis);
      case SpaceMark.Cloud cloud -> coordinates(cloud.points(), axis);
    };
  }

  private static double[] coordinates(SpacePoints points, int axis) {
    return axis == 0 ? points.xs() : axis == 1 ? points.ys() : points.zs();
  }
}
