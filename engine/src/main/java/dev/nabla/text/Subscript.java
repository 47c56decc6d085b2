package dev.nabla.text;

import org.jspecify.annotations.Nullable;

/// The subscript behind a name: `_1`, `_{12}`, `_max`, `₁`, or the digits of `x1`.
///
/// @param isDirect whether digits follow the name without an underscore
record Subscript(String text, int end, boolean isDirect) {

  static @Nullable Subscript at(Source source, int start) {
    if (Folding.isSubscript(source.at(start))) {
      return raised(source, start);
    }
    if (source.at(start) == '_') {
      return source.at(start + 1) == '{'
          ? braced(source, start + 2)
          : open(source, start + 1, false);
    }
    return Names.isDigit(source.at(start)) ? open(source, start, true) : null;
  }

  private static Subscript raised(Source source, int start) {
    StringBuilder text = new StringBuilder();
    int end = start;
    while (Folding.isSubscript(source.at(end))) {
      text.append(Folding.subscriptPlain(source.at(end)));
      end++;
    }
    return new Subscript(text.toString(), end, false);
  }

  private static @Nullable Subscript braced(Source source, int start) {
    int end = start;
    while (Names.isWordCharacter(source.at(end))) {
      end++;
    }
    return end > start && source.at(end) == '}'
        ? new Subscript(source.part(start, end), end + 1, false)
        : null;
  }

  /// Digits alone, or a letter with the letters and digits behind it.
  private static @Nullable Subscript open(Source source, int start, boolean isDirect) {
    int end = start;
    boolean digits = Names.isDigit(source.at(start));
    while (digits ? Names.isDigit(source.at(end)) : Names.isWordCharacter(source.at(end))) {
      end++;
    }
    return end > start ? new Subscript(source.part(start, end), end, isDirect) : null;
  }
}
