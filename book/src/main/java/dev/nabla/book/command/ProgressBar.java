package dev.nabla.book.command;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A line on a terminal that shows how far a long work is. Anywhere else it shows nothing.
final class ProgressBar {
  private static final int WIDTH = 30;
  private static final long BETWEEN = 100_000_000;

  private final PrintStream terminal;
  private final boolean isShown;
  private long last = System.nanoTime();
  private int length;

  private ProgressBar(PrintStream terminal, boolean isShown) {
    this.terminal = terminal;
    this.isShown = isShown;
  }

  /// A bar on standard error.
  static ProgressBar on(Streams streams) {
    return new ProgressBar(streams.err(), isTerminal());
  }

  private static boolean isTerminal() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException other) {
      return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
  }

  /// Shows how much is done, at most ten times a second.
  void show(long done, long all, String rest) {
    if (!isShown || System.nanoTime() - last < BETWEEN) {
      return;
    }
    last = System.nanoTime();
    int filled = (int) (all <= 0 ? 0 : Math.clamp(WIDTH * (double) done / all, 0, WIDTH));
    String text = "█".repeat(filled) + "░".repeat(WIDTH - filled) + " " + rest;
    terminal.print("\r" + text + " ".repeat(Math.max(0, length - text.length())));
    terminal.flush();
    length = text.length();
  }

  /// Wipes the line.
  void clear() {
    if (length > 0) {
      terminal.print("\r" + " ".repeat(length) + "\r");
      terminal.flush();
      length = 0;
    }
  }
}
