package dev.nabla.book.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the formulas of an answer are written. `json` writes them as plain text and adds the graph
/// as data.
public enum Notation {
  TEXT,
  LATEX,
  PYTHON,
  JAVA,
  JSON;

  /// The name on the wire: `latex`.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The notation of a name on the wire.
  public static Optional<Notation> named(String text) {
    return Arrays.stream(values()).filter(notation -> notation.text().equals(text)).findFirst();
  }

  /// Every name, in order.
  public static List<String> names() {
    return Arrays.stream(values()).map(Notation::text).toList();
  }
}
