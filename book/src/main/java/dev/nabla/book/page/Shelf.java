package dev.nabla.book.page;

import dev.nabla.book.examples.Example;
import dev.nabla.book.examples.Examples;
import dev.nabla.book.examples.Output;
import dev.nabla.book.examples.Parameters;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The answers of the examples before anybody touched them, each computed once.
final class Shelf {
  private final Map<String, Output> outputs = new ConcurrentHashMap<>();

  /// The example of a name.
  ///
  /// @throws IllegalArgumentException if there is none
  Example example(String name) {
    return Examples.named(name)
        .orElseThrow(() -> new IllegalArgumentException("No example is called '" + name + "'"));
  }

  /// The answer of an example.
  Output output(Example example) {
    return outputs.computeIfAbsent(example.name(), name -> example.run(Parameters.of(example)));
  }

  /// The single results of an example.
  Map<String, String> values(Example example) {
    return output(example).values();
  }

  /// The result that prose quotes as `example.value`.
  ///
  /// @throws IllegalArgumentException if there is none
  String value(String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      throw new IllegalArgumentException("'" + name + "' should name an example and its value");
    }
    String value = values(example(name.substring(0, dot))).get(name.substring(dot + 1));
    if (value == null) {
      throw new IllegalArgumentException("No example computes '" + name + "'");
    }
    return value;
  }
}
