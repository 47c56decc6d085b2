package dev.nabla.book.server;

import dev.nabla.book.page.Assets.Asset;
import dev.nabla.book.page.Book;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Writes the book as files that open from a disk or any web server, without a program behind them.
public final class FrozenBook {
  private FrozenBook() {}

  /// Writes every page, style sheet, font and figure.
  ///
  /// @param folder where to write; made if it is not there
  /// @return the title page
  /// @throws IOException if a file cannot be written
  public static Path write(Path folder) throws IOException {
    Book book = Book.load();
    for (String page : book.pages()) {
      String html = book.frozenPage(page).orElseThrow();
      put(folder.resolve(page), html.getBytes(StandardCharsets.UTF_8));
    }
    for (Asset asset : book.assets().all()) {
      if (!asset.name().startsWith("js/")) {
        put(folder.resolve("assets").resolve(asset.name()), asset.bytes());
      }
    }
    for (Map.Entry<String, byte[]> file : book.files().entrySet()) {
      put(folder.resolve("figure").resolve(file.getKey()), file.getValue());
    }
    return folder.resolve(book.pages().getFirst());
  }

  private static void put(Path file, byte[] content) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, content);
  }
}
