package dev.nabla.text;

/// SymPy's way to name a symbol whose plain name would mean something else there: `Symbol('beta',
/// real=True)`.
final class PythonSymbol {
  private static final String BEFORE = "Symbol('";
  private static final String AFTER = "', real=True)";

  private PythonSymbol() {}

  static String write(String name) {
    return BEFORE + name.replace("\\", "\\\\").replace("'", "\\'") + AFTER;
  }

  /// Where the symbol that starts here ends; the start itself when there is none.
  static int end(Source source, int start) {
    if (!source.startsWith(BEFORE, start)) {
      return start;
    }
    int at = nameEnd(source, start + BEFORE.length());
    if (source.startsWith(AFTER, at)) {
      return at + AFTER.length();
    }
    return source.startsWith("')", at) ? at + 2 : start;
  }

  private static int nameEnd(Source source, int start) {
    int at = start;
    while (at < source.length() && source.at(at) != '\'') {
      at += source.at(at) == '\\' ? 2 : 1;
    }
    return at;
  }

  static String name(Source source, int start, int end) {
    StringBuilder name = new StringBuilder();
    int from = start + BEFORE.length();
    int to = nameEnd(source, from);
    for (int at = from; at < to; at++) {
      at += source.at(at) == '\\' ? 1 : 0;
      name.append(source.at(at));
    }
    return name.toString();
  }
}
