package dev.nabla.figure.type;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// One bundled font: which characters it has, how far each advances, and its outline.
///
/// Reading the font ourselves makes widths and pictures the same on every machine, including one
/// that has no fonts installed.
final class Typeface {

  private final Map<Integer, Integer> glyphs;
  private final ByteBuffer metrics;
  private final int metricCount;
  private final double unitsPerEm;
  private final GlyphOutlines outlines;
  private final Map<Integer, Reach> reaches = new ConcurrentHashMap<>();

  /// How far a glyph reaches above and below the baseline, in ems.
  record Reach(double above, double below) {}

  private Typeface(FontFile font) {
    ByteBuffer head = font.table("head");
    this.unitsPerEm = Short.toUnsignedInt(head.getShort(18));
    this.metricCount = Short.toUnsignedInt(font.table("hhea").getShort(34));
    this.metrics = font.table("hmtx");
    this.glyphs = characterMap(font.table("cmap"));
    this.outlines =
        new GlyphOutlines(font.table("glyf"), font.table("loca"), head.getShort(50) == 1);
  }

  static Typeface load(String resource) {
    return new Typeface(FontFile.parse(bytes(resource)));
  }

  static byte[] bytes(String resource) {
    try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The bundled font " + resource + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  boolean has(int codePoint) {
    return glyphs.containsKey(codePoint);
  }

  /// The advance in ems.
  double advance(int codePoint) {
    int glyph = glyphs.getOrDefault(codePoint, 0);
    int row = Math.min(glyph, metricCount - 1);
    return Short.toUnsignedInt(metrics.getShort(4 * row)) / unitsPerEm;
  }

  /// The outline for a type size, its origin at the left end of the baseline, y growing downwards.
  Shape outline(int codePoint, double size) {
    double scale = size / unitsPerEm;
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    outlines.append(
        glyphs.getOrDefault(codePoint, 0), new double[] {scale, 0, 0, -scale, 0, 0}, path);
    return path;
  }

  Reach reach(int codePoint) {
    return reaches.computeIfAbsent(codePoint, this::measured);
  }

  private Reach measured(int codePoint) {
    Rectangle2D bounds = outline(codePoint, 1).getBounds2D();
    return new Reach(-bounds.getMinY(), bounds.getMaxY());
  }

  private static Map<Integer, Integer> characterMap(ByteBuffer cmap) {
    int count = Short.toUnsignedInt(cmap.getShort(2));
    for (int i = 0; i < count; i++) {
      int offset = cmap.getInt(4 + 8 * i + 4);
      if (cmap.getShort(offset) == 4) {
        return segmentMap(cmap, offset);
      }
    }
    throw new IllegalArgumentException("The font has no Unicode character map");
  }

  /// Reads a character map of format 4: ranges of characters with a shift or a glyph array each.
  private static Map<Integer, Integer> segmentMap(ByteBuffer cmap, int offset) {
    int doubledCount = Short.toUnsignedInt(cmap.getShort(offset + 6));
    int ends = offset + 14;
    int starts = ends + doubledCount + 2;
    int deltas = starts + doubledCount;
    int rangeOffsets = deltas + doubledCount;
    Map<Integer, Integer> glyphs = new HashMap<>();
    for (int segment = 0; segment < doubledCount; segment += 2) {
      int start = Short.toUnsignedInt(cmap.getShort(starts + segment));
      int end = Short.toUnsignedInt(cmap.getShort(ends + segment));
      int delta = cmap.getShort(deltas + segment);
      int rangeOffset = Short.toUnsignedInt(cmap.getShort(rangeOffsets + segment));
      for (int character = start; character <= end && character != 0xFFFF; character++) {
        int glyph = character;
        if (rangeOffset != 0) {
          int index = rangeOffsets + segment + rangeOffset + 2 * (character - start);
          glyph = Short.toUnsignedInt(cmap.getShort(index));
        }
        int shifted = rangeOffset != 0 && glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        if (shifted != 0) {
          glyphs.put(character, shifted);
        }
      }
    }
    return Map.copyOf(glyphs);
  }
}
