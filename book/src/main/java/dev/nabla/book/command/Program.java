package dev.nabla.book.command;

import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Nearest;
import dev.nabla.book.wire.Refusal;
import dev.nabla.book.wire.Refusals;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// The command line: finds the verb, reads its options, does it, and reports what goes wrong.
public final class Program {
  /// The version that `--version` prints.
  public static final String VERSION = "0.1.0-SNAPSHOT";

  private static final int DONE = 0;
  private static final int FAILED = 2;

  private final Streams streams;

  /// A command line on these streams.
  public Program(Streams streams) {
    this.streams = streams;
  }

  /// Does what the words say.
  ///
  /// @return the exit status: 0, or 2 if there was an error
  public int run(List<String> words) {
    try {
      dispatch(words);
      return streams.out().checkError() ? failed("nabla: The output cannot be written.\n") : DONE;
    } catch (Refusal refusal) {
      return failed(Complaint.of(refusal.remark(), refusal.about()));
    } catch (IOException failure) {
      return failed("nabla: " + Printed.line(String.valueOf(failure.getMessage())) + "\n");
    } catch (Throwable failure) {
      return failed(Complaint.of(Refusals.of(failure, ""), ""));
    }
  }

  private int failed(String complaint) {
    streams.out().flush();
    streams.err().print(complaint);
    streams.err().flush();
    return FAILED;
  }

  private void dispatch(List<String> words) throws IOException {
    String first = words.isEmpty() ? "--help" : words.getFirst();
    switch (first) {
      case "--help", "-h" -> streams.out().print(overview());
      case "--version", "-V" -> streams.out().println("nabla " + VERSION);
      case "help" -> streams.out().print(help(words.size() > 1 ? words.get(1) : "--help"));
      default -> perform(verb(first), words.subList(1, words.size()));
    }
  }

  private String help(String topic) {
    return topic.equals("--help") ? overview() : command(verb(topic)).usage().help(topic);
  }

  private void perform(Verb verb, List<String> typed) throws IOException {
    Command command = command(verb);
    Words words = Words.read(typed, command.usage());
    if (words.has(Usage.HELP.name())) {
      streams.out().print(command.usage().help(verb.text()));
    } else {
      command.run(words, streams);
    }
  }

  private static Command command(Verb verb) {
    return verb.command()
        .orElseThrow(
            () ->
                Refusal.of(
                    Code.NOT_AVAILABLE,
                    "\"%s\" is planned, but this version does not have it yet."
                        .formatted(verb.text()),
                    ""));
  }

  private static Verb verb(String word) {
    return Verb.named(word)
        .orElseThrow(
            () ->
                Refusal.of(
                    Code.UNKNOWN_OP,
                    "There is no verb \"%s\"; ./nabla --help lists them."
                        .formatted(Nearest.shortened(word)),
                    "",
                    Nearest.to(word, Verb.available().stream().map(Verb::text).toList())
                        .toArray(String[]::new)));
  }

  private static String overview() {
    String verbs =
        Verb.available().stream()
            .map(verb -> "  %-10s %s\n".formatted(verb.text(), command(verb).usage().summary()))
            .collect(Collectors.joining());
    return """
    Nabla: differential calculus, exact until asked otherwise.

    Usage: ./nabla VERB [OPTIONS]

    %s
    ./nabla VERB --help tells more about a verb, ./nabla --version the version.

    Examples:
      ./nabla book
      ./nabla diff "x^2 sin x"
      ./nabla eval "sqrt(2)" --digits 50
      ./nabla plot "sin(x)/x" -o wave.svg
    """
        .formatted(verbs);
  }
}
