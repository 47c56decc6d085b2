package dev.nabla.book.command;

import java.io.IOException;

/// What a verb does.
interface Command {
  /// What can follow the verb.
  Usage usage();

  /// Does it.
  ///
  /// @throws dev.nabla.book.wire.Refusal if the words make no sense
  /// @throws IOException if a file or stream cannot be read or written
  void run(Words words, Streams streams) throws IOException;
}
