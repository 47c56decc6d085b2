package dev.nabla.book.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The verbs of the command line. A verb's class is loaded when it is used.
enum Verb {
  BOOK,
  DIFF,
  SIMPLIFY,
  EXPAND,
  FACTOR,
  TOGETHER,
  CANCEL,
  APART,
  COLLECT,
  GRADIENT,
  HESSIAN,
  DETERMINANT,
  TRACE,
  INVERSE,
  TRANSPOSE,
  MULTIPLY,
  RANK,
  REDUCE,
  EIGENVALUES,
  EVAL,
  PLOT,
  PARSE,
  EXPLAIN,
  RUN,
  BATCH,
  SOLVE,
  LIMIT,
  SERIES,
  STEPS,
  KINKS,
  CRITICAL,
  TAYLOR,
  MINIMIZE,
  TRAIN,
  PREDICT,
  FIT,
  BENCH;

  /// The word: `diff`.
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What it does; nothing if this version cannot do it yet.
  Optional<Command> command() {
    // No constructor references: each would load its class with this one, and Javalin with it.
    return switch (this) {
      case BOOK -> Optional.of(new BookCommand());
      case DIFF -> Optional.of(new DiffCommand());
      case SIMPLIFY -> Optional.of(RewriteCommand.simplify());
      case EXPAND -> Optional.of(RewriteCommand.expand());
      case FACTOR -> Optional.of(RewriteCommand.factor());
      case TOGETHER -> Optional.of(RewriteCommand.together());
      case CANCEL -> Optional.of(RewriteCommand.cancel());
      case APART -> Optional.of(SymbolCommand.apart());
      case COLLECT -> Optional.of(SymbolCommand.collect());
      case GRADIENT -> Optional.of(PartialsCommand.gradient());
      case HESSIAN -> Optional.of(PartialsCommand.hessian());
      case DETERMINANT -> Optional.of(MatrixCommand.determinant());
      case TRACE -> Optional.of(MatrixCommand.trace());
      case INVERSE -> Optional.of(MatrixCommand.inverse());
      case TRANSPOSE -> Optional.of(MatrixCommand.transpose());
      case MULTIPLY -> Optional.of(MatrixCommand.multiply());
      case RANK -> Optional.of(MatrixCommand.rank());
      case REDUCE -> Optional.of(MatrixCommand.reduce());
      case EIGENVALUES -> Optional.of(MatrixCommand.eigenvalues());
      case EVAL -> Optional.of(new EvalCommand());
      case PLOT -> Optional.of(new PlotCommand());
      case PARSE -> Optional.of(RewriteCommand.parse());
      case EXPLAIN -> Optional.of(new ExplainCommand());
      case RUN -> Optional.of(new RunCommand());
      case BATCH -> Optional.of(new BatchCommand());
      case LIMIT -> Optional.of(new LimitCommand());
      case SERIES -> Optional.of(new SeriesCommand());
      case SOLVE -> Optional.of(new SolveCommand());
      case KINKS -> Optional.of(new KinksCommand());
      case CRITICAL -> Optional.of(new CriticalCommand());
      case TAYLOR -> Optional.of(new TaylorCommand());
      case MINIMIZE -> Optional.of(new MinimizeCommand());
      case TRAIN -> Optional.of(new TrainCommand());
      case PREDICT -> Optional.of(new PredictCommand());
      case FIT -> Optional.of(new FitCommand());
      case STEPS, BENCH -> Optional.empty();
    };
  }

  static Optional<Verb> named(String word) {
    return Arrays.stream(values()).filter(verb -> verb.text().equals(word)).findFirst();
  }

  /// The verbs that this version has.
  static List<Verb> available() {
    return Arrays.stream(values()).filter(verb -> verb.command().isPresent()).toList();
  }
}
