package dev.nabla.book.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/// Requests as lines, answers as lines, in order: what `./nabla batch` does.
public final class Batch {
  /// Enough for work left behind after its deadline to end in the background.
  private static final int PLACES = 8;

  private static final byte[] LAST_RESORT =
      Wire.LAST_RESORT.getBytes(java.nio.charset.StandardCharsets.UTF_8);

  private Batch() {}

  /// Answers every line of the input with one line of output, and flushes after each.
  public static void run(InputStream input, OutputStream output) throws IOException {
    Wire wire = new Wire(new Desk(PLACES));
    LineReader lines = new LineReader(input);
    while (true) {
      Optional<Line> line = lines.next();
      if (line.isEmpty()) {
        return;
      }
      output.write(answer(wire, line.get()));
      output.write('\n');
      output.flush();
    }
  }

  private static byte[] answer(Wire wire, Line line) {
    try {
      return wire.answer(line, Optional.empty()).bytes();
    } catch (OutOfMemoryError | StackOverflowError exhausted) {
      return LAST_RESORT;
    }
  }
}
