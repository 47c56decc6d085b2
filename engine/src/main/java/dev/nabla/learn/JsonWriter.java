package dev.nabla.learn;

import java.util.List;

/// Writes the JSON of models and checkpoints: one member a line at the outside, numbers by the
/// shortest digits that give the same double again.
final class JsonWriter {
  private final StringBuilder text = new StringBuilder();
  private int depth;
  private boolean isFirst = true;

  /// What was written, with a line break at its end.
  String text() {
    return text + "\n";
  }

  JsonWriter open(char bracket) {
    text.append(bracket);
    depth++;
    isFirst = true;
    return this;
  }

  JsonWriter close(char bracket) {
    depth--;
    if (depth == 0) {
      text.append('\n');
    }
    text.append(bracket);
    isFirst = false;
    return this;
  }

  /// Begins a member of an object.
  JsonWriter name(String name) {
    next();
    string(name);
    text.append(": ");
    return this;
  }

  /// Begins an element of an array.
  JsonWriter next() {
    if (!isFirst) {
      text.append(depth == 1 ? "," : ", ");
    }
    if (depth == 1) {
      text.append("\n  ");
    }
    isFirst = false;
    return this;
  }

  JsonWriter value(String value) {
    string(value);
    return this;
  }

  JsonWriter value(long value) {
    text.append(value);
    return this;
  }

  JsonWriter value(boolean value) {
    text.append(value);
    return this;
  }

  /// A number; what JSON has no number for is a string: `"NaN"`, `"Infinity"`.
  JsonWriter value(double value) {
    if (Double.isFinite(value)) {
      text.append(value);
    } else {
      string(Double.toString(value));
    }
    return this;
  }

  JsonWriter values(double[] values) {
    open('[');
    for (double value : values) {
      next().value(value);
    }
    return close(']');
  }

  JsonWriter values(long[] values) {
    open('[');
    for (long value : values) {
      next().value(value);
    }
    return close(']');
  }

  JsonWriter values(List<String> values) {
    open('[');
    for (String value : values) {
      next().value(value);
    }
    return close(']');
  }

  private void string(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        text.append("\\u%04x".formatted((int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
