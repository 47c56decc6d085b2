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
  private final Margins margins;
  private final PanelLayout.TitleLine titles;
  private final int columns;

  private FigureLayout(Figure figure, Palette palette) {
    this.figure = figure;
    this.inks = new Inks(palette);
    this.panels =
        figure.panels().stream()
            .map(panel -> PanelLayout.of(panel, figure.panelSize(), inks))
            .toList();
    this.margins =
        panels.stream()
            .map(panel -> panel.margins(figure.panelSize()))
            .reduce(Margins.NONE, Margins::union);
    this.titles =
        panels.stream()
            .map(PanelLayout::titleLine)
            .reduce(new PanelLayout.TitleLine(0, 0), PanelLayout.TitleLine::union);
    this.columns = Math.max(1, Math.min(figure.columns(), panels.size()));
  }

  static Scene compose(Figure figure, Palette palette) {
    return new FigureLayout(figure, palette).compose();
  }

  private Scene compose() {
    double width =
        columns * (figure.panelSize().width() + BETWEEN_COLUMNS) - BETWEEN_COLUMNS + 2 * EDGE;
    Typography type = Typography.forPanel(figure.panelSize());
    List<Element> elements = new ArrayList<>();
    double top = EDGE;
    if (!figure.title().isEmpty()) {
      Box title = Title.fitting(figure.title(), Typography.FIGURE_TITLE, width - 2 * EDGE);
      Point place = new Point(EDGE + 4, top + title.ascent());
      elements.add(new Words(place, Align.START, title, inks.ink(), Halo.PLAIN, ""));
      top += title.height() + TITLE_GAP;
    }
    List<Drawn> drawn = drawn(top);
    Key key = key(drawn, width - 2 * EDGE);
    if (!key.entries().isEmpty()) {
      elements.add(key.group(EDGE + 4, top, inks, type));
      top += key.height(type);
      drawn = drawn(top);
    }
    drawn.forEach(panel -> elements.add(panel.group()));
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

  private static Key key(List<Drawn> panels, double width) {
    return new Key(panels.stream().flatMap(panel -> panel.unplaced().stream()).toList(), width);
  }

  private List<Drawn> drawn(double top) {
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
