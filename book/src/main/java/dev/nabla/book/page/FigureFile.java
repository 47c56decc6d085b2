package dev.nabla.book.page;

import dev.nabla.figure.Figure;
import dev.nabla.figure.Mark;
import dev.nabla.figure.Panel;
import dev.nabla.figure.Points;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A figure as a file to download.
public final class FigureFile {
  /// The endings of the files, in the order in which they are offered.
  public static final List<String> KINDS = List.of("svg", "png", "csv");

  private FigureFile() {}

  /// The media type of a kind of file.
  public static String mediaType(String kind) {
    return switch (kind) {
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "csv" -> "text/csv; charset=utf-8";
      default -> throw new IllegalArgumentException("There are no " + kind + " files");
    };
  }

  /// The content of a file.
  ///
  /// @param kind one of [#KINDS]
  public static byte[] bytes(Figure figure, String kind) {
    return switch (kind) {
      case "svg" -> figure.toSvg().getBytes(StandardCharsets.UTF_8);
      case "png" -> figure.toPng();
      case "csv" -> csv(figure).getBytes(StandardCharsets.UTF_8);
      default -> throw new IllegalArgumentException("There are no " + kind + " files");
    };
  }

  /// Every point of every line: the panel, what the line is, and the two coordinates. A gap has no
  /// second coordinate.
  static String csv(Figure figure) {
    StringBuilder csv = new StringBuilder("panel,line,x,y\r\n");
    for (Panel panel : figure.panels()) {
      for (Mark mark : panel.marks()) {
        switch (mark) {
          case Mark.Line line -> append(csv, panel, line, line.points());
          case Mark.Scatter scatter -> append(csv, panel, scatter, scatter.points());
          case Mark.Arrows arrows -> {
            append(csv, panel, arrows, arrows.tails());
            append(csv, panel, arrows, arrows.tips());
          }
          case Mark.Contours _, Mark.Text _ -> {}
        }
      }
    }
    return csv.toString();
  }

  private static void append(StringBuilder csv, Panel panel, Mark mark, Points points) {
    String start = quoted(panel.title()) + "," + mark.role().cssClass().substring(5) + ",";
    for (int i = 0; i < points.size(); i++) {
      csv.append(start).append(points.x(i)).append(',');
      if (Double.isFinite(points.y(i))) {
        csv.append(points.y(i));
      }
      csv.append("\r\n");
    }
  }

  private static String quoted(String text) {
    return '"' + LatexText.plain(text.replace("$", "")).replace("\"", "\"\"") + '"';
  }
}
