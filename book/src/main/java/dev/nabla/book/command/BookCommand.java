package dev.nabla.book.command;

import dev.nabla.book.server.BookServer;
import dev.nabla.book.server.FrozenBook;
import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Refusal;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/// `./nabla book`.
final class BookCommand implements Command {
  @Override
  public Usage usage() {
    return Usage.of("Serves the live book on this machine until it is stopped with Ctrl-C.")
        .with(
            Option.value(
                "--port", "N", "The port; otherwise 7070, or a free one if that is taken."))
        .with(
            Option.value(
                "--export", "DIR", "Writes the book as plain files into a folder instead."))
        .withExamples("./nabla book", "./nabla book --port 8123", "./nabla book --export site");
  }

  @Override
  public void run(Words words, Streams streams) throws IOException {
    words.refuseOperands();
    Optional<String> folder = words.value("--export");
    if (folder.isPresent()) {
      streams.out().println(FrozenBook.write(Path.of(folder.get())));
      return;
    }
    // It goes on after this method: its threads keep the program alive.
    BookServer server = Server.started(words.number("--port"));
    streams.out().println("The book is open at " + server.address());
    streams.out().flush();
  }

  /// Apart, because the exception it catches belongs to Javalin: whoever only asks for the usage
  /// does not load that.
  private static final class Server {
    private static final int USUAL_PORT = 7070;
    private static final int LAST_PORT = 65_535;

    private Server() {}

    static BookServer started(OptionalInt port) {
      if (port.isPresent()) {
        return at(port.getAsInt());
      }
      try {
        return BookServer.start(USUAL_PORT);
      } catch (JavalinBindException taken) {
        return BookServer.start(0);
      }
    }

    private static BookServer at(int port) {
      if (port < 0 || port > LAST_PORT) {
        throw Refusal.of(
            Code.BAD_FIELD, "A port is a number from 0 to 65535.", Integer.toString(port));
      }
      try {
        return BookServer.start(port);
      } catch (JavalinBindException taken) {
        throw Refusal.of(
            Code.BAD_FIELD,
            "The port is taken; without --port a free one is found.",
            Integer.toString(port));
      }
    }
  }
}
