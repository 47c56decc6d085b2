package dev.nabla.book.page;

import dev.nabla.book.examples.Example;
import dev.nabla.book.examples.Parameters;

/// What gives the same answer outside the page.
final class Receipts {
  private Receipts() {}

  /// The command that prints what the example computes.
  static String command(Example example, Parameters parameters) {
    StringBuilder command = new StringBuilder("./nabla run ").append(example.name());
    Parameters untouched = Parameters.of(example);
    parameters
        .asMap()
        .forEach(
            (name, value) -> {
              if (!value.equals(untouched.text(name))) {
                command.append(" --with ").append(quoted(name + "=" + value));
              }
            });
    return command.toString();
  }

  /// A word for a shell.
  static String quoted(String word) {
    return word.matches("[\\w.,:+=/-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /// A Java string literal.
  static String javaString(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
