package dev.nabla.text;

import java.util.Set;

/// Names of symbols as variables of Python.
final class PythonName {
  private static final Set<String> TAKEN =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield",
          "np",
          "scipy");

  private PythonName() {}

  static String of(String name) {
    StringBuilder identifier = new StringBuilder();
    name.codePoints()
        .forEach(
            character ->
                identifier.appendCodePoint(
                    Character.isUnicodeIdentifierPart(character)
                            && !Character.isIdentifierIgnorable(character)
                        ? character
                        : '_'));
    if (!Character.isUnicodeIdentifierStart(identifier.codePointAt(0))) {
      identifier.insert(0, '_');
    }
    String word = identifier.toString();
    return TAKEN.contains(word) ? word + "_" : word;
  }
}
