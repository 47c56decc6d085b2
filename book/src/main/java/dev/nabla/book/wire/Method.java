package dev.nabla.book.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How `eval` comes to its values.
public enum Method {
  VALUE,
  SYMBOLIC,
  FORWARD,
  REVERSE,
  NUMERIC;

  /// The name on the wire: `symbolic`.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The method of a name on the wire.
  public static Optional<Method> named(String text) {
    return Arrays.stream(values()).filter(method -> method.text().equals(text)).findFirst();
  }

  /// The same.
  ///
  /// @throws Refusal if there is none
  public static Method required(String text) {
    return FieldReader.choice("method", text, Method::named, names());
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Method::text).toList();
  }
}
