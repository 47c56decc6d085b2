package dev.nabla.figure.scene;

/// Grows XML text: tags with attributes, and text that cannot break out of its place.
final class XmlText {

  private final StringBuilder out = new StringBuilder();

  XmlText open(String tag) {
    out.append('<').append(tag);
    return this;
  }

  XmlText attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    return this;
  }

  void endOfTag() {
    out.append(">\n");
  }

  void endOfTagInline() {
    out.append('>');
  }

  void closed() {
    out.append("/>\n");
  }

  void close(String tag) {
    out.append("</").append(tag).append(">\n");
  }

  /// Ends an open tag, and adds its text and the closing tag.
  void text(String text, String tag) {
    out.append('>').append(escaped(text));
    close(tag);
  }

  void inlineText(String text, String tag) {
    out.append('>').append(escaped(text)).append("</").append(tag).append('>');
  }

  void leaf(String tag, String text) {
    open(tag).text(text, tag);
  }

  /// A length, rounded to hundredths.
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    long whole = Math.abs(hundredths) / 100;
    long rest = Math.abs(hundredths) % 100;
    String sign = hundredths < 0 ? "-" : "";
    if (rest == 0) {
      return sign + whole;
    }
    String tenths = rest % 10 == 0 ? String.valueOf(rest / 10) : (rest < 10 ? "0" : "") + rest;
    return sign + whole + "." + tenths;
  }

  /// A value of the data, to its last bit.
  static String exact(double value) {
    long whole = (long) value;
    return whole == value && Math.abs(whole) < 1_000_000_000L
        ? Long.toString(whole)
        : Double.toString(value);
  }

  /// Escapes what XML reserves, and replaces what it forbids.
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isAllowed(c) ? c : '\uFFFD');
              }
            });
    return safe.toString();
  }

  private static boolean isAllowed(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || codePoint >= 0x10000;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
