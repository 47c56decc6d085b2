package dev.nabla.text;

import dev.nabla.expr.Dimension;
import dev.nabla.expr.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Shapes as people write them: `k×m`, `3 x 3`, `(k, m)`, `n`, `scalar`.
final class ShapeText {
  private static final int MOST_AXES = 8;
  private static final int LONGEST_NUMBER = 9;

  private final String text;
  private final int to;
  private int at;

  private ShapeText(String text, int from, int to) {
    this.text = text;
    this.at = from;
    this.to = to;
  }

  /// A part of a text that is no shape.
  static final class Misread extends Exception {
    private static final long serialVersionUID = 1;

    private final String message;
    private final int from;
    private final int to;

    Misread(String message, int from, int to) {
      super(message);
      this.message = message;
      this.from = from;
      this.to = to;
    }

    String message() {
      return message;
    }

    int from() {
      return from;
    }

    int to() {
      return to;
    }
  }

  static Shape read(String text, int from, int to) throws Misread {
    return new ShapeText(text, from, to).shape();
  }

  private Shape shape() throws Misread {
    skipSpaces();
    int start = at;
    if (text.startsWith("scalar", at) && text.substring(at, to).strip().equals("scalar")) {
      return Shape.SCALAR;
    }
    char close = now() == '(' ? ')' : now() == '[' ? ']' : '\0';
    at += close == '\0' ? 0 : 1;
    List<Dimension> axes = new ArrayList<>();
    skipSpaces();
    while (close == '\0' ? axes.isEmpty() : now() != close) {
      axes.add(length());
      skipSpaces();
      while (isSeparator(close != '\0')) {
        at++;
        skipSpaces();
        if (now() != close || close == '\0') {
          axes.add(length());
          skipSpaces();
        }
      }
      if (axes.size() > MOST_AXES) {
        throw new Misread("An array has at most " + MOST_AXES + " axes.", start, to);
      }
      if (close != '\0' && now() != close) {
        throw unexpected();
      }
    }
    at += close == '\0' ? 0 : 1;
    skipSpaces();
    if (at < to) {
      throw unexpected();
    }
    return new Shape(axes);
  }

  private Misread unexpected() {
    return new Misread(
        "A shape is lengths with × between them, as in 2×3 or k×m.", Math.min(at, to), to);
  }

  private char now() {
    return at < to ? text.charAt(at) : '\0';
  }

  private void skipSpaces() {
    while (Character.isWhitespace(now()) || now() == '\u00a0') {
      at++;
    }
  }

  private boolean isSeparator(boolean inBrackets) {
    char character = now();
    return (at < to && "×✕*xX".indexOf(character) >= 0) || (inBrackets && character == ',');
  }

  private Dimension length() throws Misread {
    int from = at;
    if (Names.isDigit(now())) {
      while (Names.isDigit(now())) {
        at++;
      }
      if (at - from > LONGEST_NUMBER) {
        throw new Misread("A length has at most " + LONGEST_NUMBER + " digits.", from, at);
      }
      return new Dimension.Fixed(Integer.parseInt(text.substring(from, at)));
    }
    boolean quoted = now() == '"' && text.indexOf('"', at + 1) > at;
    if (quoted) {
      at = Math.min(to, text.indexOf('"', at + 1) + 1);
    }
    while (Character.isLetterOrDigit(now()) || now() == '_') {
      at++;
    }
    if (now() == '{' && text.charAt(at - 1) == '_') {
      at = Math.min(to, text.indexOf('}', at) + 1);
    }
    if (at <= from) {
      at = from;
      throw unexpected();
    }
    String word = text.substring(from, at).replace("\"", "");
    int x = word.indexOf('x');
    if (x > 0 && x < word.length() - 1 && word.length() <= 5) {
      String apart = word.substring(0, x) + "×" + word.substring(x + 1);
      throw new Misread(
          "“" + word + "” would be the name of one length; write " + apart + ".", from, at);
    }
    String name = Names.canonical(word);
    boolean plain = Names.isPlainSymbol(name) || Names.isPlainWord(name);
    if (!plain || Names.isReserved(name)) {
      throw new Misread("“" + word + "” cannot be the name of a length.", from, at);
    }
    return new Dimension.Named(name);
  }

  /// The shape as [#read] has it: `()`, `3`, `k×m`.
  static String write(Shape shape, String times) {
    return shape.isScalar()
        ? "()"
        : shape.axes().stream().map(Dimension::toString).collect(Collectors.joining(times));
  }
}
