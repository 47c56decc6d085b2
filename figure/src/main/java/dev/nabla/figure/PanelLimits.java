package dev.nabla.figure;

import dev.nabla.figure.Limits.Automatic;
import dev.nabla.figure.Limits.Between;
import dev.nabla.figure.Mark.Arrows;
import dev.nabla.figure.Mark.Contours;
import dev.nabla.figure.Mark.Line;
import dev.nabla.figure.Mark.Scatter;
import dev.nabla.figure.Mark.Text;
import dev.nabla.figure.scale.AutomaticRange;
import dev.nabla.figure.scale.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/// The spans of a panel's axes: those that were fixed, and the others from its marks.
record PanelLimits(Span x, Span y) {

  private static final int FEWEST_CURVE_POINTS = 3;
  private static final double POINTS_PADDING = 0.05;

  static PanelLimits of(Panel panel) {
    Span x =
        switch (panel.axes().x()) {
          case Between(double from, double to) -> new Span(from, to);
          case Automatic _ -> horizontal(panel.marks());
        };
    Span y =
        switch (panel.axes().y()) {
          case Between(double from, double to) -> new Span(from, to);
          case Automatic _ -> vertical(panel.marks(), x);
        };
    return new PanelLimits(x, y);
  }

  private static Span horizontal(List<Mark> marks) {
    DoubleSummaryStatistics ground = new DoubleSummaryStatistics();
    DoubleSummaryStatistics lines = new DoubleSummaryStatistics();
    DoubleSummaryStatistics points = new DoubleSummaryStatistics();
    for (Mark mark : marks) {
      switch (mark) {
        case Line line -> accept(isCurve(line) ? lines : points, line.points().xs());
        case Scatter scatter -> accept(points, scatter.points().xs());
        case Text text -> accept(points, text.x());
        case Arrows arrows -> {
          accept(points, arrows.tails().xs());
          accept(points, arrows.tips().xs());
        }
        case Contours contours -> accept(ground, contours.grid().xs());
      }
    }
    if (ground.getCount() > 0) {
      return Span.around(ground.getMin(), ground.getMax());
    }
    if (lines.getCount() > 0) {
      return Span.around(lines.getMin(), lines.getMax());
    }
    return points.getCount() == 0
        ? new Span(-1, 1)
        : Span.around(points.getMin(), points.getMax()).padded(POINTS_PADDING);
  }

  private static void accept(DoubleSummaryStatistics statistics, double... values) {
    DoubleStream.of(values).filter(Double::isFinite).forEach(statistics);
  }

  private static boolean isCurve(Line line) {
    return line.points().size() >= FEWEST_CURVE_POINTS;
  }

  private static Span vertical(List<Mark> marks, Span x) {
    DoubleSummaryStatistics ground = new DoubleSummaryStatistics();
    List<double[]> curves = new ArrayList<>();
    List<double[]> companions = new ArrayList<>();
    List<double[]> others = new ArrayList<>();
    DoubleStream.Builder points = DoubleStream.builder();
    for (Mark mark : marks) {
      switch (mark) {
        case Line line -> {
          List<double[]> group =
              !isCurve(line)
                  ? others
                  : switch (line.role()) {
                    case FUNCTION -> curves;
                    case DERIVATIVE, SECOND_DERIVATIVE, POINT, PATH, NEGATIVE, POSITIVE ->
                        companions;
                    case TANGENT, GUIDE -> others;
                  };
          group.add(inside(line.points(), x));
        }
        case Scatter scatter -> Arrays.stream(inside(scatter.points(), x)).forEach(points::add);
        case Arrows arrows -> {
          Arrays.stream(inside(arrows.tails(), x)).forEach(points::add);
          Arrays.stream(inside(arrows.tips(), x)).forEach(points::add);
        }
        case Contours contours -> accept(ground, contours.grid().ys());
        case Text _ -> {}
      }
    }
    if (ground.getCount() > 0) {
      return Span.around(ground.getMin(), ground.getMax());
    }
    boolean nothingElse = curves.isEmpty() && companions.isEmpty();
    return AutomaticRange.of(curves, nothingElse ? others : companions, points.build().toArray());
  }

  /// The second coordinates of the points above the span; the others become gaps.
  private static double[] inside(Points points, Span x) {
    double[] ys = points.ys();
    for (int i = 0; i < ys.length; i++) {
      if (!x.contains(points.x(i))) {
        ys[i] = Double.NaN;
      }
    }
    return ys;
  }

  /// These limits with units of the same length in both directions on a plot of the given shape.
  ///
  /// Fixed limits are kept if the other direction is free; the plot shrinks if neither is.
  PanelLimits withEqualUnits(Panel panel, double width, double height) {
    // Ground has edges of its own, and is shown whole.
    boolean ground = panel.marks().stream().anyMatch(Contours.class::isInstance);
    boolean freeX = panel.axes().x() instanceof Automatic && !ground;
    boolean freeY = panel.axes().y() instanceof Automatic && !ground;
    if (freeY) {
      return new PanelLimits(x, window(y, x.length() / width * height));
    }
    return freeX ? new PanelLimits(window(x, y.length() / height * width), y) : this;
  }

  /// An interval of the given length that shows what it can of another one, near 0 if it is there.
  private static Span window(Span wanted, double length) {
    double half = length / 2;
    if (wanted.length() <= length) {
      return Span.around(wanted.middle() - half, wanted.middle() + half);
    }
    double middle = Math.clamp(0, wanted.from() + half, wanted.to() - half);
    return Span.around(middle - half, middle + half);
  }
}
