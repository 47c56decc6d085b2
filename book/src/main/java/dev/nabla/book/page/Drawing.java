package dev.nabla.book.page;

import dev.nabla.figure.Figure;
import dev.nabla.figure.Panel;

/// A figure as it stands in a page.
///
/// Many panels become many pictures, so that a page can lay them out in as many columns as fit. One
/// panel is drawn broad for a page and narrow for a phone, where a shrunken picture could not be
/// read.
final class Drawing {
  private static final double NARROW_WIDTH = 360;
  private static final double NARROW_HEIGHT = 270;
  private static final double NARROW_STACKED_HEIGHT = 190;

  private Drawing() {}

  /// Whether the figure is a collection of small pictures. Panels in one column belong together.
  static boolean hasManyPanels(Figure figure) {
    return figure.panels().size() > 1 && figure.columns() > 1;
  }

  /// The picture for both kinds of page; style rules choose one.
  static String forAnyPage(Figure figure) {
    if (hasManyPanels(figure)) {
      return panels(figure);
    }
    return "<div class=\"broad\">%s</div><div class=\"narrow\">%s</div>"
        .formatted(figure.toSvg(), narrowed(figure).toSvg());
  }

  /// The picture for one kind of page.
  static String forPage(Figure figure, boolean narrow) {
    if (hasManyPanels(figure)) {
      return panels(figure);
    }
    return (narrow ? narrowed(figure) : figure).toSvg();
  }

  private static Figure narrowed(Figure figure) {
    double height = figure.panels().size() > 1 ? NARROW_STACKED_HEIGHT : NARROW_HEIGHT;
    return figure.withTitle("").withPanelSize(NARROW_WIDTH, height);
  }

  private static String panels(Figure figure) {
    StringBuilder html = new StringBuilder();
    for (Panel panel : figure.panels()) {
      Figure single =
          Figure.of(panel).withPanelSize(figure.panelSize().width(), figure.panelSize().height());
      html.append("<div>").append(single.toSvg()).append("</div>");
    }
    return html.toString();
  }
}
