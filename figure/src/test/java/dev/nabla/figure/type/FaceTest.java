package dev.nabla.figure.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Compares our reading of the bundled fonts with that of the JDK, which uses FreeType.
class FaceTest {

  private static final float SIZE = 1000;
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  /// The font in the container that the JDK reads.
  private static Font jdkFont(Face face) throws IOException, FontFormatException {
    Map<String, ByteBuffer> tables = new TreeMap<>(FontFile.parse(face.woff()).tables());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(0x00010000);
    out.writeShort(tables.size());
    out.writeShort(0);
    out.writeShort(0);
    out.writeShort(0);
    int offset = 12 + 16 * tables.size();
    for (Map.Entry<String, ByteBuffer> table : tables.entrySet()) {
      out.writeBytes(table.getKey());
      out.writeInt(0);
      out.writeInt(offset);
      out.writeInt(table.getValue().capacity());
      offset += (table.getValue().capacity() + 3) / 4 * 4;
    }
    for (ByteBuffer table : tables.values()) {
      byte[] padded = new byte[(table.capacity() + 3) / 4 * 4];
      table.duplicate().position(0).get(padded, 0, table.capacity());
      out.write(padded);
    }
    return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes.toByteArray()))
        .deriveFont(SIZE);
  }

  private static boolean jdkHasFonts() {
    try {
      return GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length
          > 0;
    } catch (LinkageError | RuntimeException withoutFonts) {
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void everyGlyphIsAsWideAndAsLargeAsTheJdkFindsIt(Face face)
      throws IOException, FontFormatException {
    assumeTrue(jdkHasFonts(), "The JDK needs an installed font before it reads any");
    Font font = jdkFont(face);
    int compared = 0;
    for (int c = 0x20; c < 0x2300; c++) {
      if (!font.canDisplay(c)
          || !face.owner(c).equals(java.util.Optional.of(face))
          || c == '≠'
          || Character.isIdentifierIgnorable(c)) {
        continue;
      }
      GlyphVector glyph = font.createGlyphVector(EXACT, Character.toChars(c));
      String name = face + " " + Character.getName(c);
      assertEquals(glyph.getGlyphMetrics(0).getAdvanceX(), face.advance(c) * SIZE, 0.51, name);
      Rectangle2D expected = glyph.getOutline().getBounds2D();
      Rectangle2D actual = face.outline(c, SIZE).getBounds2D();
      assertEquals(expected.getMinX(), actual.getMinX(), 1.5, name);
      assertEquals(expected.getMaxX(), actual.getMaxX(), 1.5, name);
      assertEquals(expected.getMinY(), actual.getMinY(), 1.5, name);
      assertEquals(expected.getMaxY(), actual.getMaxY(), 1.5, name);
      compared++;
    }
    assertTrue(compared > (face == Face.LARGE ? 10 : 80), face + " has " + compared + " glyphs");
  }

  @Test
  void whatNoFontHasStillHasAWidth() {
    assertTrue(Face.TEXT.width("漢😀", 10) > 0);
    assertEquals(Face.TEXT.advance('='), Face.TEXT.advance('≠'), 1e-12);
  }
}
