package dev.nabla.figure;

import dev.nabla.figure.Mark.Contours;
import dev.nabla.figure.contour.Marching;
import dev.nabla.figure.scale.Point;
import dev.nabla.figure.scale.Viewport;
import dev.nabla.figure.scale.VisibleArea;
import dev.nabla.figure.scale.VisibleLine;
import dev.nabla.figure.scene.Element;
import dev.nabla.figure.scene.Element.Area;
import dev.nabla.figure.scene.Element.Group;
import dev.nabla.figure.scene.Element.Stroke;
import dev.nabla.figure.scene.Ink;
import java.util.ArrayList;
import java.util.List;

/// The ground of a panel: its contours, under the axes and everything else.
///
/// A band is painted as all that is at least as high as its lower edge, and the next one over it,
/// so that no seam can show between them.
record ContourLayout(Contours contours, Viewport view, Inks inks) {

  private static final double LINE = 0.6;
  private static final double COLOURED_LINE = 1.5;

  /// The contours among the marks of a panel, in order.
  static List<Element> elements(List<Mark> marks, Viewport view, Inks inks) {
    List<Element> elements = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark instanceof Contours contours) {
        elements.add(new ContourLayout(contours, view, inks).group());
      }
    }
    return elements;
  }

  private Group group() {
    Grid grid = contours.grid();
    Marching marching = new Marching(grid.xs(), grid.ys(), grid.values());
    List<Element> elements = new ArrayList<>();
    switch (contours.style()) {
      case BANDS -> elements.add(bands(marching));
      case LINES -> elements.add(colouredLines(marching));
      case BANDS_AND_LINES -> {
        elements.add(bands(marching));
        elements.add(lines(marching, inks.contour(), LINE, contours.levels()));
      }
    }
    return new Group("contours", List.of(), elements);
  }

  private Group bands(Marching marching) {
    List<Element> areas = new ArrayList<>();
    List<String> colors = contours.colors();
    for (int k = 0; k < colors.size(); k++) {
      areas.add(area(marching.region(contours.levels().get(k)), inks.band(colors.get(k))));
    }
    double last = contours.levels().getLast();
    if (contours.grid().greatest() > last) {
      areas.add(area(marching.region(Math.nextUp(last)), inks.paper()));
    }
    return new Group("bands", List.of(), areas);
  }

  private Area area(List<List<Point>> rings, Ink ink) {
    return new Area(VisibleArea.of(rings, view), ink, inks.under(), 0, contours.id());
  }

  private Group colouredLines(Marching marching) {
    List<Double> levels = contours.levels();
    List<Element> lines = new ArrayList<>();
    for (int k = 0; k < levels.size(); k++) {
      Ink ink = inks.coloredLine(contours.ramp().at((double) k / (levels.size() - 1)));
      lines.add(lines(marching, ink, COLOURED_LINE, List.of(levels.get(k))));
    }
    return new Group("lines", List.of(), lines);
  }

  private Stroke lines(Marching marching, Ink ink, double width, List<Double> levels) {
    List<List<Point>> pieces = new ArrayList<>();
    for (double level : levels) {
      for (List<Point> line : marching.lines(level)) {
        double[] xs = line.stream().mapToDouble(Point::x).toArray();
        double[] ys = line.stream().mapToDouble(Point::y).toArray();
        pieces.addAll(VisibleLine.ofLine(xs, ys, view));
      }
    }
    return new Stroke(pieces, ink, width, List.of(), contours.id());
  }
}
