package dev.nabla.figure;

import dev.nabla.figure.SpaceLayout.Detail;
import dev.nabla.figure.scale.Point;
import dev.nabla.figure.scale.Span;
import dev.nabla.figure.scale.Ticks;
import dev.nabla.figure.scale.Ticks.Tick;
import dev.nabla.figure.scene.Element;
import dev.nabla.figure.scene.Element.Align;
import dev.nabla.figure.scene.Element.Faded;
import dev.nabla.figure.scene.Element.Halo;
import dev.nabla.figure.scene.Element.Stroke;
import dev.nabla.figure.scene.Element.Tile;
import dev.nabla.figure.scene.Element.Tiling;
import dev.nabla.figure.scene.Element.Words;
import dev.nabla.figure.scene.Ink;
import dev.nabla.figure.space.Cuboid;
import dev.nabla.figure.space.Facet;
import dev.nabla.figure.space.Hiding;
import dev.nabla.figure.space.Hiding.Part;
import dev.nabla.figure.space.Hiding.Sight;
import dev.nabla.figure.space.LevelLines;
import dev.nabla.figure.space.Sheet;
import dev.nabla.figure.space.Spot;
import dev.nabla.figure.space.Vector;
import dev.nabla.figure.space.View;
import dev.nabla.figure.type.Box;
import dev.nabla.figure.type.Face;
import dev.nabla.figure.type.LabelLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;

/// What is in the box, from back to front: facets, the parts of lines that they do not hide, and
/// points.
final class SpaceContents {

  private static final int LEVELS = 9;
  private static final int PLANE_CORNERS = 25;
  private static final double LEVEL_WIDTH = 0.7;
  private static final double LEVEL_OPACITY = 0.4;
  private static final double FAINT = 0.4;
  private static final double LABEL_SIZE = 14;
  private static final double SLACK_OF_LEVELS = 0.003;
  private static final double SLACK_OF_CURVES = 0.006;
  private static final double SLACK_OF_POINTS = 0.015;
  private static final Ink LEVEL = new Ink("level", "#1A1A1A");

  private final Cuboid box;
  private final View view;
  private final Inks inks;
  private final List<SpaceMark.Surface> surfaces = new ArrayList<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private final Hiding hiding;
  private final List<Element> veiled = new ArrayList<>();
  private final List<Element> clear = new ArrayList<>();

  /// A marker with how near it is.
  private record Placed(Element marker, double nearness, Sight sight) {}

  SpaceContents(SpaceFigure figure, Cuboid box, View view, Inks inks, Detail detail) {
    this.box = box;
    this.view = view;
    this.inks = inks;
    List<Facet> facets = new ArrayList<>();
    Set<Integer> transparent = new HashSet<>();
    List<SpaceMark> visible =
        figure.marks().stream().filter(mark -> mark.entry().visible()).toList();
    for (SpaceMark mark : visible) {
      if (mark instanceof SpaceMark.Surface surface) {
        surfaces.add(surface);
      }
    }
    List<Sheet> whole = surfaces.stream().map(this::sheet).toList();
    int corners = detail.corners((int) whole.stream().filter(sheet -> !sheet.isPlane()).count());
    for (int i = 0; i < surfaces.size(); i++) {
      SpaceMark.Surface surface = surfaces.get(i);
      if (surface.opacity() < 1) {
        transparent.add(i);
      }
      boolean plane = whole.get(i).isPlane();
      Sheet sheet = whole.get(i).thinned(plane ? Math.min(corners, PLANE_CORNERS) : corners);
      sheets.add(sheet);
      facets.addAll(sheet.facets(i, box, view, colors(surface.paint(), surface.mesh().zs())));
    }
    this.hiding = new Hiding(facets, transparent);
    addLevels();
    List<Placed> markers = new ArrayList<>();
    for (SpaceMark mark : visible) {
      switch (mark) {
        case SpaceMark.Surface _ -> {}
        case SpaceMark.Curve curve -> addCurve(curve);
        case SpaceMark.Cloud cloud -> addMarkers(cloud, markers);
      }
    }
    markers.sort(Comparator.comparingDouble(Placed::nearness));
    markers.forEach(placed -> layer(placed.sight()).add(placed.marker()));
    for (SpaceMark mark : visible) {
      if (mark instanceof SpaceMark.Cloud cloud && !cloud.label().isEmpty()) {
        addLabel(cloud);
      }
    }
  }

  /// Everything, in the order of painting.
  List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    boolean veilsDrawn = false;
    List<Tile> run = new ArrayList<>();
    int before = -1;
    for (Facet facet : hiding.ordered()) {
      if (facet.surface() != before && opacity(facet.surface()) != opacity(before)) {
        addRun(run, opacity(before), elements);
        run.clear();
      }
      before = facet.surface();
      if (opacity(before) < 1 && !veilsDrawn) {
        elements.addAll(veiled);
        veilsDrawn = true;
      }
      run.add(new Tile(facet.corners(), facet.color()));
    }
    addRun(run, opacity(before), elements);
    elements.addAll(clear);
    return elements;
  }

  private double opacity(int surface) {
    return surface < 0 ? 1 : surfaces.get(surface).opacity();
  }

  private static void addRun(List<Tile> run, double opacity, List<Element> elements) {
    if (run.isEmpty()) {
      return;
    }
    Tiling tiling = new Tiling(run);
    elements.add(opacity < 1 ? new Faded(opacity, List.of(tiling)) : tiling);
  }

  private List<Element> layer(Sight sight) {
    return sight == Sight.VEILED ? veiled : clear;
  }

  private Sheet sheet(SpaceMark.Surface surface) {
    Mesh mesh = surface.mesh();
    Vector[][] places = new Vector[mesh.rows()][mesh.columns()];
    for (int row = 0; row < mesh.rows(); row++) {
      for (int column = 0; column < mesh.columns(); column++) {
        places[row][column] =
            box.place(mesh.x(row, column), mesh.y(row, column), mesh.z(row, column));
      }
    }
    return Sheet.through(places);
  }

  /// The colour for a height in the box.
  private DoubleFunction<String> colors(Paint paint, double[] zs) {
    return switch (paint) {
      case Paint.Plain(Role role) -> {
        String color = inks.line(role).color();
        yield _ -> color;
      }
      case Paint.Graded(Ramp ramp, Limits heights) -> {
        Span span = SpaceLimits.heights(heights, zs);
        double low = box.along(2, span.from());
        double high = box.along(2, span.to());
        yield height -> ramp.at((height - low) / (high - low));
      }
    };
  }

  private void addLevels() {
    List<List<Point>> seen = new ArrayList<>();
    List<List<Point>> behind = new ArrayList<>();
    for (int i = 0; i < surfaces.size(); i++) {
      if (!surfaces.get(i).levels()) {
        continue;
      }
      for (int axis = 0; axis < 3; axis++) {
        for (double level : levels(axis)) {
          for (List<Vector> line : LevelLines.of(sheets.get(i), axis, box.along(axis, level))) {
            for (Part part : hiding.seen(line, box, view, SLACK_OF_LEVELS)) {
              (part.sight() == Sight.VEILED ? behind : seen).add(part.points());
            }
          }
        }
      }
    }
    addLevels(seen, clear);
    addLevels(behind, veiled);
  }

  private static void addLevels(List<List<Point>> lines, List<Element> layer) {
    if (!lines.isEmpty()) {
      Stroke stroke = new Stroke(lines, LEVEL, LEVEL_WIDTH, List.of(), "");
      layer.add(new Faded(LEVEL_OPACITY, List.of(stroke)));
    }
  }

  /// The values of an axis at which surfaces have lines; those on a face of the box are its edges.
  private List<Double> levels(int axis) {
    Span span = box.span(axis);
    double edge = 1e-6 * span.length();
    List<Tick> ticks = axis == 2 ? Ticks.nice(span, LEVELS) : BoxAxes.ticks(box, axis);
    return ticks.stream()
        .map(Tick::value)
        .filter(value -> value > span.from() + edge && value < span.to() - edge)
        .toList();
  }

  private void addCurve(SpaceMark.Curve curve) {
    List<Vector> line = new ArrayList<>();
    SpacePoints points = curve.points();
    for (int i = 0; i < points.size(); i++) {
      line.add(box.place(points.x(i), points.y(i), points.z(i)));
    }
    Role role = curve.role();
    List<Part> parts = hiding.seen(line, box, view, SLACK_OF_CURVES);
    for (Sight sight : List.of(Sight.VEILED, Sight.CLEAR)) {
      List<List<Point>> seen =
          parts.stream().filter(part -> part.sight() == sight).map(Part::points).toList();
      if (!seen.isEmpty()) {
        layer(sight).add(new Stroke(seen, inks.line(role), role.lineWidth(), role.dashes(), ""));
      }
    }
  }

  private void addMarkers(SpaceMark.Cloud cloud, List<Placed> markers) {
    SpacePoints points = cloud.points();
    Markers shapes = new Markers(inks, cloud.diameter() / 2);
    DoubleFunction<String> colors = colors(cloud.paint(), points.zs());
    for (int i = 0; i < points.size(); i++) {
      Vector place = box.place(points.x(i), points.y(i), points.z(i));
      if (!place.isFinite() || !box.holds(place)) {
        continue;
      }
      Spot spot = view.see(place);
      Sight sight = hiding.sight(spot, SLACK_OF_POINTS);
      // A point with words beside it shines through what hides it.
      boolean faint = sight == Sight.HIDDEN;
      if (!faint || !cloud.label().isEmpty()) {
        Point centre = new Point(spot.x(), spot.y());
        Element marker =
            switch (cloud.paint()) {
              case Paint.Plain(Role role) -> shapes.marker(centre, role, "");
              case Paint.Graded _ ->
                  shapes.marker(
                      centre, cloud.role(), new Ink("graded", colors.apply(place.z())), "");
            };
        Element drawn = faint ? new Faded(FAINT, List.of(marker)) : marker;
        markers.add(new Placed(drawn, spot.nearness(), sight));
      }
    }
  }

  /// Beside the last point, whether it is seen or not.
  private void addLabel(SpaceMark.Cloud cloud) {
    SpacePoints points = cloud.points();
    int last = points.size() - 1;
    Vector place =
        last < 0
            ? new Vector(Double.NaN, 0, 0)
            : box.place(points.x(last), points.y(last), points.z(last));
    if (!place.isFinite() || !box.holds(place)) {
      return;
    }
    Spot spot = view.see(place);
    Box label = LabelLayout.box(cloud.label(), Face.TEXT, LABEL_SIZE);
    double gap = cloud.diameter() / 2 + 3;
    Point anchor = new Point(spot.x() + gap, spot.y() - gap + label.descent());
    clear.add(new Words(anchor, Align.START, label, inks.ink(), Halo.GLOWING, ""));
  }
}
