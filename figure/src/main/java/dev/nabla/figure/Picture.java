package dev.nabla.figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/// Something to look at, as data: a [Figure] of panels, an [Animation] of figures, or a
/// [SpaceFigure]. It never changes, and gives the same bytes everywhere.
public sealed interface Picture permits Animation, Figure, SpaceFigure {

  /// The label over it, words with formulas between dollar signs; empty for none.
  String title();

  /// What it shows, in a sentence, for captions and screen readers.
  String message();

  /// The picture as an `<svg>` element, to stand alone or inside a page.
  String toSvg();

  /// The picture as PNG in the given colours, two pixels to a picture unit.
  byte[] toPng(Palette palette);

  /// The picture as PNG on white, two pixels to a picture unit.
  default byte[] toPng() {
    return toPng(Palette.LIGHT);
  }

  /// The picture as a page that needs nothing else.
  String toHtml();

  /// The picture as the object that Plotly draws.
  String toPlotlyJson();

  /// Writes the picture to a file: `.svg`, `.png`, `.html` or, for Plotly, `.json`.
  ///
  /// The file is replaced as a whole: a reader sees the old one or the new one, and a failure
  /// leaves the old one.
  ///
  /// @throws IllegalArgumentException if the name ends otherwise
  /// @throws IOException if the file cannot be written
  default void writeTo(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    byte[] bytes =
        switch (ending) {
          case "svg" -> toSvg().getBytes(StandardCharsets.UTF_8);
          case "png" -> toPng();
          case "html" -> toHtml().getBytes(StandardCharsets.UTF_8);
          case "json" -> toPlotlyJson().getBytes(StandardCharsets.UTF_8);
          default ->
              throw new IllegalArgumentException(
                  "A figure is written to a file ending in .svg, .png, .html or .json, not to "
                      + name);
        };
    ReplacedFile.write(file, bytes);
  }
}
