package dev.nabla.book.command;

import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Column;
import dev.nabla.book.wire.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads points such as `x=1,y=pi/2`.
final class Points {
  private Points() {}

  /// The ranges of an option such as `x=0:1,y=-1:oo`.
  static Map<String, Column> ranges(String option, String text) {
    Map<String, Column> ranges = new LinkedHashMap<>();
    for (Map.Entry<String, String> part : parts(option, text).entrySet()) {
      ranges.put(part.getKey(), Column.list(part.getValue().split(":", -1)));
    }
    return ranges;
  }

  /// The values of an option; none if the text is blank.
  static Map<String, Column> read(String option, String text) {
    Map<String, Column> point = new LinkedHashMap<>();
    parts(option, text).forEach((name, value) -> point.put(name, Column.scalar(value)));
    return point;
  }

  private static Map<String, String> parts(String option, String text) {
    Map<String, String> point = new LinkedHashMap<>();
    if (text.isBlank()) {
      return point;
    }
    // A comma inside of a value, as in max(1,2), is not followed by a name and an equals sign.
    for (String part : text.split(",(?=[^,=]+=)", -1)) {
      int equals = part.indexOf('=');
      if (equals <= 0) {
        throw Refusal.of(
            Code.BAD_FIELD, "After %s come values, as in x=1,y=2.".formatted(option), part);
      }
      String name = part.substring(0, equals).strip();
      if (point.put(name, part.substring(equals + 1).strip()) != null) {
        throw Refusal.of(Code.BAD_FIELD, "\"%s\" has two values.".formatted(name), text);
      }
    }
    return point;
  }
}
