package dev.nabla.figure;

import dev.nabla.figure.Axes.Frame;
import dev.nabla.figure.scale.Bounds;
import dev.nabla.figure.scale.Point;
import dev.nabla.figure.scale.Span;
import dev.nabla.figure.scale.Ticks;
import dev.nabla.figure.scale.Ticks.Tick;
import dev.nabla.figure.scale.Viewport;
import dev.nabla.figure.scene.Element;
import dev.nabla.figure.scene.Element.Align;
import dev.nabla.figure.scene.Element.Group;
import dev.nabla.figure.scene.Element.Halo;
import dev.nabla.figure.scene.Element.Stroke;
import dev.nabla.figure.scene.Element.Words;
import dev.nabla.figure.scene.Ink;
import dev.nabla.figure.type.Box;
import dev.nabla.figure.type.Face;
import dev.nabla.figure.type.LabelLayout;
import java.util.ArrayList;
import java.util.List;

/// The axes of one panel: lines, ticks, numbers, and the names at their ends.
final class AxesLayout {

  private static final double TICK = 3.5;
  private static final double NUMBER_GAP = 4;
  private static final double NAME_GAP = 7;
  private static final double TICK_ROOM_X = 110;
  private static final double TICK_ROOM_Y = 62;
  private static final double NUMBER_DISTANCE = 8;
  private static final double DISTURBING = 2;
  private static final double UNREADABLE = 6;

  private final Axes axes;
  private final Viewport view;
  private final List<List<Point>> curves;
  private final Inks inks;
  private final Typography type;
  private final double originX;
  private final double originY;
  private final List<PlacedLabel> numbers = new ArrayList<>();
  private final List<PlacedLabel> names = new ArrayList<>();
  private final List<List<Point>> lines = new ArrayList<>();

  /// A label whose left end is at `x`; `align` says which end stays when another font is wider.
  private record PlacedLabel(Box box, double x, double baseline, Align align) {
    Bounds bounds() {
      return LabelPlacer.bounds(box, x, baseline);
    }
  }

  /// Lays out axes whose numbers keep off the given curves where they can.
  AxesLayout(Axes axes, Viewport view, List<List<Point>> curves, Inks inks, Typography type) {
    this.axes = axes;
    this.view = view;
    this.curves = curves;
    this.inks = inks;
    this.type = type;
    boolean throughOrigin = axes.frame() == Frame.ORIGIN;
    this.originX = snapped(throughOrigin && view.x().contains(0) ? view.toX(0) : view.left());
    this.originY = snapped(throughOrigin && view.y().contains(0) ? view.toY(0) : view.bottom());
    if (axes.frame() != Frame.NONE) {
      lines.add(List.of(new Point(view.left(), originY), new Point(view.right(), originY)));
      lines.add(List.of(new Point(originX, view.top()), new Point(originX, view.bottom())));
      addHorizontalNumbers();
      addVerticalNumbers();
      addNames();
    }
  }

  /// The middle of a pixel, where a thin line is sharp.
  private static double snapped(double place) {
    return Math.floor(place) + 0.5;
  }

  private static List<Tick> ticks(TickPolicy policy, Span span, int wanted) {
    return switch (policy) {
      case TickPolicy.Automatic _ -> Ticks.nice(span, wanted);
      case TickPolicy.At at ->
          at.places().stream()
              .filter(place -> span.contains(place.value()))
              .map(place -> new Tick(place.value(), place.label()))
              .toList();
    };
  }

  /// Where the axes cross at 0 the number would only be in the way.
  private List<Tick> withoutCrossing(List<Tick> ticks) {
    boolean crossing = axes.frame() == Frame.ORIGIN && view.x().contains(0) && view.y().contains(0);
    return crossing ? Ticks.without(ticks, 0) : ticks;
  }

  private void addHorizontalNumbers() {
    int wanted = wanted(view.width() / TICK_ROOM_X);
    List<Tick> ticks = ticks(axes.xTicks(), view.x(), wanted);
    while (wanted > 1 && axes.xTicks() instanceof TickPolicy.Automatic && isCrowded(ticks)) {
      wanted--;
      ticks = ticks(axes.xTicks(), view.x(), wanted);
    }
    List<List<PlacedLabel>> choices = new ArrayList<>();
    for (Tick tick : withoutCrossing(ticks)) {
      double x = view.toX(tick.value());
      lines.add(List.of(new Point(x, originY), new Point(x, originY + TICK)));
      Box box = box(tick.label(), type.tick());
      double left = x - box.width() / 2;
      double below = originY + TICK + NUMBER_GAP + box.ascent();
      double above = originY - NUMBER_GAP - box.descent();
      choices.add(
          List.of(
              new PlacedLabel(box, left, below, Align.MIDDLE),
              new PlacedLabel(box, left, above, Align.MIDDLE)));
    }
    addReadable(choices);
  }

  /// Large plots get more ticks, but fewer for their size.
  private static int wanted(double rooms) {
    return (int) Math.round(1.5 + rooms);
  }

  private boolean isCrowded(List<Tick> ticks) {
    double end = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks) {
      double half = box(tick.label(), type.tick()).width() / 2;
      double x = view.toX(tick.value());
      if (x - half < end + NUMBER_DISTANCE) {
        return true;
      }
      end = x + half;
    }
    return false;
  }

  private void addVerticalNumbers() {
    int wanted = wanted(view.height() / TICK_ROOM_Y);
    List<List<PlacedLabel>> choices = new ArrayList<>();
    for (Tick tick : withoutCrossing(ticks(axes.yTicks(), view.y(), wanted))) {
      double y = view.toY(tick.value());
      lines.add(List.of(new Point(originX - TICK, y), new Point(originX, y)));
      Box box = box(tick.label(), type.tick());
      double baseline = y + (box.ascent() - box.descent()) / 2;
      double left = originX - TICK - NUMBER_GAP - box.width();
      double right = originX + NUMBER_GAP;
      choices.add(
          List.of(
              new PlacedLabel(box, left, baseline, Align.END),
              new PlacedLabel(box, right, baseline, Align.START)));
    }
    addReadable(choices);
  }

  /// Adds each number at its calmer place, without those that curves hide at both, unless that
  /// would leave an axis without numbers.
  private void addReadable(List<List<PlacedLabel>> choices) {
    List<PlacedLabel> calmest =
        choices.stream().map(choice -> calmer(choice.getFirst(), choice.getLast())).toList();
    List<PlacedLabel> readable =
        calmest.stream().filter(label -> label.bounds().lengthInside(curves) < UNREADABLE).toList();
    numbers.addAll(readable.isEmpty() ? calmest : readable);
  }

  /// The usual place of a number, unless a curve runs through it and spares the other side.
  private PlacedLabel calmer(PlacedLabel usual, PlacedLabel other) {
    boolean inside = view.bounds().holds(usual.bounds()) && view.bounds().holds(other.bounds());
    double covered = usual.bounds().lengthInside(curves);
    return inside && covered > DISTURBING && other.bounds().lengthInside(curves) < covered / 2
        ? other
        : usual;
  }

  private void addNames() {
    if (!axes.xLabel().isEmpty()) {
      Box box = box(axes.xLabel(), type.label());
      double baseline = originY + 0.25 * type.label();
      names.add(new PlacedLabel(box, view.right() + NAME_GAP, baseline, Align.START));
    }
    if (!axes.yLabel().isEmpty()) {
      Box box = box(axes.yLabel(), type.label());
      double x = Math.max(originX - box.width() / 2, view.left() - 0.5 * box.width());
      names.add(new PlacedLabel(box, x, view.top() - NAME_GAP - box.descent(), Align.MIDDLE));
    }
  }

  private static Box box(String label, double size) {
    return LabelLayout.box(label, Face.TEXT, size);
  }

  /// The room that numbers and names need outside of the plot.
  Margins margins() {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    for (Bounds bounds : labelBounds()) {
      left = Math.max(left, view.left() - bounds.left());
      top = Math.max(top, view.top() - bounds.top());
      right = Math.max(right, bounds.right() - view.right());
      bottom = Math.max(bottom, bounds.bottom() - view.bottom());
    }
    return new Margins(left, top, right, bottom);
  }

  /// The rectangles of all numbers and names.
  List<Bounds> labelBounds() {
    List<Bounds> bounds = new ArrayList<>();
    numbers.forEach(label -> bounds.add(label.bounds()));
    names.forEach(label -> bounds.add(label.bounds()));
    return bounds;
  }

  /// The lines of the axes without their ticks.
  List<List<Point>> axisLines() {
    return lines.subList(0, Math.min(2, lines.size()));
  }

  Group group() {
    List<Element> elements = new ArrayList<>();
    if (!lines.isEmpty()) {
      elements.add(new Stroke(lines, inks.axis(), 1, List.of(), ""));
    }
    for (PlacedLabel number : numbers) {
      elements.add(words(number, Halo.GLOWING, inks.quiet()));
    }
    for (PlacedLabel name : names) {
      elements.add(words(name, Halo.PLAIN, inks.ink()));
    }
    return new Group("axes", List.of(), elements);
  }

  private static Words words(PlacedLabel label, Halo halo, Ink ink) {
    double left = label.x();
    double x =
        switch (label.align()) {
          case START -> left;
          case MIDDLE -> left + label.box().width() / 2;
          case END -> left + label.box().width();
        };
    Point anchor = new Point(x, label.baseline());
    return new Words(anchor, label.align(), label.box(), ink, halo, "");
  }
}
