package dev.nabla.book.command;

import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Refusal;
import dev.nabla.figure.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Writes figures where the command line says.
final class FigureFile {
  private static final List<String> ENDINGS = List.of(".svg", ".png", ".html");

  private FigureFile() {}

  /// Refuses a name that no figure can be written to.
  static void check(String name) {
    if (name.isEmpty()) {
      throw Refusal.of(Code.MISSING_FIELD, "A file is missing, as in -o figure.svg.", "");
    }
    if (ENDINGS.stream().noneMatch(name::endsWith)) {
      throw Refusal.of(Code.BAD_FIELD, "The file of a figure ends in .svg, .png or .html.", name);
    }
  }

  /// Writes the figure; the file is replaced as a whole.
  static void write(Figure figure, String name) throws IOException {
    check(name);
    figure.writeTo(Path.of(name));
  }
}
