package dev.nabla.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The lines of a file of cases, without comments and empty lines.
final class Cases {
  private Cases() {}

  static List<String> lines(String file) {
    try (InputStream stream = Objects.requireNonNull(Cases.class.getResourceAsStream(file), file)) {
      List<String> lines =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("# "))
              .toList();
      if (lines.size() < 10) {
        throw new IllegalStateException(file + " has only " + lines.size() + " cases");
      }
      return lines;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
