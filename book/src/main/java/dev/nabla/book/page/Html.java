package dev.nabla.book.page;

/// Pieces of HTML that several parts of a page need.
final class Html {
  private Html() {}

  /// Text for the content of an element or between the double quotes of an attribute.
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /// A formula in a line of text; until a script sets it, it reads as plain text.
  static String math(String latex) {
    return math(latex, "");
  }

  /// A formula on a line of its own.
  static String displayedMath(String latex) {
    return "<span class=\"formula\">" + math(latex, " data-display") + "</span>";
  }

  /// A formula that follows the named value of an example.
  static String valueMath(String name, String latex, boolean displayed) {
    String attributes = " data-value=\"" + escape(name) + '"' + (displayed ? " data-display" : "");
    String math = math(latex, attributes);
    return displayed ? "<span class=\"formula\">" + math + "</span>" : math;
  }

  /// A number that follows the named value of an example.
  static String value(String name, String text) {
    String kind = text.contains(" ") ? "said" : "computed";
    return "<span class=\"%s\" data-value=\"%s\">%s</span>"
        .formatted(kind, escape(name), escape(text));
  }

  private static String math(String latex, String attributes) {
    return "<span class=\"math\" data-tex=\"%s\"%s>%s</span>"
        .formatted(escape(latex), attributes, escape(LatexText.plain(latex)));
  }
}
