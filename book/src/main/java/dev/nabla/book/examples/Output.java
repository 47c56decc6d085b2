package dev.nabla.book.examples;

import dev.nabla.figure.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What an example computed.
///
/// @param text the answer as lines of text, ending in a line break; what `./nabla run NAME` prints
/// @param figure its picture, if it has one
/// @param values the single results by name, for prose that quotes them; a formula is in LaTeX
public record Output(String text, Optional<Figure> figure, Map<String, String> values) {
  public Output {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
