package dev.nabla.book.wire;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The identifier that an answer repeats: the JSON text of a string, a number, `true`, `false` or
/// `null`.
///
/// @param json the text as it stands in an answer
record Id(String json) {
  static final Id NONE = new Id("null");

  /// The longest identifier that is repeated.
  static final int CHARACTERS = 200;

  private static final Pattern FIELD =
      Pattern.compile(
          "\"id\"\\s*:\\s*(-?(?:0|[1-9]\\d{0,49})(?:\\.\\d{1,50})?(?=[\\s,}])|\"[^\"\\\\\\p{Cntrl}]{0,200}\")");

  /// The identifier of a line that is no JSON object, as far as it can be told: the first `"id"`
  /// outside of strings and inside no more than one bracket.
  static Id recovered(Line line) {
    String text = new String(line.head(), StandardCharsets.UTF_8);
    Matcher field = FIELD.matcher(text);
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        case '"' -> {
          if (depth == 1 && field.region(i, text.length()).lookingAt()) {
            return new Id(field.group(1));
          }
          i = endOfString(text, i);
        }
        default -> {}
      }
    }
    return NONE;
  }

  private static int endOfString(String text, int start) {
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }
}
