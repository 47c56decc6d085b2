package dev.nabla.figure.type;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The tables of a font in a WOFF container: each table is stored plain or deflated.
record FontFile(Map<String, ByteBuffer> tables) {

  private static final int SIGNATURE = 0x774F4646;
  private static final int HEADER_LENGTH = 44;
  private static final int ENTRY_LENGTH = 20;

  static FontFile parse(byte[] woff) {
    ByteBuffer file = ByteBuffer.wrap(woff);
    if (file.getInt(0) != SIGNATURE) {
      throw new IllegalArgumentException("Not a WOFF font");
    }
    int count = Short.toUnsignedInt(file.getShort(12));
    Map<String, ByteBuffer> tables = new HashMap<>();
    for (int i = 0; i < count; i++) {
      int entry = HEADER_LENGTH + i * ENTRY_LENGTH;
      String tag = new String(woff, entry, 4, StandardCharsets.US_ASCII);
      int offset = file.getInt(entry + 4);
      int stored = file.getInt(entry + 8);
      int length = file.getInt(entry + 12);
      ByteBuffer table =
          stored == length
              ? file.slice(offset, length)
              : ByteBuffer.wrap(inflate(woff, offset, stored, length));
      tables.put(tag, table.asReadOnlyBuffer());
    }
    return new FontFile(Map.copyOf(tables));
  }

  ByteBuffer table(String tag) {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw new IllegalArgumentException("The font has no table " + tag);
    }
    return table;
  }

  private static byte[] inflate(byte[] woff, int offset, int stored, int length) {
    byte[] table = new byte[length];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(woff, offset, stored);
      if (inflater.inflate(table) != length) {
        throw new IllegalArgumentException("A font table is cut short");
      }
    } catch (DataFormatException damaged) {
      throw new IllegalArgumentException("A font table is damaged", damaged);
    }
    return table;
  }
}
