package dev.nabla.book.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Cuts a stream of bytes into lines, whatever the bytes are. A line that is too long is read to
/// its end and not held.
final class LineReader {
  private static final int PIECE = 1 << 16;

  private final InputStream input;
  private final byte[] buffer = new byte[PIECE];
  private int position;
  private int limit;
  private boolean atEnd;

  LineReader(InputStream input) {
    this.input = input;
  }

  /// The next line; nothing at the end of the stream.
  ///
  /// Every piece but the last is [#PIECE] bytes long, however the bytes arrive.
  Optional<Line> next() throws IOException {
    List<byte[]> pieces = new ArrayList<>();
    long length = 0;
    while (true) {
      int end = lineEnd();
      boolean complete = end < limit;
      if (!complete && end == position && length == 0) {
        return Optional.empty();
      }
      length += end - position;
      if (length <= Limits.LINE_BYTES) {
        pieces.add(Arrays.copyOfRange(buffer, position, end));
      } else if (pieces.size() > 1) {
        pieces.subList(1, pieces.size()).clear();
      }
      position = complete ? end + 1 : end;
      if (complete || atEnd) {
        return Optional.of(new Line(pieces, length));
      }
    }
  }

  /// Where the line ends in the buffer: at its line break, or at the limit of a full buffer or of
  /// the stream.
  private int lineEnd() throws IOException {
    int scanned = position;
    while (true) {
      for (; scanned < limit; scanned++) {
        if (buffer[scanned] == '\n') {
          return scanned;
        }
      }
      if (limit - position == PIECE) {
        return limit;
      }
      System.arraycopy(buffer, position, buffer, 0, limit - position);
      scanned -= position;
      limit -= position;
      position = 0;
      int count = atEnd ? -1 : input.read(buffer, limit, PIECE - limit);
      if (count < 0) {
        atEnd = true;
        return limit;
      }
      limit += count;
    }
  }
}
