package dev.nabla.book.wire;

import java.util.List;
import java.util.function.Consumer;

/// Writes JSON text. A `null` of the format cannot occur in it but as an identifier.
final class Json {
  private final StringBuilder text = new StringBuilder();

  /// A whole object: the fields are written by the argument through [#field].
  Json object(Runnable fields) {
    text.append('{');
    fields.run();
    text.append('}');
    return this;
  }

  /// The name of the next value.
  Json field(String name) {
    separate();
    string(name);
    text.append(':');
    return this;
  }

  /// An array with one element for each item.
  <T> Json array(List<T> items, Consumer<T> element) {
    text.append('[');
    for (T item : items) {
      separate();
      element.accept(item);
    }
    text.append(']');
    return this;
  }

  Json array(List<String> strings) {
    return array(strings, this::string);
  }

  /// Numbers; what JSON has no number for stands as `"NaN"`, `"Infinity"` and `"-Infinity"`.
  Json array(double[] numbers) {
    text.append('[');
    for (int i = 0; i < numbers.length; i++) {
      if (i > 0) {
        text.append(',');
      }
      decimal(numbers[i]);
    }
    text.append(']');
    return this;
  }

  /// A number, or a word for what JSON has no number for.
  Json decimal(double value) {
    if (Double.isFinite(value)) {
      text.append(value);
    } else {
      text.append('"').append(value).append('"');
    }
    return this;
  }

  Json number(int value) {
    text.append(value);
    return this;
  }

  Json literal(boolean value) {
    text.append(value);
    return this;
  }

  /// Text that is JSON already.
  Json raw(String json) {
    text.append(json);
    return this;
  }

  /// A string as JSON text.
  static String quoted(String value) {
    Json json = new Json();
    json.string(value);
    return json.toString();
  }

  void string(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < ' ' || c == '\u007f' || c == '\u2028' || c == '\u2029' || isLone(value, i)) {
            text.append("\\u").append("%04x".formatted((int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  /// Whether half of a surrogate pair stands there alone; UTF-8 has no bytes for it.
  private static boolean isLone(String value, int index) {
    char c = value.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1));
    }
    return Character.isLowSurrogate(c)
        && (index == 0 || !Character.isHighSurrogate(value.charAt(index - 1)));
  }

  private void separate() {
    char last = text.charAt(text.length() - 1);
    if (last != '{' && last != '[' && last != ',') {
      text.append(',');
    }
  }

  int length() {
    return text.length();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
