package dev.nabla.figure;

import dev.nabla.figure.LabelPlacer.Place;
import dev.nabla.figure.Mark.Arrows;
import dev.nabla.figure.Mark.Contours;
import dev.nabla.figure.Mark.Line;
import dev.nabla.figure.Mark.Scatter;
import dev.nabla.figure.Mark.Text;
import dev.nabla.figure.scale.Bounds;
import dev.nabla.figure.scale.Point;
import dev.nabla.figure.scale.Viewport;
import dev.nabla.figure.scale.VisibleArea;
import dev.nabla.figure.scale.VisibleLine;
import dev.nabla.figure.scene.Element;
import dev.nabla.figure.scene.Element.Align;
import dev.nabla.figure.scene.Element.Area;
import dev.nabla.figure.scene.Element.Halo;
import dev.nabla.figure.scene.Element.Plate;
import dev.nabla.figure.scene.Element.Stroke;
import dev.nabla.figure.scene.Element.Words;
import dev.nabla.figure.scene.Ink;
import dev.nabla.figure.type.Box;
import dev.nabla.figure.type.Face;
import dev.nabla.figure.type.LabelLayout;
import java.util.ArrayList;
import java.util.List;

/// The marks of one panel: lines and points first, then labels where there is room for them.
final class MarkLayout {

  static final double LABEL_GAP = 6;
  private static final double KEY_COST = 14;
  private static final double UNDER = 1;

  private final Viewport view;
  private final Inks inks;
  private final Typography type;
  private final LabelPlacer placer;
  private boolean onGround;
  private final List<Element> shapes = new ArrayList<>();
  private final List<Element> labels = new ArrayList<>();
  private final List<Key.Entry> unplaced = new ArrayList<>();

  private record LabelledLine(Line line, List<List<Point>> pieces) {}

  MarkLayout(Viewport view, Inks inks, Typography type, LabelPlacer placer) {
    this.view = view;
    this.inks = inks;
    this.type = type;
    this.placer = placer;
  }

  void draw(List<Mark> marks) {
    List<LabelledLine> labelled = new ArrayList<>();
    List<Element> points = new ArrayList<>();
    List<Element> arrowsOverPoints = new ArrayList<>();
    onGround = marks.stream().anyMatch(Contours.class::isInstance);
    for (Mark mark : marks) {
      switch (mark) {
        case Line line -> {
          List<List<Point>> pieces = draw(line);
          if (!line.label().isEmpty()) {
            labelled.add(new LabelledLine(line, pieces));
          }
        }
        case Scatter scatter -> points.addAll(draw(scatter));
        case Arrows arrows -> {
          Area drawn = draw(arrows);
          Ink under = inks.under();
          shapes.add(new Area(drawn.rings(), under, under, UNDER, ""));
          arrowsOverPoints.add(drawn);
        }
        case Contours _, Text _ -> {}
      }
    }
    shapes.addAll(points);
    shapes.addAll(arrowsOverPoints);
    boolean nothing = !onGround && shapes.stream().allMatch(MarkLayout::isEmpty);
    if (nothing && !marks.isEmpty()) {
      labels.add(remark("no values in view"));
    }
    drawTexts(marks);
    labelled.forEach(this::label);
  }

  private static boolean isEmpty(Element shape) {
    return (shape instanceof Stroke stroke && stroke.pieces().isEmpty())
        || (shape instanceof Area area && area.rings().isEmpty());
  }

  private Words remark(String text) {
    Box box = LabelLayout.box(text, Face.TEXT, type.label());
    Point middle =
        new Point(view.left() + view.width() / 4, view.top() + view.height() / 4 + box.ascent());
    return new Words(middle, Align.MIDDLE, box, inks.quiet(), Halo.GLOWING, "");
  }

  /// Lines, points and labels in drawing order.
  List<Element> elements() {
    List<Element> all = new ArrayList<>(shapes);
    all.addAll(labels);
    return all;
  }

  /// The labels for which there was no room.
  List<Key.Entry> unplaced() {
    return List.copyOf(unplaced);
  }

  private List<List<Point>> draw(Line line) {
    List<List<Point>> pieces = pieces(line, view);
    if (onGround) {
      double width = line.role().lineWidth() * type.strokeScale() + 2 * UNDER;
      shapes.add(new Stroke(pieces, inks.under(), width, List.of(), ""));
    }
    shapes.add(stroke(pieces, line.role(), inks, type, line.id()));
    placer.avoid(pieces);
    return pieces;
  }

  /// The visible pieces of a line. Data and guides are joined as they are given.
  static List<List<Point>> pieces(Line line, Viewport view) {
    double[] xs = line.points().xs();
    double[] ys = line.points().ys();
    return line.role().drawsCurves()
        ? VisibleLine.ofCurve(xs, ys, view)
        : VisibleLine.ofLine(xs, ys, view);
  }

  static Stroke stroke(List<List<Point>> pieces, Role role, Inks inks, Typography type, String id) {
    double width = role.lineWidth() * type.strokeScale();
    List<Double> dashes = role.dashes().stream().map(d -> d * type.strokeScale()).toList();
    return new Stroke(pieces, inks.line(role), width, dashes, id);
  }

  private List<Element> draw(Scatter scatter) {
    Points points = scatter.points();
    Markers markers = new Markers(inks, Markers.radius(type.marker(), points.size()));
    List<Element> drawn = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      if (points.isDefined(i) && view.shows(points.x(i), points.y(i))) {
        Point centre = new Point(view.toX(points.x(i)), view.toY(points.y(i)));
        drawn.add(markers.marker(centre, scatter.role(), scatter.id()));
        placer.block(markers.bounds(centre));
      }
    }
    return drawn;
  }

  private Area draw(Arrows arrows) {
    ArrowShape shape = new ArrowShape(type.strokeScale());
    Points tails = arrows.tails();
    Points tips = arrows.tips();
    List<List<Point>> rings = new ArrayList<>();
    for (int i = 0; i < tails.size(); i++) {
      if (tails.isDefined(i) && tips.isDefined(i)) {
        Point tail = new Point(view.toX(tails.x(i)), view.toY(tails.y(i)));
        Point tip = new Point(view.toX(tips.x(i)), view.toY(tips.y(i)));
        List<Point> ring = VisibleArea.cut(shape.between(tail, tip), view.bounds());
        if (!ring.isEmpty()) {
          rings.add(ring);
          placer.avoid(List.of(List.of(tail, tip)));
        }
      }
    }
    return new Area(rings, inks.line(arrows.role()), inks.under(), 0, arrows.id());
  }

  private void drawTexts(List<Mark> marks) {
    for (Mark mark : marks) {
      switch (mark) {
        case Text text -> draw(text);
        case Scatter scatter -> label(scatter.points(), scatter.label(), scatter.role());
        case Arrows arrows -> label(arrows.tips(), arrows.label(), arrows.role());
        case Contours _, Line _ -> {}
      }
    }
  }

  private void draw(Text text) {
    if (text.text().isEmpty() || !view.shows(text.x(), text.y())) {
      return;
    }
    Box box = LabelLayout.box(text.text(), Face.TEXT, type.label());
    Point point = new Point(view.toX(text.x()), view.toY(text.y()));
    Point place = EndLabels.beside(box, point, text.anchor(), placer);
    if (text.background()) {
      Bounds plate = LabelPlacer.bounds(box, place.x(), place.y()).grown(3);
      labels.add(new Plate(plate.left(), plate.top(), plate.width(), plate.height(), inks.paper()));
    }
    labels.add(words(box, place, text.role(), text.id()));
  }

  private void label(Points points, String label, Role role) {
    for (int i = points.size() - 1; i >= 0 && !label.isEmpty(); i--) {
      if (points.isDefined(i) && view.shows(points.x(i), points.y(i))) {
        Box box = LabelLayout.box(label, Face.TEXT, type.label());
        Point point = new Point(view.toX(points.x(i)), view.toY(points.y(i)));
        Point place = EndLabels.beside(box, point, Anchor.FREE, placer);
        labels.add(words(box, place, role, ""));
        return;
      }
    }
  }

  private void label(LabelledLine labelled) {
    Line line = labelled.line();
    if (labelled.pieces().isEmpty()) {
      return;
    }
    Box box = LabelLayout.box(line.label(), Face.TEXT, type.label());
    placer
        .place(box, places(labelled, box), KEY_COST)
        .ifPresentOrElse(
            place -> labels.add(words(box, place, line.role(), "")),
            () -> unplaced.add(new Key.Entry(line.role(), line.label())));
  }

  private List<Place> places(LabelledLine labelled, Box box) {
    Line line = labelled.line();
    boolean measures = !line.role().drawsCurves() && line.points().size() == 2;
    return measures
        ? EndLabels.besideMiddle(box, labelled.pieces().getFirst(), LABEL_GAP)
        : EndLabels.places(box, labelled.pieces(), view, LABEL_GAP);
  }

  private Words words(Box box, Point place, Role role, String id) {
    return new Words(place, Align.START, box, inks.letter(role), Halo.GLOWING, id);
  }
}
