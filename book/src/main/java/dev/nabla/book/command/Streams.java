package dev.nabla.book.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where a verb reads and writes.
///
/// @param in standard input
/// @param out what was asked for, and nothing else
/// @param err errors and notes
public record Streams(InputStream in, PrintStream out, PrintStream err) {
  private static final int LONGEST_INPUT = 1_000_000;

  /// The process's own streams, in UTF-8 whatever the locale.
  public static Streams ofProcess() {
    return new Streams(
        System.in,
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out),
            false,
            StandardCharsets.UTF_8),
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.err),
            true,
            StandardCharsets.UTF_8));
  }

  /// All of standard input as text without the line break at its end.
  String readInput() throws IOException {
    String text = new String(in.readNBytes(LONGEST_INPUT), StandardCharsets.UTF_8);
    return text.stripTrailing();
  }
}
