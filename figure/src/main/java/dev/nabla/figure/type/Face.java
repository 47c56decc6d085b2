package dev.nabla.figure.type;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The faces of a figure: words, strong words, and upright, slanted and large mathematics.
///
/// The same fonts are served to the book's pages, so a label measures the same in both.
public enum Face {
  /// Words and the numbers of the axes.
  TEXT("source-sans-pro-latin-400-normal.woff", "Source Sans Pro", Fallback.WORDS, 400, false, 1),
  /// Titles.
  STRONG("source-sans-pro-latin-600-normal.woff", "Source Sans Pro", Fallback.WORDS, 600, false, 1),
  /// Digits, operators and function names inside a formula.
  UPRIGHT("KaTeX_Main-Regular.woff", "KaTeX_Main", Fallback.MATH, 400, false, Fallback.MATH_SCALE),
  /// Variables inside a formula.
  ITALIC("KaTeX_Math-Italic.woff", "KaTeX_Math", Fallback.MATH, 400, true, Fallback.MATH_SCALE),
  /// Sums, products and integrals.
  LARGE("KaTeX_Size1-Regular.woff", "KaTeX_Size1", Fallback.MATH, 400, false, Fallback.MATH_SCALE);

  private static final int NOT_EQUAL = '≠';
  private static final int SLASH = '/';
  private static final double UNKNOWN_ADVANCE = 0.6;

  private final String file;
  private final String bundledFamily;
  private final String fallback;
  private final int weight;
  private final boolean slanted;
  private final double scale;

  Face(
      String file,
      String bundledFamily,
      String fallback,
      int weight,
      boolean slanted,
      double scale) {
    this.file = file;
    this.bundledFamily = bundledFamily;
    this.fallback = fallback;
    this.weight = weight;
    this.slanted = slanted;
    this.scale = scale;
  }

  /// The families for a `font-family` attribute, the bundled one first.
  public String fontFamily() {
    return (bundledFamily.contains(" ") ? "'" + bundledFamily + "'" : bundledFamily) + fallback;
  }

  /// The bundled family alone.
  public String bundledFamily() {
    return bundledFamily;
  }

  /// The weight, 400 or 600.
  public int weight() {
    return weight;
  }

  /// Whether the face is slanted.
  public boolean slanted() {
    return slanted;
  }

  /// The bundled font as a WOFF file.
  public byte[] woff() {
    return Typeface.bytes(file);
  }

  /// The type size to ask for, so that this face looks as large as the text face at `size`.
  double opticalSize(double size) {
    return size * scale;
  }

  /// The width of a text whose type size is `size`.
  public double width(String text, double size) {
    return text.codePoints().mapToDouble(this::advance).sum() * size;
  }

  /// The outline of one character, or of an empty box when no bundled font has it.
  public Shape outline(int codePoint, double size) {
    if (codePoint == NOT_EQUAL) {
      return notEqual(size);
    }
    return Bundled.typeface(owner(codePoint).orElse(this)).outline(codePoint, size);
  }

  /// The advance of one character in ems.
  public double advance(int codePoint) {
    if (codePoint == NOT_EQUAL) {
      return advance('=');
    }
    return owner(codePoint)
        .map(face -> Bundled.typeface(face).advance(codePoint))
        .orElse(UNKNOWN_ADVANCE);
  }

  /// How far a character reaches above and below the baseline, in ems.
  Typeface.Reach reach(int codePoint) {
    int measured = codePoint == NOT_EQUAL ? SLASH : codePoint;
    return Bundled.typeface(owner(measured).orElse(this)).reach(measured);
  }

  /// The face that draws a character: this one, or the first other that has it.
  Optional<Face> owner(int codePoint) {
    if (Bundled.typeface(this).has(codePoint)) {
      return Optional.of(this);
    }
    return Stream.of(values()).filter(face -> Bundled.typeface(face).has(codePoint)).findFirst();
  }

  /// No bundled font has this sign, so it is a slash over an equals sign.
  private Shape notEqual(double size) {
    double shift = (advance('=') - advance(SLASH)) / 2 * size;
    Path2D sign = new Path2D.Double(outline('=', size));
    sign.append(
        AffineTransform.getTranslateInstance(shift, 0).createTransformedShape(outline(SLASH, size)),
        false);
    return sign;
  }

  /// What a browser tries when it has no bundled font.
  private static final class Fallback {
    static final String WORDS = ",'Source Sans 3','Helvetica Neue',Arial,sans-serif";
    static final String MATH = ",'Latin Modern Roman','STIX Two Text','Times New Roman',serif";

    /// The formula fonts are cut smaller than the text font; this evens the height of their x.
    static final double MATH_SCALE = 1.12;

    private Fallback() {}
  }

  /// The parsed fonts, read at the first use of any.
  private static final class Bundled {
    private static final Map<Face, Typeface> TYPEFACES = new EnumMap<>(Face.class);

    static {
      for (Face face : values()) {
        TYPEFACES.put(face, Typeface.load(face.file));
      }
    }

    private Bundled() {}

    static Typeface typeface(Face face) {
      return Objects.requireNonNull(TYPEFACES.get(face));
    }
  }
}
