package dev.nabla.text;

import java.util.ArrayList;
import java.util.List;

/// The name of a function in front of the formula, `y =` or `f(x, t) =`.
///
/// @param end where the formula begins
/// @param parameters the names in parentheses
record LeftSide(int end, List<String> parameters) {
  private static final LeftSide NONE = new LeftSide(0, List.of());

  static LeftSide of(Source source) {
    int start = skipSpaces(source, 0);
    int at = name(source, start);
    if (at == start) {
      return NONE;
    }
    String name = source.part(start, at);
    at = skipSpaces(source, at);
    List<String> parameters = new ArrayList<>();
    if (source.at(at) == '(') {
      if (Functions.calledBy(name).isPresent()) {
        return NONE;
      }
      do {
        int from = skipSpaces(source, at + 1);
        int to = name(source, from);
        if (to == from) {
          return NONE;
        }
        parameters.add(source.part(from, to));
        at = skipSpaces(source, to);
      } while (source.at(at) == ',');
      if (source.at(at) != ')') {
        return NONE;
      }
      at = skipSpaces(source, at + 1);
    }
    boolean equals = source.at(at) == '=' && source.at(at + 1) != '=';
    return equals ? new LeftSide(at + 1, parameters) : NONE;
  }

  private static int skipSpaces(Source source, int from) {
    int at = from;
    while (source.at(at) == ' ') {
      at++;
    }
    return at;
  }

  /// A letter and then letters, digits, underscores and subscripts.
  private static int name(Source source, int from) {
    int at = from;
    while (Character.isLetter(source.at(at))
        || (at > from
            && (Character.isDigit(source.at(at))
                || source.at(at) == '_'
                || Folding.isSubscript(source.at(at))))) {
      at++;
    }
    return at;
  }
}
