package dev.nabla.book.command;

import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Nearest;
import dev.nabla.book.wire.Refusal;
import dev.nabla.book.wire.Refusals;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/// The command line: finds the verb, reads its options, does it, and reports what goes wrong.
public final class Program {
  /// The version that `--version` prints.
  public static final String VERSION = "0.1.0-SNAPSHOT";

  private static final int DONE = 0;
  private static final int FAILED = 2;
  private static final Pattern LONG_OPTION = Pattern.compile("(--[a-z][a-z-]+)(=.*)?");

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
      streams.out().flush();
      return DONE;
    } catch (Refusal refusal) {
      return failed(Complaint.of(refusal.remark(), refusal.about()));
    } catch (ParameterException wrong) {
      return failed("nabla: " + Printed.line(String.valueOf(wrong.getMessage())) + "\n");
    } catch (NoSuchFileException missing) {
      return failed("nabla: There is no folder for the file " + missing.getFile() + ".\n");
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
      case "help" -> help(words.size() > 1 ? words.get(1) : "--help");
      default -> perform(verb(first), words.subList(1, words.size()));
    }
  }

  private void help(String topic) {
    if (topic.equals("--help")) {
      streams.out().print(overview());
    } else {
      usage(commandLine(verb(topic), available(verb(topic))));
    }
  }

  private void perform(Verb verb, List<String> words) throws IOException {
    Verb.Action action = available(verb);
    CommandLine commandLine = commandLine(verb, action);
    refuseUnknownOptions(commandLine, words);
    if (commandLine.parseArgs(words.toArray(String[]::new)).isUsageHelpRequested()) {
      usage(commandLine);
      return;
    }
    action.run();
  }

  private Verb.Action available(Verb verb) {
    return verb.action(streams)
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

  private static CommandLine commandLine(Verb verb, Verb.Action action) {
    CommandLine commandLine = new CommandLine(action);
    commandLine.setCommandName("./nabla " + verb.text());
    commandLine
        .getCommandSpec()
        .addOption(
            CommandLine.Model.OptionSpec.builder("--help")
                .usageHelp(true)
                .description("Shows this and does nothing else.")
                .build());
    // A formula may begin with a minus sign or an at sign.
    commandLine.setUnmatchedOptionsArePositionalParams(true);
    commandLine.setPosixClusteredShortOptionsAllowed(false);
    commandLine.setExpandAtFiles(false);
    commandLine.setUsageHelpAutoWidth(false);
    return commandLine;
  }

  private void usage(CommandLine commandLine) {
    PrintWriter writer = new PrintWriter(streams.out(), false, StandardCharsets.UTF_8);
    commandLine.usage(writer, Ansi.AUTO);
    writer.flush();
  }

  /// What looks like a mistyped option would otherwise be taken for a formula.
  private static void refuseUnknownOptions(CommandLine commandLine, List<String> words) {
    for (String word : words) {
      if (word.equals("--")) {
        return;
      }
      Matcher option = LONG_OPTION.matcher(word);
      if (option.matches()
          && !commandLine.getCommandSpec().optionsMap().containsKey(option.group(1))) {
        throw Refusal.of(
            Code.BAD_FIELD,
            "There is no option %s for this verb.".formatted(option.group(1)),
            "",
            Nearest.to(option.group(1), commandLine.getCommandSpec().optionsMap().keySet())
                .toArray(String[]::new));
      }
    }
  }

  private static String overview() {
    String verbs =
        Verb.available().stream()
            .map(verb -> "  %-10s %s\n".formatted(verb.text(), verb.summary()))
            .collect(Collectors.joining());
    return """
    Nabla: differential calculus, exact until asked otherwise.

    Usage: ./nabla VERB [OPTIONS]

    %s
    ./nabla VERB --help tells more about a verb, ./nabla --version the version.

    Examples:
      ./nabla diff "x^2 sin x"
      ./nabla eval "sqrt(2)" --digits 50
      ./nabla plot "sin(x)/x" -o wave.svg
    """
        .formatted(verbs);
  }
}
