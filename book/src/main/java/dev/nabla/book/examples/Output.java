package dev.nabla.book.examples;

import dev.nabla.figure.Figure;
import dev.nabla.figure.Picture;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What an example computed.
///
/// @param text the answer as lines of text, ending in a line break; what `./nabla run NAME` prints
/// @param picture what it draws, if it draws anything
/// @param values the single results by name, for prose that quotes them; a formula is in LaTeX
public record Output(String text, Optional<Picture> picture, Map<String, String> values) {
  public Output {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /// The picture, if it is one that a page can redraw while a reader changes its values.
  public Optional<Figure> figure() {
    return picture.filter(Figure.class::isInstance).map(Figure.class::cast);
  }
}
