package dev.nabla.figure;

import dev.nabla.figure.scale.Point;
import dev.nabla.figure.scene.Element;
import dev.nabla.figure.scene.Element.Align;
import dev.nabla.figure.scene.Element.Faded;
import dev.nabla.figure.scene.Element.Group;
import dev.nabla.figure.scene.Element.Halo;
import dev.nabla.figure.scene.Element.Polygon;
import dev.nabla.figure.scene.Element.Stroke;
import dev.nabla.figure.scene.Element.Words;
import dev.nabla.figure.scene.Ink;
import dev.nabla.figure.type.Box;
import dev.nabla.figure.type.Face;
import dev.nabla.figure.type.LabelLayout;
import java.util.ArrayList;
import java.util.List;

/// The legend of a figure in space: the marks without a group first, then each group below its
/// title. Only what is drawn is listed.
final class SpaceLegend {

  private static final double SAMPLE = 24;
  private static final double GAP = 8;
  private static final double LEADING = 21;
  private static final double BETWEEN_GROUPS = 8;
  private static final double SIZE = 13;
  private static final int SLICES = 12;
  private static final double SLICE_HEIGHT = 10;

  private final Inks inks;
  private final List<Row> rows = new ArrayList<>();

  /// A line of the legend: the title of a group, or a mark.
  private sealed interface Row {
    record Heading(Box title) implements Row {}

    record Item(SpaceMark mark, Box name) implements Row {}
  }

  SpaceLegend(SpaceFigure figure, Inks inks) {
    this.inks = inks;
    List<SpaceMark> listed =
        figure.marks().stream()
            .filter(mark -> mark.entry().visible() && !mark.entry().name().isEmpty())
            .toList();
    add(listed.stream().filter(mark -> !grouped(figure, mark)).toList());
    figure
        .groups()
        .forEach(
            (group, title) -> {
              List<SpaceMark> members =
                  listed.stream().filter(mark -> mark.entry().group().equals(group)).toList();
              if (!members.isEmpty()) {
                rows.add(new Row.Heading(LabelLayout.box(title, Face.STRONG, SIZE)));
                add(members);
              }
            });
  }

  private static boolean grouped(SpaceFigure figure, SpaceMark mark) {
    return figure.groups().containsKey(mark.entry().group());
  }

  private void add(List<SpaceMark> marks) {
    for (SpaceMark mark : marks) {
      rows.add(new Row.Item(mark, LabelLayout.box(mark.entry().name(), Face.TEXT, SIZE)));
    }
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  double width() {
    double width = 0;
    for (Row row : rows) {
      width =
          Math.max(
              width,
              switch (row) {
                case Row.Heading(Box title) -> title.width();
                case Row.Item(SpaceMark _, Box name) -> SAMPLE + GAP + name.width();
              });
    }
    return width;
  }

  Group group(double left, double top) {
    List<Element> elements = new ArrayList<>();
    double baseline = top + 0.75 * LEADING;
    for (Row row : rows) {
      switch (row) {
        case Row.Heading(Box title) -> {
          baseline += BETWEEN_GROUPS;
          Point anchor = new Point(left, baseline);
          elements.add(new Words(anchor, Align.START, title, inks.ink(), Halo.PLAIN, ""));
        }
        case Row.Item(SpaceMark mark, Box name) -> {
          elements.addAll(sample(mark, left, baseline - 0.28 * SIZE));
          Point anchor = new Point(left + SAMPLE + GAP, baseline);
          elements.add(new Words(anchor, Align.START, name, inks.ink(), Halo.PLAIN, ""));
        }
      }
      baseline += LEADING;
    }
    return new Group("key", List.of(), elements);
  }

  private List<Element> sample(SpaceMark mark, double left, double middle) {
    Point centre = new Point(left + SAMPLE / 2, middle);
    return switch (mark) {
      case SpaceMark.Surface surface -> {
        List<Element> slices = slices(surface.paint(), left, middle);
        yield surface.opacity() < 1 ? List.of(new Faded(surface.opacity(), slices)) : slices;
      }
      case SpaceMark.Curve curve -> {
        List<Point> line = List.of(new Point(left, middle), new Point(left + SAMPLE, middle));
        Role role = curve.role();
        yield List.of(
            new Stroke(List.of(line), inks.line(role), role.lineWidth(), role.dashes(), ""));
      }
      case SpaceMark.Cloud cloud -> {
        Markers markers = new Markers(inks, Math.min(cloud.diameter() / 2, SLICE_HEIGHT / 2));
        yield switch (cloud.paint()) {
          case Paint.Plain(Role role) -> List.of(markers.marker(centre, role, ""));
          case Paint.Graded(Ramp ramp, Limits heights) -> {
            double[] zs = cloud.points().zs();
            double z = zs.length == 0 ? 0 : zs[zs.length / 2];
            String color = ramp.at(SpaceLimits.heights(heights, zs).fraction(z));
            yield List.of(markers.marker(centre, cloud.role(), new Ink("graded", color), ""));
          }
        };
      }
    };
  }

  private List<Element> slices(Paint paint, double left, double middle) {
    List<Element> slices = new ArrayList<>();
    for (int i = 0; i < SLICES; i++) {
      Ink ink =
          switch (paint) {
            case Paint.Plain(Role role) -> inks.line(role);
            case Paint.Graded(Ramp ramp, Limits _) ->
                new Ink("graded", ramp.at((double) i / (SLICES - 1)));
          };
      double from = left + i * SAMPLE / SLICES;
      double to = from + SAMPLE / SLICES + (i == SLICES - 1 ? 0 : 0.5);
      slices.add(rectangle(from, middle - SLICE_HEIGHT / 2, to, middle + SLICE_HEIGHT / 2, ink));
    }
    return slices;
  }

  private static Polygon rectangle(double left, double top, double right, double bottom, Ink ink) {
    List<Point> corners =
        List.of(
            new Point(left, top),
            new Point(right, top),
            new Point(right, bottom),
            new Point(left, bottom));
    return new Polygon(corners, ink, ink, 0, "");
  }
}
