package dev.nabla.book.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrozenBookTest {
  private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"#?]+)");

  @Test
  void everyFileAPageNamesIsThere(@TempDir Path folder) throws IOException {
    Path first = FrozenBook.write(folder);
    assertEquals(folder.resolve("index.html"), first);
    List<String> missing = new ArrayList<>();
    for (String page :
        List.of("index.html", "derivatives.html", "no-derivative.html", "try.html")) {
      String html = Files.readString(folder.resolve(page));
      assertFalse(html.contains("http://127.0.0.1"));
      assertFalse(html.contains("type=\"module\""), "Modules do not load from a disk");
      Matcher reference = REFERENCE.matcher(html);
      while (reference.find()) {
        if (!Files.isRegularFile(folder.resolve(reference.group(1)))) {
          missing.add(page + " -> " + reference.group(1));
        }
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(Files.readString(folder.resolve("derivatives.html")).contains("changes by 1.75"));
  }
}
