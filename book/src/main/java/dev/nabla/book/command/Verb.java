package dev.nabla.book.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The verbs of the command line. A verb's class is loaded when the verb is used.
enum Verb {
  BOOK,
  DIFF("differentiates a formula", DiffCommand::new),
  SIMPLIFY("simplifies a formula", RewriteCommand.Simplify::new),
  EXPAND("multiplies out", RewriteCommand.Expand::new),
  GRADIENT("all partial derivatives", PartialsCommand.Gradient::new),
  HESSIAN("all second partial derivatives", PartialsCommand.Hessian::new),
  EVAL("the value at a point", EvalCommand::new),
  PLOT("draws a formula into a file", PlotCommand::new),
  PARSE("shows a formula as it is understood", RewriteCommand.Parse::new),
  EXPLAIN("shows every stage of a formula", ExplainCommand::new),
  RUN("runs an example of the book", RunCommand::new),
  BATCH("answers JSON requests, one a line", BatchCommand::new),
  FACTOR,
  SOLVE,
  LIMIT,
  SERIES,
  STEPS,
  KINKS,
  MINIMIZE,
  BENCH;

  /// What a verb does.
  interface Action {
    /// Does it.
    ///
    /// @throws IOException if a file or stream cannot be read or written
    void run() throws IOException;
  }

  private final String summary;
  private final Optional<Function<Streams, Action>> action;

  Verb(String summary, Function<Streams, Action> action) {
    this.summary = summary;
    this.action = Optional.of(action);
  }

  /// A verb that is planned.
  Verb() {
    this.summary = "";
    this.action = Optional.empty();
  }

  /// The word: `diff`.
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// A few words on what it does.
  String summary() {
    return summary;
  }

  /// What it does with these streams; nothing if this version cannot do it yet.
  Optional<Action> action(Streams streams) {
    return action.map(maker -> maker.apply(streams));
  }

  static Optional<Verb> named(String word) {
    return Arrays.stream(values()).filter(verb -> verb.text().equals(word)).findFirst();
  }

  /// The verbs that this version has.
  static List<Verb> available() {
    return Arrays.stream(values()).filter(verb -> verb.action.isPresent()).toList();
  }
}
