package dev.nabla.figure;

import dev.nabla.figure.scale.Bounds;
import dev.nabla.figure.scale.Point;
import dev.nabla.figure.scene.Element;
import dev.nabla.figure.scene.Element.Align;
import dev.nabla.figure.scene.Element.Group;
import dev.nabla.figure.scene.Element.Halo;
import dev.nabla.figure.scene.Element.Words;
import dev.nabla.figure.scene.Scene;
import dev.nabla.figure.space.Cuboid;
import dev.nabla.figure.space.Vector;
import dev.nabla.figure.space.View;
import dev.nabla.figure.type.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Composes a figure in space: title, box, bar of colours and legend.
final class SpaceLayout {

  private static final double EDGE = 10;
  private static final double TITLE_GAP = 10;
  private static final double BESIDE = 24;
  private static final double BAR_SHARE = 0.62;
  private static final int FITTINGS = 4;

  /// How fine the surfaces are.
  enum Detail {
    /// For SVG, whose size grows with the number of facets.
    LIGHT(7500, 73),
    /// For pixels.
    FINE(60_000, 201);

    private final int facets;
    private final int mostCorners;

    Detail(int facets, int mostCorners) {
      this.facets = facets;
      this.mostCorners = mostCorners;
    }

    /// How many corners each of so many curved surfaces has at most along a side.
    int corners(int curved) {
      int corners = 1 + (int) Math.sqrt((double) facets / Math.max(1, curved));
      return Math.clamp(corners, 2, mostCorners);
    }
  }

  private SpaceLayout() {}

  static Scene compose(SpaceFigure figure, Palette palette, Detail detail) {
    Inks inks = new Inks(palette);
    List<Element> elements = new ArrayList<>();
    double width = figure.size().width();
    double height = figure.size().height();
    double top = EDGE;
    SpaceLegend legend = new SpaceLegend(figure, inks);
    Optional<SpaceBar> bar = bar(figure, inks);
    double beside =
        Math.max(legend.width(), bar.filter(SpaceBar::isUpright).map(SpaceBar::width).orElse(0.0));
    double total = width + 2 * EDGE + (beside > 0 ? beside + BESIDE : 0);
    if (!figure.title().isEmpty()) {
      Box title = Title.fitting(figure.title(), Typography.FIGURE_TITLE, total - 2 * EDGE);
      Point place = new Point(EDGE + 4, top + title.ascent());
      elements.add(new Words(place, Align.START, title, inks.ink(), Halo.PLAIN, ""));
      top += title.height() + TITLE_GAP;
    }
    Cuboid box = SpaceLimits.of(figure);
    Bounds room = new Bounds(EDGE, top, EDGE + width, top + height);
    View view = fitted(figure, box, room, inks);
    BoxAxes axes = new BoxAxes(figure.axes(), box, view, inks);
    List<Element> plot = new ArrayList<>(axes.behind());
    plot.addAll(new SpaceContents(figure, box, view, inks, detail).elements());
    plot.addAll(axes.labels());
    elements.add(new Group("space", List.of(), plot));
    double left = room.right() + BESIDE;
    double legendTop = room.top();
    double bottom = room.bottom();
    if (bar.isPresent()) {
      SpaceBar drawn = bar.get();
      if (drawn.isUpright()) {
        double share = legend.isEmpty() ? BAR_SHARE : BAR_SHARE / 2;
        double barTop =
            legend.isEmpty() ? room.top() + (1 - share) / 2 * height : room.top() + EDGE;
        elements.add(drawn.group(left, barTop, left + drawn.width(), barTop + share * height));
        legendTop = barTop + share * height + BESIDE;
      } else {
        double side = (1 - BAR_SHARE) / 2 * width;
        double barTop = room.bottom() + EDGE;
        elements.add(
            drawn.group(room.left() + side, barTop, room.right() - side, barTop + drawn.height()));
        bottom = barTop + drawn.height();
      }
    }
    if (!legend.isEmpty()) {
      elements.add(legend.group(left, legendTop));
    }
    return new Scene(
        total,
        bottom + EDGE,
        SpaceDescription.name(figure),
        SpaceDescription.of(figure),
        inks.paper(),
        elements);
  }

  private static Optional<SpaceBar> bar(SpaceFigure figure, Inks inks) {
    for (SpaceMark mark : figure.marks()) {
      if (mark instanceof SpaceMark.Surface surface
          && mark.entry().visible()
          && surface.bar().isPresent()
          && surface.paint() instanceof Paint.Graded paint) {
        return Optional.of(new SpaceBar(surface, paint, surface.bar().get(), inks));
      }
    }
    return Optional.empty();
  }

  /// The view in which the box with its labels just fits into a room. Labels do not grow with the
  /// box, so it takes a few tries.
  private static View fitted(SpaceFigure figure, Cuboid box, Bounds room, Inks inks) {
    Camera camera = figure.camera();
    View view =
        View.from(
            new Vector(camera.eyeX(), camera.eyeY(), camera.eyeZ()),
            new Vector(camera.upX(), camera.upY(), camera.upZ()));
    view = view.placed(Math.min(room.width(), room.height()), 0, 0);
    for (int i = 0; i < FITTINGS; i++) {
      BoxAxes axes = new BoxAxes(figure.axes(), box, view, inks);
      Bounds outline = axes.outline();
      Bounds all = axes.bounds();
      double wide = room.width() - (all.width() - outline.width());
      double high = room.height() - (all.height() - outline.height());
      double growth = Math.min(wide / outline.width(), high / outline.height());
      double scale = view.scale() * Math.max(growth, 0.1);
      double middleX = (all.left() + all.right()) / 2 - view.centreX();
      double middleY = (all.top() + all.bottom()) / 2 - view.centreY();
      view =
          view.placed(
              scale,
              (room.left() + room.right()) / 2 - middleX * growth,
              (room.top() + room.bottom()) / 2 - middleY * growth);
    }
    return view;
  }
}
