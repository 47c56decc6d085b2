package dev.nabla.text;

import java.util.HexFormat;

/// SymPy's way to name a symbol whose plain name would mean something else there: `Symbol('beta',
/// real=True)`.
final class PythonSymbol {
  static final String BEFORE = "Symbol('";
  private static final String AFTER = "', real=True)";

  private static final HexFormat HEX = HexFormat.of();

  private PythonSymbol() {}

  static String write(String name) {
    StringBuilder escaped = new StringBuilder(BEFORE);
    for (int i = 0; i < name.length(); i++) {
      char character = name.charAt(i);
      if (Character.isISOControl(character)) {
        escaped.append("\\x").append(HEX.toHexDigits((byte) character));
      } else {
        escaped.append(character == '\\' || character == '\'' ? "\\" : "").append(character);
      }
    }
    return escaped.append(AFTER).toString();
  }

  /// Where the symbol that starts here ends; the start itself when there is none.
  static int end(Source source, int start) {
    if (!source.startsWith(BEFORE, start)) {
      return start;
    }
    int at = nameEnd(source, start + BEFORE.length());
    if (source.part(start + BEFORE.length(), Math.min(at, source.length())).isBlank()) {
      return start;
    }
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

  private static boolean isHex(Source source, int at) {
    return HexFormat.isHexDigit(source.at(at)) && HexFormat.isHexDigit(source.at(at + 1));
  }

  static String name(Source source, int start, int end) {
    StringBuilder name = new StringBuilder();
    int from = start + BEFORE.length();
    int to = nameEnd(source, from);
    int at = from;
    while (at < to) {
      boolean escaped = source.at(at) == '\\';
      at += escaped ? 1 : 0;
      if (escaped && source.at(at) == 'x' && isHex(source, at + 1)) {
        name.append((char) HexFormat.fromHexDigits(source.part(at + 1, at + 3)));
        at += 3;
      } else {
        name.append(source.at(at));
        at++;
      }
    }
    return name.toString();
  }
}
