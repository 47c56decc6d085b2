package dev.nabla.book.command;

import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Request;
import picocli.CommandLine.Command;

/// The verbs that only take a formula.
abstract class RewriteCommand extends FormulaCommand {
  private final Operation operation;

  RewriteCommand(Streams streams, Operation operation) {
    super(streams);
    this.operation = operation;
  }

  @Override
  Request request(String formula) {
    return Request.of(operation, formula);
  }

  /// `./nabla simplify`.
  @Command(
      name = "simplify",
      description =
          "The formula in a simpler form, with the conditions under which it is the same.",
      footer = {"", "Example:", "  ./nabla simplify \"(x^2-1)/(x-1)\""})
  static final class Simplify extends RewriteCommand {
    Simplify(Streams streams) {
      super(streams, Operation.SIMPLIFY);
    }
  }

  /// `./nabla expand`.
  @Command(
      name = "expand",
      description = "The formula with its products multiplied out.",
      footer = {"", "Example:", "  ./nabla expand \"(x+1)^3\""})
  static final class Expand extends RewriteCommand {
    Expand(Streams streams) {
      super(streams, Operation.EXPAND);
    }
  }

  /// `./nabla parse`.
  @Command(
      name = "parse",
      description = "The formula as it is understood.",
      footer = {"", "Example:", "  ./nabla parse \"2x sin x^2\" --format python"})
  static final class Parse extends RewriteCommand {
    Parse(Streams streams) {
      super(streams, Operation.PARSE);
    }
  }
}
