package dev.nabla.figure;

import dev.nabla.figure.scale.Point;
import dev.nabla.figure.scale.Span;
import dev.nabla.figure.scale.Ticks;
import dev.nabla.figure.scale.Ticks.Tick;
import dev.nabla.figure.scene.Element;
import dev.nabla.figure.scene.Element.Align;
import dev.nabla.figure.scene.Element.Group;
import dev.nabla.figure.scene.Element.Halo;
import dev.nabla.figure.scene.Element.Stroke;
import dev.nabla.figure.scene.Element.Tile;
import dev.nabla.figure.scene.Element.Tiling;
import dev.nabla.figure.scene.Element.Words;
import dev.nabla.figure.type.Box;
import dev.nabla.figure.type.Face;
import dev.nabla.figure.type.LabelLayout;
import java.util.ArrayList;
import java.util.List;

/// A bar of colours beside or below a figure in space.
final class SpaceBar {

  private static final double THICKNESS = 13;
  private static final int SLICES = 64;
  private static final int TICKS = 6;
  private static final double TICK = 4;
  private static final double GAP = 4;
  private static final double NUMBER_SIZE = 12;
  private static final double TITLE_SIZE = 13;
  private static final double LINE = 20;

  private final Ramp ramp;
  private final Span span;
  private final Inks inks;
  private final Box title;
  private final boolean upright;
  private final List<Tick> ticks;

  SpaceBar(SpaceMark.Surface surface, Paint.Graded paint, ScaleBar bar, Inks inks) {
    this.ramp = paint.ramp();
    this.span = SpaceLimits.heights(paint.heights(), surface.mesh().zs());
    this.inks = inks;
    this.title = LabelLayout.box(bar.title(), Face.TEXT, TITLE_SIZE);
    this.upright =
        switch (bar.place()) {
          case RIGHT -> true;
          case BELOW -> false;
        };
    this.ticks = Ticks.nice(span, TICKS);
  }

  boolean isUpright() {
    return upright;
  }

  /// The width of an upright bar with its numbers and its title.
  double width() {
    double numbers = 0;
    for (Tick tick : ticks) {
      numbers = Math.max(numbers, number(tick).width());
    }
    return Math.max(THICKNESS + TICK + GAP + numbers, title.width());
  }

  /// The height of a lying bar with its numbers and its title.
  double height() {
    return LINE + THICKNESS + TICK + GAP + NUMBER_SIZE;
  }

  private static Box number(Tick tick) {
    return LabelLayout.box(tick.label(), Face.TEXT, NUMBER_SIZE);
  }

  /// The bar in a rectangle.
  Group group(double left, double top, double right, double bottom) {
    List<Element> elements = new ArrayList<>();
    double start = top + LINE;
    Point anchor =
        new Point(upright ? left : (left + right - title.width()) / 2, top + title.ascent());
    elements.add(new Words(anchor, Align.START, title, inks.ink(), Halo.PLAIN, ""));
    List<Tile> slices = new ArrayList<>();
    for (int i = 0; i < SLICES; i++) {
      String color = ramp.at((i + 0.5) / SLICES);
      double from = (double) i / SLICES;
      double to = (i + 1.0) / SLICES;
      slices.add(
          upright
              ? tile(
                  left,
                  between(bottom, start, to),
                  left + THICKNESS,
                  between(bottom, start, from),
                  color)
              : tile(
                  between(left, right, from),
                  start,
                  between(left, right, to),
                  start + THICKNESS,
                  color));
    }
    elements.add(new Tiling(slices));
    List<List<Point>> marks = new ArrayList<>();
    for (Tick tick : ticks) {
      double fraction = span.fraction(tick.value());
      Box number = number(tick);
      double x = upright ? left + THICKNESS : between(left, right, fraction);
      double y = upright ? between(bottom, start, fraction) : start + THICKNESS;
      marks.add(
          List.of(new Point(x, y), new Point(upright ? x + TICK : x, upright ? y : y + TICK)));
      Point place =
          upright
              ? new Point(x + TICK + GAP, y + 0.35 * NUMBER_SIZE)
              : new Point(x, y + TICK + GAP + number.ascent());
      elements.add(
          new Words(
              place, upright ? Align.START : Align.MIDDLE, number, inks.quiet(), Halo.PLAIN, ""));
    }
    elements.add(new Stroke(marks, inks.axis(), 1, List.of(), ""));
    return new Group("bar", List.of(), elements);
  }

  private static double between(double from, double to, double fraction) {
    return from + fraction * (to - from);
  }

  private static Tile tile(double left, double top, double right, double bottom, String color) {
    return new Tile(
        List.of(
            new Point(left, top),
            new Point(right, top),
            new Point(right, bottom),
            new Point(left, bottom)),
        color);
  }
}
