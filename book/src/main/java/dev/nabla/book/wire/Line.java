package dev.nabla.book.wire;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// One line of input without its line break.
///
/// @param pieces the bytes in order; of a line that is too long only the first piece
/// @param length how many bytes the line has
record Line(List<byte[]> pieces, long length) {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  Line {
    pieces = List.copyOf(pieces);
  }

  static Line of(byte[] bytes) {
    return new Line(List.of(bytes), bytes.length);
  }

  boolean isTooLong() {
    return length > Limits.LINE_BYTES;
  }

  /// The length as a position.
  int end() {
    return (int) Math.min(length, Integer.MAX_VALUE);
  }

  /// The bytes as a stream, without joining the pieces; a byte order mark in front is left out.
  InputStream open() {
    List<InputStream> streams = new ArrayList<>();
    for (byte[] piece : pieces) {
      int skipped = streams.isEmpty() && startsWithMark(piece) ? BYTE_ORDER_MARK.length : 0;
      streams.add(new ByteArrayInputStream(piece, skipped, piece.length - skipped));
    }
    return new SequenceInputStream(Collections.enumeration(streams));
  }

  private static boolean startsWithMark(byte[] piece) {
    return piece.length >= BYTE_ORDER_MARK.length
        && Arrays.equals(Arrays.copyOf(piece, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
  }

  /// The first bytes of the line.
  byte[] head() {
    return pieces.isEmpty() ? new byte[0] : pieces.getFirst();
  }

  /// Whether there is nothing but blanks on the line.
  boolean isBlank() {
    if (length > head().length) {
      return false;
    }
    for (byte value : head()) {
      if (value != ' ' && value != '\t' && value != '\r') {
        return false;
      }
    }
    return true;
  }
}
