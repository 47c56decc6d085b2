package dev.nabla.text;

import dev.nabla.expr.Dimension;
import dev.nabla.expr.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The shapes of variables: `w: 1×k, X: k×m, Y: 1×m, b: scalar`.
///
/// {@snippet file="dev/nabla/examples/ReadingArrays.java" region="declaring"}
///
/// A shape is lengths with `×`, `x` or `*` between them, or a list of lengths in brackets: `k×m`,
/// `3 x 3`, `(k, m)`; one length is a vector, `scalar` a number. A length is a number or a name,
/// which can stand in formulas too, as a number.
///
/// @param shapes the shape of each name, in order; the names as the grammar spells them
public record Declarations(Map<String, Shape> shapes) {
  private static final int MOST = 100;
  private static final int LONGEST = 4_000;

  /// Nothing is declared.
  public static final Declarations NONE = new Declarations(Map.of());

  /// @throws IllegalArgumentException if a name cannot be a variable, or is also that of a length
  public Declarations {
    shapes = Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
    for (Map.Entry<String, Shape> each : shapes.entrySet()) {
      if (!isName(each.getKey())) {
        throw new IllegalArgumentException(
            "“" + each.getKey() + "” cannot be the name of a variable");
      }
      for (Dimension axis : each.getValue().axes()) {
        if (!shapes.getOrDefault(axis.toString(), Shape.SCALAR).isScalar()) {
          throw new IllegalArgumentException("“" + axis + "” is both an array and a length");
        }
      }
    }
  }

  /// Reads a list of declarations, separated by commas, semicolons or line breaks.
  ///
  /// @throws SyntaxException if it is none; the code is `declaration`
  public static Declarations parse(String text) {
    try {
      return parsed(text);
    } catch (ShapeText.Misread misread) {
      throw refused(misread.message(), misread.from(), misread.to(), text);
    }
  }

  private static Declarations parsed(String text) throws ShapeText.Misread {
    if (text.length() > LONGEST) {
      throw new ShapeText.Misread("Declarations have at most " + LONGEST + " characters.", 0, 0);
    }
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (int[] part : parts(text)) {
      int colon = text.indexOf(':', part[0]);
      if (colon < 0 || colon >= part[1]) {
        throw new ShapeText.Misread(
            "A declaration is a name, a colon and a shape, as in X: k×m.", part[0], part[1]);
      }
      String name = Names.canonical(text.substring(part[0], colon));
      if (!isName(name.strip())) {
        throw new ShapeText.Misread(
            "“" + text.substring(part[0], colon).strip() + "” cannot be the name of a variable.",
            part[0],
            colon);
      }
      if (shapes.put(name.strip(), ShapeText.read(text, colon + 1, part[1])) != null) {
        throw new ShapeText.Misread(name + " is declared twice.", part[0], part[1]);
      }
      if (shapes.size() > MOST) {
        throw new ShapeText.Misread("At most " + MOST + " names are declared.", part[0], part[1]);
      }
    }
    try {
      return new Declarations(shapes);
    } catch (IllegalArgumentException unfit) {
      throw new ShapeText.Misread(unfit.getMessage() + ".", 0, text.length());
    }
  }

  /// Where the declarations of a list begin and end, without the spaces around them.
  private static List<int[]> parts(String text) {
    List<int[]> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      char character = i < text.length() ? text.charAt(i) : ';';
      depth += "([{".indexOf(character) >= 0 ? 1 : 0;
      depth -= ")]}".indexOf(character) >= 0 ? 1 : 0;
      boolean end = i == text.length() || (depth <= 0 && ",;\n".indexOf(character) >= 0);
      if (end) {
        int start = from;
        int stop = i;
        while (start < stop && Character.isWhitespace(text.charAt(start))) {
          start++;
        }
        while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
          stop--;
        }
        if (stop > start) {
          parts.add(new int[] {start, stop});
        }
        from = i + 1;
      }
    }
    return parts;
  }

  private static boolean isName(String name) {
    boolean plain = Names.isPlainSymbol(name) || Names.isPlainWord(name);
    return plain && !Names.isReserved(name) && !ArrayFunction.WORDS.contains(name);
  }

  private static SyntaxException refused(String message, int from, int to, String text) {
    int end = Math.min(text.length(), Math.max(from, to));
    SyntaxError error = new SyntaxError(ErrorCode.DECLARATION, message, from, end, List.of());
    return new SyntaxException(error, text);
  }

  /// These declarations and one more.
  ///
  /// @param shape such as `k×m`
  /// @throws SyntaxException if the name or the shape is none
  public Declarations and(String name, String shape) {
    Map<String, Shape> more = new LinkedHashMap<>(shapes);
    String declaration = name + ": " + shape;
    Map<String, Shape> one = parse(declaration).shapes;
    if (one.size() != 1) {
      throw refused("One name with one shape is expected.", 0, declaration.length(), declaration);
    }
    more.putAll(one);
    try {
      return new Declarations(more);
    } catch (IllegalArgumentException unfit) {
      throw refused(unfit.getMessage() + ".", 0, declaration.length(), declaration);
    }
  }

  /// Whether some name is not a scalar; only then are arrays read.
  public boolean hasArrays() {
    return shapes.values().stream().anyMatch(shape -> !shape.isScalar());
  }

  /// The shape of a name; a scalar if it is not declared.
  public Shape shape(String name) {
    return shapes.getOrDefault(name, Shape.SCALAR);
  }

  /// The names of lengths, by name.
  public Set<String> lengths() {
    Set<String> lengths = new TreeSet<>();
    for (Shape shape : shapes.values()) {
      for (Dimension axis : shape.axes()) {
        if (axis instanceof Dimension.Named(String name)) {
          lengths.add(name);
        }
      }
    }
    return lengths;
  }
}
