package dev.nabla.text;

/// A symbol of any name in LaTeX: `\mathit{width}`, with a backslash before special characters.
final class LatexName {
  static final String BEFORE = "\\mathit{";
  private static final String SPECIAL = "\\{}_$&%#";

  private LatexName() {}

  static String write(String name) {
    StringBuilder escaped = new StringBuilder(BEFORE);
    for (int i = 0; i < name.length(); i++) {
      escaped.append(SPECIAL.indexOf(name.charAt(i)) >= 0 ? "\\" : "").append(name.charAt(i));
    }
    return escaped.append('}').toString();
  }
}
