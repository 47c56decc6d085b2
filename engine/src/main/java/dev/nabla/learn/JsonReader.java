package dev.nabla.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads JSON into maps, lists, strings, booleans and [Number]s: a number is kept as its text, so
/// that a long is a long and a double the nearest one.
final class JsonReader {
  /// Deeper than any file of ours.
  private static final int DEEPEST = 32;

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /// A number as it was written.
  record Number(String digits) {}

  /// Something that JSON has and our files do not.
  record Null() {}

  /// The value that a text is.
  ///
  /// @throws ModelException if it is not JSON; the message tells the line
  static Object read(String text) {
    JsonReader reader = new JsonReader(text);
    Object value = reader.value(0);
    reader.space();
    if (reader.at < text.length()) {
      throw reader.wrong("something follows the end");
    }
    return value;
  }

  private ModelException wrong(String what) {
    int end = Math.min(at, text.length());
    long line = 1 + text.substring(0, end).chars().filter(c -> c == '\n').count();
    return new ModelException("it is not whole JSON: %s in line %d".formatted(what, line));
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    space();
    if (at == text.length()) {
      throw wrong("it breaks off");
    }
    return text.charAt(at);
  }

  private Object value(int depth) {
    if (depth > DEEPEST) {
      throw wrong("brackets are too deep");
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", new Null());
      default -> number();
    };
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw wrong("a value is expected");
    }
    at += word.length();
    return value;
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> members = new LinkedHashMap<>();
    at++;
    if (peek() == '}') {
      at++;
      return members;
    }
    while (true) {
      if (peek() != '"') {
        throw wrong("a name is expected");
      }
      String name = string();
      if (peek() != ':') {
        throw wrong("a colon is expected");
      }
      at++;
      if (members.put(name, value(depth + 1)) != null) {
        throw wrong("\"" + name + "\" is there twice");
      }
      if (isLast('}')) {
        return members;
      }
    }
  }

  private List<Object> array(int depth) {
    List<Object> elements = new ArrayList<>();
    at++;
    if (peek() == ']') {
      at++;
      return elements;
    }
    while (true) {
      elements.add(value(depth + 1));
      if (isLast(']')) {
        return elements;
      }
    }
  }

  private boolean isLast(char bracket) {
    char c = peek();
    if (c != ',' && c != bracket) {
      throw wrong("a comma or " + bracket + " is expected");
    }
    at++;
    return c == bracket;
  }

  private Number number() {
    int start = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String digits = text.substring(start, at);
    try {
      var _ = Double.parseDouble(digits);
    } catch (NumberFormatException noNumber) {
      throw wrong("a value is expected");
    }
    return new Number(digits);
  }

  private String string() {
    StringBuilder value = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw wrong("a string has a line break");
      }
      value.append(c == '\\' ? escaped() : c);
    }
    if (at == text.length()) {
      throw wrong("it breaks off");
    }
    at++;
    return value.toString();
  }

  private char escaped() {
    char c = at < text.length() ? text.charAt(at++) : ' ';
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      default -> throw wrong("a backslash is followed by something else");
    };
  }

  private char unicode() {
    if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
      throw wrong("\\u is followed by something else");
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }
}
