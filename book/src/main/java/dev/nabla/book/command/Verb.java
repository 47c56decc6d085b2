package dev.nabla.book.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// The verbs of the command line. A verb's class is loaded when it is used.
enum Verb {
  BOOK,
  DIFF(DiffCommand::new),
  SIMPLIFY(RewriteCommand::simplify),
  EXPAND(RewriteCommand::expand),
  GRADIENT(PartialsCommand::gradient),
  HESSIAN(PartialsCommand::hessian),
  EVAL(EvalCommand::new),
  PLOT(PlotCommand::new),
  PARSE(RewriteCommand::parse),
  EXPLAIN(ExplainCommand::new),
  RUN(RunCommand::new),
  BATCH(BatchCommand::new),
  FACTOR,
  SOLVE,
  LIMIT,
  SERIES,
  STEPS,
  KINKS,
  MINIMIZE,
  BENCH;

  private final Optional<Supplier<Command>> command;

  Verb(Supplier<Command> command) {
    this.command = Optional.of(command);
  }

  /// A verb that is planned.
  Verb() {
    this.command = Optional.empty();
  }

  /// The word: `diff`.
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What it does; nothing if this version cannot do it yet.
  Optional<Command> command() {
    return command.map(Supplier::get);
  }

  static Optional<Verb> named(String word) {
    return Arrays.stream(values()).filter(verb -> verb.text().equals(word)).findFirst();
  }

  /// The verbs that this version has.
  static List<Verb> available() {
    return Arrays.stream(values()).filter(verb -> verb.command.isPresent()).toList();
  }
}
