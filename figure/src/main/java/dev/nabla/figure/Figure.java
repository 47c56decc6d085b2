package dev.nabla.figure;

import dev.nabla.figure.scene.PngWriter;
import dev.nabla.figure.scene.SvgWriter;
import java.util.List;

/// A figure: panels in rows, a title, and the one sentence that it is there to say.
///
/// {@snippet file="dev/nabla/figure/examples/FigureExamples.java" region="parabola"}
///
/// Figures never change, and the same figure gives the same bytes everywhere: letters are measured
/// and drawn with bundled fonts. Titles and labels are words with formulas between dollar signs, in
/// a subset of LaTeX; what is not known is shown as readable text.
///
/// @param title a label over the panels; empty for none
/// @param message what the figure shows, in a sentence, for captions and screen readers
/// @param columns the number of panels in a row
/// @param panels the panels, row after row
/// @param panelSize the room of each panel with its labels
public record Figure(String title, String message, int columns, List<Panel> panels, Size panelSize)
    implements Picture {

  private static final Size LARGE_PANEL = new Size(600, 400);
  private static final Size SMALL_PANEL = new Size(216, 200);
  static final double PNG_SCALE = 2;

  /// @throws IllegalArgumentException if `columns` is less than 1
  public Figure {
    if (columns < 1) {
      throw new IllegalArgumentException("A row holds at least one panel, not " + columns);
    }
    panels = List.copyOf(panels);
  }

  /// A figure of one large panel.
  public static Figure of(Panel panel) {
    return new Figure("", "", 1, List.of(panel), LARGE_PANEL);
  }

  /// A figure of small panels, row after row.
  ///
  /// @throws IllegalArgumentException if `columns` is less than 1
  public static Figure grid(int columns, List<Panel> panels) {
    return new Figure("", "", columns, panels, SMALL_PANEL);
  }

  /// This figure with a title.
  public Figure withTitle(String title) {
    return new Figure(title, message, columns, panels, panelSize);
  }

  /// This figure with the sentence that it is there to say.
  public Figure withMessage(String message) {
    return new Figure(title, message, columns, panels, panelSize);
  }

  /// This figure with other rows, as for a narrow page. Panels keep their size.
  ///
  /// @throws IllegalArgumentException if `columns` is less than 1
  public Figure withColumns(int columns) {
    return new Figure(title, message, columns, panels, panelSize);
  }

  /// This figure with other panels, row after row.
  public Figure withPanels(List<Panel> panels) {
    return new Figure(title, message, columns, panels, panelSize);
  }

  /// This figure with panels of another size.
  ///
  /// @throws IllegalArgumentException unless both sides are between 60 and 4000
  public Figure withPanelSize(double width, double height) {
    return new Figure(title, message, columns, panels, new Size(width, height));
  }

  /// The figure as an `<svg>` element, to stand alone or inside a page.
  ///
  /// It has presentation attributes and classes, no styles and no references. Every group of class
  /// `plot` says which part of the plane lies where: `data-x-min`, `data-x-max`, `data-y-min`,
  /// `data-y-max`, and in units of the view box `data-left`, `data-top`, `data-width`,
  /// `data-height`. Colours for dark pages come from [Palette#css].
  @Override
  public String toSvg() {
    return SvgWriter.write(FigureLayout.compose(this, Palette.LIGHT));
  }

  /// The figure as a PNG picture in the given colours, two pixels to a picture unit.
  @Override
  public byte[] toPng(Palette palette) {
    return PngWriter.write(FigureLayout.compose(this, palette), PNG_SCALE);
  }

  /// The figure as a page that needs nothing else: it has its fonts in it, and follows the reader's
  /// choice of light or dark.
  @Override
  public String toHtml() {
    return HtmlPage.of(this);
  }

  /// The figure as the object `{"data": …, "layout": …}` that Plotly draws.
  @Override
  public String toPlotlyJson() {
    return JsonText.of(PlotlyFigure.of(this));
  }
}
