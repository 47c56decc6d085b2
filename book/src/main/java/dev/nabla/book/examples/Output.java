package dev.nabla.book.examples;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an example computed.
///
/// @param text the answer as lines of text, ending in a line break; what `./nabla run NAME` prints
/// @param values the single results by name, for prose that quotes them; a formula is in LaTeX
public record Output(String text, Map<String, String> values) {
  public Output {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
