package dev.nabla.figure;

import dev.nabla.figure.scale.Bounds;
import dev.nabla.figure.scale.Point;
import dev.nabla.figure.scale.Ticks;
import dev.nabla.figure.scale.Ticks.Tick;
import dev.nabla.figure.scene.Element;
import dev.nabla.figure.scene.Element.Align;
import dev.nabla.figure.scene.Element.Halo;
import dev.nabla.figure.scene.Element.Polygon;
import dev.nabla.figure.scene.Element.Stroke;
import dev.nabla.figure.scene.Element.Words;
import dev.nabla.figure.scene.Ink;
import dev.nabla.figure.space.Cuboid;
import dev.nabla.figure.space.Spot;
import dev.nabla.figure.space.Vector;
import dev.nabla.figure.space.View;
import dev.nabla.figure.type.Box;
import dev.nabla.figure.type.Face;
import dev.nabla.figure.type.LabelLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The box around a figure in space: three walls behind the data with a grid, and numbers and names
/// along three edges at the outline.
final class BoxAxes {

  private static final int TICKS = 5;
  private static final double NUMBER_SIZE = 12;
  private static final double NAME_SIZE = 15;
  private static final double TICK = 4;
  private static final double NUMBER_GAP = 7;
  private static final double NAME_GAP = 5;
  private static final double SHORTEST_WITH_NUMBERS = 45;
  private static final double CLEARANCE = 3;

  private final Cuboid box;
  private final View view;
  private final Inks inks;
  private final List<String> names;
  private final double[] walls;
  private final List<Words> labels = new ArrayList<>();
  private final List<List<Point>> edges = new ArrayList<>();
  private final List<List<Point>> grid = new ArrayList<>();
  private final List<Polygon> polygons = new ArrayList<>();

  BoxAxes(SpaceAxes axes, Cuboid box, View view, Inks inks) {
    this.box = box;
    this.view = view;
    this.inks = inks;
    this.names = List.of(axes.xLabel(), axes.yLabel(), axes.zLabel());
    this.walls =
        new double[] {
          view.eye().x() >= 0 ? -1 : 1, view.eye().y() >= 0 ? -1 : 1, view.eye().z() >= 0 ? -1 : 1
        };
    for (int axis = 0; axis < 3; axis++) {
      addWall(axis);
      addNumbers(axis);
    }
  }

  /// The numbers that an axis shows.
  static List<Tick> ticks(Cuboid box, int axis) {
    return Ticks.nice(box.span(axis), TICKS);
  }

  /// What lies behind the data.
  List<Element> behind() {
    List<Element> behind = new ArrayList<>(polygons);
    behind.add(new Stroke(grid, inks.grid(), 1, List.of(), ""));
    behind.add(new Stroke(edges, inks.axis(), 1, List.of(), ""));
    return behind;
  }

  /// The numbers and names, which are over all else where they are not beside it.
  List<Words> labels() {
    return labels;
  }

  /// The room that the box takes without its labels.
  Bounds outline() {
    Bounds outline = new Bounds(0, 0, 0, 0);
    for (int corner = 0; corner < 8; corner++) {
      Point point = seen(box.corner(side(corner, 1), side(corner, 2), side(corner, 4)));
      Bounds here = new Bounds(point.x(), point.y(), point.x(), point.y());
      outline = corner == 0 ? here : union(outline, here);
    }
    return outline;
  }

  private static double side(int corner, int bit) {
    return (corner & bit) == 0 ? -1 : 1;
  }

  /// The room that it takes with its labels.
  Bounds bounds() {
    Bounds bounds = outline();
    for (Words words : labels) {
      bounds = union(bounds, bounds(words));
    }
    return bounds;
  }

  private static Bounds union(Bounds one, Bounds other) {
    return new Bounds(
        Math.min(one.left(), other.left()),
        Math.min(one.top(), other.top()),
        Math.max(one.right(), other.right()),
        Math.max(one.bottom(), other.bottom()));
  }

  private Point seen(Vector place) {
    Spot spot = view.see(place);
    return new Point(spot.x(), spot.y());
  }

  /// The place with a coordinate along each axis, given for one axis and then the next two.
  private Vector place(int axis, double along, double next, double afterNext) {
    double[] places = new double[3];
    places[axis] = along;
    places[(axis + 1) % 3] = next;
    places[(axis + 2) % 3] = afterNext;
    return new Vector(places[0], places[1], places[2]);
  }

  private void addWall(int axis) {
    int one = (axis + 1) % 3;
    int other = (axis + 2) % 3;
    double wall = walls[axis] * box.half().along(axis);
    double high = box.half().along(one);
    double wide = box.half().along(other);
    List<Point> corners =
        List.of(
            seen(place(axis, wall, -high, -wide)),
            seen(place(axis, wall, high, -wide)),
            seen(place(axis, wall, high, wide)),
            seen(place(axis, wall, -high, wide)));
    polygons.add(new Polygon(corners, inks.wall(), inks.grid(), 0, ""));
    List<Point> around = new ArrayList<>(corners);
    around.add(corners.getFirst());
    grid.add(around);
    for (Tick tick : ticks(box, one)) {
      double at = box.along(one, tick.value());
      grid.add(List.of(seen(place(axis, wall, at, -wide)), seen(place(axis, wall, at, wide))));
    }
    for (Tick tick : ticks(box, other)) {
      double at = box.along(other, tick.value());
      grid.add(List.of(seen(place(axis, wall, -high, at)), seen(place(axis, wall, high, at))));
    }
  }

  /// Numbers stand along an edge of a wall, if there is one that lies on the outline: between a
  /// side that is seen from outside and one that is seen from inside. Of those, it is the lowest
  /// one in the picture, and for the upright axis the leftmost.
  private void addNumbers(int axis) {
    int one = (axis + 1) % 3;
    int other = (axis + 2) % 3;
    List<Edge> onWalls =
        List.of(
            new Edge(axis, walls[one], -walls[other]), new Edge(axis, -walls[one], walls[other]));
    List<Edge> onOutline = onWalls.stream().filter(this::isOutline).toList();
    Comparator<Edge> best =
        Comparator.comparingDouble(
            edge -> axis == 2 ? seen(edge.at(0)).x() : -seen(edge.at(0)).y());
    addNumbers((onOutline.isEmpty() ? onWalls : onOutline).stream().min(best).orElseThrow());
  }

  private boolean isOutline(Edge edge) {
    return isSeenFromOutside((edge.axis + 1) % 3, edge.next)
        != isSeenFromOutside((edge.axis + 2) % 3, edge.afterNext);
  }

  private boolean isSeenFromOutside(int axis, double side) {
    return view.eye().along(axis) * side > box.half().along(axis);
  }

  /// An edge of the box along an axis; the sides of the other two axes are -1 or 1.
  private final class Edge {
    private final int axis;
    private final double next;
    private final double afterNext;

    Edge(int axis, double next, double afterNext) {
      this.axis = axis;
      this.next = next;
      this.afterNext = afterNext;
    }

    Vector at(double along) {
      return place(
          axis,
          along,
          next * box.half().along((axis + 1) % 3),
          afterNext * box.half().along((axis + 2) % 3));
    }

    double half() {
      return box.half().along(axis);
    }
  }

  private void addNumbers(Edge edge) {
    Point start = seen(edge.at(-edge.half()));
    Point end = seen(edge.at(edge.half()));
    double length = Math.hypot(end.x() - start.x(), end.y() - start.y());
    if (length < SHORTEST_WITH_NUMBERS) {
      return;
    }
    edges.add(List.of(start, end));
    // Outwards: across the edge, away from the middle of the box.
    Point middle = seen(edge.at(0));
    double x = (end.y() - start.y()) / length;
    double y = -(end.x() - start.x()) / length;
    double away = x * (middle.x() - view.centreX()) + y * (middle.y() - view.centreY());
    Point out = away >= 0 ? new Point(x, y) : new Point(-x, -y);
    List<Tick> ticks = ticks(box, edge.axis);
    Halo halo = isOutline(edge) ? Halo.PLAIN : Halo.GLOWING;
    double farthest = 0;
    List<Words> numbers = new ArrayList<>();
    for (Tick tick : ticks) {
      Point at = seen(edge.at(box.along(edge.axis, tick.value())));
      edges.add(List.of(at, new Point(at.x() + TICK * out.x(), at.y() + TICK * out.y())));
      Box label = LabelLayout.box(tick.label(), Face.TEXT, NUMBER_SIZE);
      Words number = beside(label, at, out, NUMBER_GAP, inks.quiet(), halo);
      if (numbers.stream().anyMatch(other -> touch(number, other))) {
        continue;
      }
      numbers.add(number);
      farthest = Math.max(farthest, NUMBER_GAP + 2 * reach(label, out));
    }
    labels.addAll(numbers);
    String name = names.get(edge.axis);
    if (!name.isEmpty()) {
      Box label = LabelLayout.box(name, Face.TEXT, NAME_SIZE);
      labels.add(beside(label, middle, out, farthest + NAME_GAP, inks.ink(), halo));
    }
  }

  private static boolean touch(Words one, Words other) {
    return bounds(one).grown(CLEARANCE).sharedArea(bounds(other)) > 0;
  }

  private static Bounds bounds(Words words) {
    return LabelPlacer.bounds(words.box(), words.left(), words.anchor().y());
  }

  private static double reach(Box label, Point direction) {
    return (Math.abs(direction.x()) * label.width() + Math.abs(direction.y()) * label.height()) / 2;
  }

  private static Words beside(Box label, Point at, Point out, double gap, Ink ink, Halo halo) {
    double distance = gap + reach(label, out);
    double middle = at.y() + distance * out.y();
    Point anchor =
        new Point(at.x() + distance * out.x(), middle + (label.ascent() - label.descent()) / 2);
    return new Words(anchor, Align.MIDDLE, label, ink, halo, "");
  }
}
