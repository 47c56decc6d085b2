package dev.nabla.book.command;

import dev.nabla.book.wire.Batch;
import java.io.IOException;

/// `./nabla batch`.
final class BatchCommand implements Command {
  @Override
  public Usage usage() {
    return Usage.of("Reads one JSON request a line and writes one JSON answer a line.")
        .withExamples("echo '{\"id\":1,\"op\":\"diff\",\"expr\":\"x^2\"}' | ./nabla batch");
  }

  @Override
  public void run(Words words, Streams streams) throws IOException {
    words.refuseOperands();
    Batch.run(streams.in(), streams.out());
  }
}
