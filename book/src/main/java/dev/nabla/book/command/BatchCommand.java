package dev.nabla.book.command;

import dev.nabla.book.wire.Batch;
import java.io.IOException;
import picocli.CommandLine.Command;

/// `./nabla batch`.
@Command(
    name = "batch",
    description = "Reads one JSON request a line and writes one JSON answer a line.",
    footer = {
      "",
      "Example:",
      "  echo '{\"id\":1,\"op\":\"diff\",\"expr\":\"x^2\"}' | ./nabla batch"
    })
final class BatchCommand implements Verb.Action {
  private final Streams streams;

  BatchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void run() throws IOException {
    Batch.run(streams.in(), streams.out());
  }
}
