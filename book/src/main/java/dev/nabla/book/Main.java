package dev.nabla.book;

import dev.nabla.book.command.Program;
import dev.nabla.book.command.Streams;
import java.util.List;

/// Entry point of `./nabla`.
public final class Main {
  private Main() {}

  /// Runs one verb of the command line and ends the process with its exit status.
  ///
  /// @param arguments the words after `./nabla`
  public static void main(String[] arguments) {
    int status = new Program(Streams.ofProcess()).run(List.of(arguments));
    if (status != 0) {
      System.exit(status);
    }
  }
}
