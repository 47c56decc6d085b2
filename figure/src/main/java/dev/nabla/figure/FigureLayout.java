package dev.nabla.figure;

import dev.nabla.figure.PanelLayout.Drawn;
import dev.nabla.figure.scale.Bounds;
import dev.nabla.figure.scale.Point;
import dev.nabla.figure.scene.Element;
import dev.nabla.figure.scene.Element.Align;
import dev.nabla.figure.scene.Element.Halo;
import dev.nabla.figure.scene.Element.Words;
import dev.nabla.figure.scene.Scene;
import dev.nabla.figure.type.Box;
import java.util.ArrayList;
import java.util.List;

/// Composes a figure: title, key if one is needed, and panels in rows whose plots line up.
final class FigureLayout {

  private static final double EDGE = 10;
  private static final double BETWEEN_COLUMNS = 14;
  private static final double BETWEEN_ROWS = 24;
  private static final double TITLE_GAP = 14;

  private final Figure figure;
  private final Inks inks;
  private final List<PanelLayout> panels;
  private final int columns;

  private FigureLayout(Figure figure, Palette palette) {
    this.figure = figure;
    this.inks = new Inks(palette);
    this.panels =
        figure.panels().stream()
            .map(panel -> PanelLayout.of(panel, figure.panelSize(), inks))
            .toList();
    this.columns = Math.max(1, Math.min(figure.columns(), panels.size()));
  }

  static Scene compose(Figure figure, Palette palette) {
    return together(List.of(figure), palette).getFirst();
  }

  /// Figures that take turns in one place: what is equal in them lies where it lies in the others.
  static List<Scene> together(List<Figure> figures, Palette palette) {
    List<FigureLayout> layouts =
        figures.stream().map(figure -> new FigureLayout(figure, palette)).toList();
    Margins margins =
        layouts.stream().map(FigureLayout::margins).reduce(Margins.NONE, Margins::union);
    PanelLayout.TitleLine titles =
        layouts.stream()
            .map(FigureLayout::titles)
            .reduce(new PanelLayout.TitleLine(0, 0), PanelLayout.TitleLine::union);
    List<Key.Entry> entries =
        layouts.stream().flatMap(layout -> layout.unplaced(margins, titles).stream()).toList();
    return layouts.stream().map(layout -> layout.compose(margins, titles, entries)).toList();
  }

  private Margins margins() {
    return panels.stream()
        .map(panel -> panel.margins(figure.panelSize()))
        .reduce(Margins.NONE, Margins::union);
  }

  private PanelLayout.TitleLine titles() {
    return panels.stream()
        .map(PanelLayout::titleLine)
        .reduce(new PanelLayout.TitleLine(0, 0), PanelLayout.TitleLine::union);
  }

  private double width() {
    return columns * (figure.panelSize().width() + BETWEEN_COLUMNS) - BETWEEN_COLUMNS + 2 * EDGE;
  }

  private List<Key.Entry> unplaced(Margins margins, PanelLayout.TitleLine titles) {
    return drawn(0, margins, titles).stream().flatMap(panel -> panel.unplaced().stream()).toList();
  }

  private Scene compose(Margins margins, PanelLayout.TitleLine titles, List<Key.Entry> entries) {
    double width = width();
    Typography type = Typography.forPanel(figure.panelSize());
    List<Element> elements = new ArrayList<>();
    double top = EDGE;
    if (!figure.title().isEmpty()) {
      Box title = Title.fitting(figure.title(), Typography.FIGURE_TITLE, width - 2 * EDGE);
      Point place = new Point(EDGE + 4, top + title.ascent());
      elements.add(new Words(place, Align.START, title, inks.ink(), Halo.PLAIN, ""));
      top += title.height() + TITLE_GAP;
    }
    Key key = new Key(entries, width - 2 * EDGE);
    if (!key.entries().isEmpty()) {
      elements.add(key.group(EDGE + 4, top, inks, type));
      top += key.height(type);
    }
    drawn(top, margins, titles).forEach(panel -> elements.add(panel.group()));
    int rows = (panels.size() + columns - 1) / columns;
    double height = top + rows * (figure.panelSize().height() + BETWEEN_ROWS) - BETWEEN_ROWS + EDGE;
    return new Scene(
        width,
        Math.max(height, top + EDGE),
        FigureDescription.name(figure),
        FigureDescription.of(figure),
        inks.paper(),
        elements);
  }

  private List<Drawn> drawn(double top, Margins margins, PanelLayout.TitleLine titles) {
    List<Drawn> drawn = new ArrayList<>();
    Size size = figure.panelSize();
    for (int i = 0; i < panels.size(); i++) {
      int row = i / columns;
      double left = EDGE + (i % columns) * (size.width() + BETWEEN_COLUMNS);
      double cellTop = top + row * (size.height() + BETWEEN_ROWS);
      Bounds cell = new Bounds(left, cellTop, left + size.width(), cellTop + size.height());
      drawn.add(panels.get(i).draw(cell, margins, titles));
    }
    return drawn;
  }
}
