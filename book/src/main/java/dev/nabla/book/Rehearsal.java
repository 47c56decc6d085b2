package dev.nabla.book;

import dev.nabla.book.command.Program;
import dev.nabla.book.command.Streams;
import dev.nabla.book.server.BookServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Runs what most starts run, once, so that the launcher can keep the loaded classes and profiles
/// as an ahead-of-time cache. It shows nothing, and what a verb answers does not matter here.
public final class Rehearsal {
  private static final List<List<String>> VERBS =
      List.of(
          List.of("--help"),
          List.of("diff", "x^2 sin x"),
          List.of("diff", "ln(x)/x", "--format", "latex", "--order", "2"),
          List.of("simplify", "(x^2-1)/(x-1)", "--format", "python"),
          List.of("expand", "(x+1)^3", "--format", "json"),
          List.of("factor", "x^3-x"),
          List.of("eval", "sqrt(x)", "--at", "x=2"),
          List.of("explain", "x^2"),
          List.of("diff", "sigmiod(x)"),
          List.of("run", "--list"));

  private static final List<String> PAGES = List.of("", "derivatives.html", "try.html", "try.json");

  private static final String REQUESTS =
      """
      {"id":1,"op":"diff","expr":"x^2 sin(x)","wrt":["x"],"format":"python"}
      {"id":2,"op":"eval","expr":"exp(-2x)+3sin(3x)","at":{"x":[0,0.5,1]},"method":"forward","wrt":["x"]}
      {"id":3,"op":"gradient","expr":"x^2 y","wrt":["x","y"]}
      {"id":4,"op":"parse","expr":"x +"}
      """;

  private Rehearsal() {}

  /// Runs the verbs.
  ///
  /// @param arguments not used
  public static void main(String[] arguments) {
    for (List<String> verb : VERBS) {
      run(verb, "");
    }
    run(List.of("batch"), REQUESTS);
    try (BookServer server = BookServer.start(0)) {
      for (String path : PAGES) {
        read(server.address() + path);
      }
    } catch (IOException | RuntimeException failure) {
      // A book that cannot be opened tells so when it is asked for.
      System.err.println(failure);
    }
  }

  private static void read(String address) throws IOException {
    URLConnection connection = URI.create(address).toURL().openConnection();
    connection.setRequestProperty("Connection", "close");
    try (InputStream page = connection.getInputStream()) {
      page.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static void run(List<String> words, String input) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    int _ =
        new Program(
                new Streams(
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    nowhere,
                    nowhere))
            .run(words);
  }
}
