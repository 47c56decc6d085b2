package dev.nabla.book.command;

import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Refusal;
import dev.nabla.figure.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes figures where the command line says.
final class FigureFile {
  /// Where a figure goes.
  static final Option OPTION =
      Option.value(
              "--output", "FILE", "The file of the figure; it ends in .svg, .png, .html or .json.")
          .orShort("-o");

  private static final List<String> ENDINGS = List.of(".svg", ".png", ".html", ".json");

  private FigureFile() {}

  /// Refuses a name that no figure can be written to.
  static void check(String name) {
    if (name.isEmpty()) {
      throw Refusal.of(Code.MISSING_FIELD, "A file is missing, as in -o figure.svg.", "");
    }
    if (ENDINGS.stream().noneMatch(name::endsWith)) {
      throw Refusal.of(
          Code.BAD_FIELD, "The file of a figure ends in .svg, .png, .html or .json.", name);
    }
  }

  /// Writes the picture; the file is replaced as a whole.
  static void write(Picture picture, String name) throws IOException {
    check(name);
    Path folder = Path.of(name).toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Refusal.of(Code.BAD_FIELD, "There is no folder for this file.", name);
    }
    picture.writeTo(Path.of(name));
  }
}
