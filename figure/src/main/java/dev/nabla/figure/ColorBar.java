package dev.nabla.figure;

import dev.nabla.figure.Mark.Contours;
import dev.nabla.figure.scale.Bounds;
import dev.nabla.figure.scale.Point;
import dev.nabla.figure.scale.Ticks;
import dev.nabla.figure.scale.Ticks.Tick;
import dev.nabla.figure.scale.Viewport;
import dev.nabla.figure.scene.Element;
import dev.nabla.figure.scene.Element.Align;
import dev.nabla.figure.scene.Element.Area;
import dev.nabla.figure.scene.Element.Group;
import dev.nabla.figure.scene.Element.Halo;
import dev.nabla.figure.scene.Element.Stroke;
import dev.nabla.figure.scene.Element.Words;
import dev.nabla.figure.type.Box;
import dev.nabla.figure.type.Face;
import dev.nabla.figure.type.LabelLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The bar to the right of a panel that says which colour is which height: a step for each band,
/// all of the same size, with numbers at some of their edges.
record ColorBar(Contours contours, Axes axes, Inks inks, Typography type) {

  private static final double GAP = 14;
  private static final double NAME_GAP = 7;
  private static final double AFTER_NAME = 9;
  private static final double WIDTH = 16;
  private static final double TICK = 3.5;
  private static final double NUMBER_GAP = 4;
  private static final double TICK_ROOM = 32;

  /// The bar of a panel, if it has one.
  static Optional<ColorBar> of(Panel panel, Inks inks, Typography type) {
    return panel.marks().stream()
        .filter(Contours.class::isInstance)
        .map(Contours.class::cast)
        .filter(contours -> contours.bar().shown())
        .findFirst()
        .map(contours -> new ColorBar(contours, panel.axes(), inks, type));
  }

  /// The room that it needs around the plot.
  Margins margins(double height) {
    Box label = label();
    double numbers = 0;
    for (int index : shown(height)) {
      numbers = Math.max(numbers, box(tick(index)).width());
    }
    double right = Math.max(WIDTH + TICK + NUMBER_GAP + numbers, label.width());
    double top = contours.bar().label().isEmpty() ? 0 : NAME_GAP + label.height();
    return new Margins(0, top, distance() + right, 0);
  }

  /// How far it stands from the plot: past the name of the horizontal axis.
  private double distance() {
    return axes.xLabel().isEmpty()
        ? GAP
        : NAME_GAP + LabelLayout.box(axes.xLabel(), Face.TEXT, type.label()).width() + AFTER_NAME;
  }

  /// The rectangle of its colours.
  Bounds bounds(Viewport view) {
    double left = Math.round(view.right() + distance());
    return new Bounds(left, view.top(), left + WIDTH, view.bottom());
  }

  Group group(Viewport view) {
    Bounds bar = bounds(view);
    List<Element> elements = new ArrayList<>();
    elements.add(new Group("bands", List.of(), steps(bar)));
    List<List<Point>> ticks = new ArrayList<>();
    List<Element> numbers = new ArrayList<>();
    for (int index : shown(bar.height())) {
      double y = edge(bar, index);
      ticks.add(List.of(new Point(bar.right(), y), new Point(bar.right() + TICK, y)));
      Box number = box(tick(index));
      double baseline = y + (number.ascent() - number.descent()) / 2;
      Point place = new Point(bar.right() + TICK + NUMBER_GAP, baseline);
      numbers.add(new Words(place, Align.START, number, inks.quiet(), Halo.PLAIN, ""));
    }
    elements.add(new Stroke(ticks, inks.axis(), 1, List.of(), ""));
    elements.addAll(numbers);
    if (!contours.bar().label().isEmpty()) {
      Point place = new Point(bar.left(), bar.top() - NAME_GAP - label().descent());
      elements.add(new Words(place, Align.START, label(), inks.ink(), Halo.PLAIN, ""));
    }
    return new Group("color-bar", List.of(), elements);
  }

  /// Each step reaches to the top, and the next one lies over it.
  private List<Element> steps(Bounds bar) {
    List<Element> steps = new ArrayList<>();
    List<String> colors = contours.colors();
    for (int k = 0; k < colors.size(); k++) {
      double bottom = edge(bar, k);
      List<Point> corners =
          List.of(
              new Point(bar.left(), bottom),
              new Point(bar.right(), bottom),
              new Point(bar.right(), bar.top()),
              new Point(bar.left(), bar.top()));
      steps.add(new Area(List.of(corners), inks.band(colors.get(k)), inks.under(), 0, ""));
    }
    return steps;
  }

  private double edge(Bounds bar, int index) {
    return bar.bottom() - bar.height() * index / (contours.levels().size() - 1);
  }

  /// Every so many-th level such that they do not crowd, and 0 among them if it can be.
  private List<Integer> shown(double height) {
    List<Double> levels = contours.levels();
    int most = Math.max(2, (int) (height / TICK_ROOM));
    int every = (levels.size() + most - 1) / most;
    int bands = levels.size() - 1;
    // A step more if both ends get their number then.
    every += bands % every != 0 && bands % (every + 1) == 0 ? 1 : 0;
    int start = 0;
    for (int k = 0; k < levels.size(); k++) {
      if (levels.get(k) == 0) {
        start = k % every;
      }
    }
    List<Integer> shown = new ArrayList<>();
    for (int k = start; k < levels.size(); k += every) {
      shown.add(k);
    }
    return shown;
  }

  private String tick(int index) {
    return Ticks.at(contours.levels()).stream().map(Tick::label).toList().get(index);
  }

  private Box box(String number) {
    return LabelLayout.box(number, Face.TEXT, type.tick());
  }

  private Box label() {
    return LabelLayout.box(contours.bar().label(), Face.TEXT, type.label());
  }
}
