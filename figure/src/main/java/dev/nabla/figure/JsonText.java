package dev.nabla.figure;

import java.util.List;
import java.util.Map;

/// Writes objects, lists, texts, numbers and truth values as JSON. A number that is not finite is
/// `null`, as Plotly wants it for a gap.
final class JsonText {

  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  static String of(Object value) {
    JsonText json = new JsonText();
    json.value(value);
    return json.out.toString();
  }

  private void value(Object value) {
    switch (value) {
      case JsonObject object -> object(object);
      case List<?> list -> list(list);
      case double[] numbers -> numbers(numbers);
      case String text -> text(text);
      case Boolean truth -> out.append(truth);
      case Number number -> number(number.doubleValue());
      default -> throw new IllegalArgumentException("No JSON for " + value.getClass());
    }
  }

  private void object(JsonObject object) {
    out.append('{');
    String separator = "";
    for (Map.Entry<String, Object> field : object.fields().entrySet()) {
      out.append(separator);
      text(field.getKey());
      out.append(':');
      value(field.getValue());
      separator = ",";
    }
    out.append('}');
  }

  private void list(List<?> list) {
    out.append('[');
    String separator = "";
    for (Object item : list) {
      out.append(separator);
      value(item);
      separator = ",";
    }
    out.append(']');
  }

  private void numbers(double[] numbers) {
    out.append('[');
    String separator = "";
    for (double number : numbers) {
      out.append(separator);
      number(number);
      separator = ",";
    }
    out.append(']');
  }

  private void number(double number) {
    if (!Double.isFinite(number)) {
      out.append("null");
    } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      out.append((long) number);
    } else {
      out.append(number);
    }
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '<' -> out.append("\\u003c");
        default -> {
          if (c < 0x20 || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
