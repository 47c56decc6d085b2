package dev.nabla.book.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 1 << 16})
  void cutsTheSameLinesHoweverTheBytesArrive(int atOnce) throws IOException {
    String long1 = "a".repeat(200_000);
    assertEquals(
        List.of("one", "", "two\r", long1, "last"),
        lines(new Trickle("one\n\ntwo\r\n" + long1 + "\nlast", atOnce)));
  }

  @Test
  void endsWithoutAnEmptyLineAfterTheLastLineBreak() throws IOException {
    assertEquals(List.of("one"), lines(new Trickle("one\n", 3)));
    assertEquals(List.of(), lines(new Trickle("", 3)));
    assertEquals(List.of(""), lines(new Trickle("\n", 3)));
  }

  @Test
  void holdsOneEvenPieceOfALineThatIsTooLongAndFindsTheNextLine() throws IOException {
    LineReader reader = new LineReader(new Long(Limits.LINE_BYTES + 1L, "\nnext\n"));
    Line tooLong = reader.next().orElseThrow();
    assertTrue(tooLong.isTooLong());
    assertEquals(Limits.LINE_BYTES + 1L, tooLong.length());
    assertEquals(1, tooLong.pieces().size());
    Line next = reader.next().orElseThrow();
    assertFalse(next.isTooLong());
    assertEquals("next", text(next));
  }

  private static List<String> lines(InputStream input) throws IOException {
    LineReader reader = new LineReader(input);
    List<String> lines = new ArrayList<>();
    for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
      lines.add(text(line.get()));
    }
    return lines;
  }

  private static String text(Line line) throws IOException {
    return new String(line.open().readAllBytes(), StandardCharsets.UTF_8);
  }

  /// Gives a few bytes at a time.
  private static final class Trickle extends FilterInputStream {
    private final int atOnce;

    Trickle(String text, int atOnce) {
      super(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      this.atOnce = atOnce;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return super.read(bytes, offset, Math.min(length, atOnce));
    }
  }

  /// Many bytes that nobody holds, and then some text.
  private static final class Long extends InputStream {
    private long left;
    private final InputStream rest;

    Long(long count, String rest) {
      this.left = count;
      this.rest = new ByteArrayInputStream(rest.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? 'a' : rest.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left <= 0) {
        return rest.read(bytes, offset, length);
      }
      int count = (int) Math.min(left, length);
      java.util.Arrays.fill(bytes, offset, offset + count, (byte) 'a');
      left -= count;
      return count;
    }
  }
}
