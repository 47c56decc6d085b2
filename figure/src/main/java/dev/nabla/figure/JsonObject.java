package dev.nabla.figure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A JSON object that grows field by field and keeps their order.
final class JsonObject {

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /// A field more; its value is text, a number, a truth value, a list or another object.
  JsonObject with(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  Map<String, Object> fields() {
    return Collections.unmodifiableMap(fields);
  }
}
