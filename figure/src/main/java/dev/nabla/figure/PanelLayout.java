package dev.nabla.figure;

import dev.nabla.figure.Mark.Line;
import dev.nabla.figure.scale.Bounds;
import dev.nabla.figure.scale.Point;
import dev.nabla.figure.scale.Viewport;
import dev.nabla.figure.scene.Element;
import dev.nabla.figure.scene.Element.Align;
import dev.nabla.figure.scene.Element.Attribute;
import dev.nabla.figure.scene.Element.Group;
import dev.nabla.figure.scene.Element.Halo;
import dev.nabla.figure.scene.Element.Words;
import dev.nabla.figure.type.Box;
import dev.nabla.figure.type.Face;
import dev.nabla.figure.type.LabelLayout;
import java.util.ArrayList;
import java.util.List;

/// One panel on its place in the figure.
record PanelLayout(Panel panel, Box title, PanelLimits limits, Typography type, Inks inks) {

  private static final double TITLE_GAP = 8;
  private static final double WIDEST_END_LABEL = 0.3;
  private static final double SMALLEST_PLOT = 20;
  private static final Margins GUESS = new Margins(30, 30, 24, 24);
  private static final Margins LEAST = new Margins(4, 6, 8, 4);

  static PanelLayout of(Panel panel, Size size, Inks inks) {
    Typography type = Typography.forPanel(size);
    Box title = Title.fitting(panel.title(), type.title(), size.width() - LEAST.left());
    return new PanelLayout(panel, title, PanelLimits.of(panel), type, inks);
  }

  /// A drawn panel, and the labels for which it had no room.
  record Drawn(Group group, List<Key.Entry> unplaced) {}

  /// The room that the labels of this panel need around its plot.
  Margins margins(Size size) {
    Viewport view = viewport(new Bounds(0, 0, size.width(), size.height()), GUESS);
    Margins axes = new AxesLayout(panel.axes(), view, List.of(), inks, type).margins().union(LEAST);
    Margins besides =
        ColorBar.of(panel, inks, type)
            .map(bar -> bar.margins(view.height()))
            .orElseGet(() -> new Margins(0, 0, endLabelWidth(view, size), 0));
    return axes.union(besides);
  }

  /// The room for titles over a plot, the same for all panels, so that titles share a baseline.
  record TitleLine(double ascent, double descent) {
    double height() {
      return ascent + descent == 0 ? 0 : ascent + descent + TITLE_GAP;
    }

    TitleLine union(TitleLine other) {
      return new TitleLine(Math.max(ascent, other.ascent), Math.max(descent, other.descent));
    }
  }

  TitleLine titleLine() {
    return new TitleLine(title.ascent(), title.descent());
  }

  private List<List<Point>> curves(Viewport view) {
    List<List<Point>> curves = new ArrayList<>();
    for (Mark mark : panel.marks()) {
      if (mark instanceof Line line) {
        curves.addAll(MarkLayout.pieces(line, view));
      }
    }
    return curves;
  }

  /// The width of the widest label that a line's right end asks for, unless it is too wide.
  private double endLabelWidth(Viewport view, Size size) {
    double widest = 0;
    for (Mark mark : panel.marks()) {
      if (mark instanceof Line line && !line.label().isEmpty() && reachesRightEdge(line, view)) {
        double width =
            MarkLayout.LABEL_GAP + LabelLayout.box(line.label(), Face.TEXT, type.label()).width();
        if (width <= WIDEST_END_LABEL * size.width()) {
          widest = Math.max(widest, width + 2);
        }
      }
    }
    return widest;
  }

  private static boolean reachesRightEdge(Line line, Viewport view) {
    Points points = line.points();
    for (int i = points.size() - 1; i >= 0; i--) {
      if (points.isDefined(i)) {
        double last = view.toX(points.x(i));
        return last >= view.right() - 1 && view.y().contains(points.y(i));
      }
    }
    return false;
  }

  /// Draws the panel in a cell whose labels get the given margins.
  Drawn draw(Bounds cell, Margins margins, TitleLine titles) {
    Bounds below =
        new Bounds(cell.left(), cell.top() + titles.height(), cell.right(), cell.bottom());
    Viewport view = viewport(below, margins);
    AxesLayout axes = new AxesLayout(panel.axes(), view, curves(view), inks, type);
    LabelPlacer placer = new LabelPlacer(below);
    axes.labelBounds().forEach(placer::block);
    placer.avoid(axes.axisLines());
    List<Element> elements = new ArrayList<>();
    if (!panel.title().isEmpty()) {
      Point place = new Point(cell.left() + LEAST.left(), cell.top() + titles.ascent());
      elements.add(new Words(place, Align.START, title, inks.ink(), Halo.PLAIN, ""));
    }
    ColorBar.of(panel, inks, type)
        .ifPresent(
            bar -> {
              placer.block(bar.bounds(view));
              elements.add(bar.group(view));
            });
    elements.addAll(ContourLayout.elements(panel.marks(), view, inks));
    elements.add(axes.group());
    MarkLayout marks = new MarkLayout(view, inks, type, placer);
    marks.draw(panel.marks());
    elements.add(new Group("plot", attributes(view), marks.elements()));
    return new Drawn(new Group("panel", List.of(), elements), marks.unplaced());
  }

  private Viewport viewport(Bounds cell, Margins margins) {
    double left = Math.round(cell.left() + margins.left());
    double top = Math.round(cell.top() + margins.top());
    double width = Math.max(SMALLEST_PLOT, Math.floor(cell.right() - margins.right() - left));
    double height = Math.max(SMALLEST_PLOT, Math.floor(cell.bottom() - margins.bottom() - top));
    if (!panel.axes().equalAspect()) {
      return new Viewport(limits.x(), limits.y(), left, top, width, height);
    }
    PanelLimits equal = limits.withEqualUnits(panel, width, height);
    double unit = Math.min(width / equal.x().length(), height / equal.y().length());
    return new Viewport(
        equal.x(), equal.y(), left, top, unit * equal.x().length(), unit * equal.y().length());
  }

  private static List<Attribute> attributes(Viewport view) {
    return List.of(
        new Attribute("x-min", view.x().from()),
        new Attribute("x-max", view.x().to()),
        new Attribute("y-min", view.y().from()),
        new Attribute("y-max", view.y().to()),
        new Attribute("left", view.left()),
        new Attribute("top", view.top()),
        new Attribute("width", view.width()),
        new Attribute("height", view.height()));
  }
}
