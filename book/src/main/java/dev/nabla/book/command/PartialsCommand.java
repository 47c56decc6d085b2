package dev.nabla.book.command;

import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The verbs that differentiate by several variables at once.
abstract class PartialsCommand extends FormulaCommand {
  private final Operation operation;

  @Option(
      names = "--wrt",
      paramLabel = "x,y",
      description = "The variables in the order wanted; all of the formula's otherwise.")
  private String wrt = "";

  PartialsCommand(Streams streams, Operation operation) {
    super(streams);
    this.operation = operation;
  }

  @Override
  Request request(String formula) {
    Request request = Request.of(operation, formula);
    return wrt.isEmpty() ? request : request.withWrt(names(wrt));
  }

  /// `./nabla gradient`.
  @Command(
      name = "gradient",
      description = "The partial derivatives by each variable.",
      footer = {"", "Example:", "  ./nabla gradient \"x^2 y + sin(y)\" --wrt x,y"})
  static final class Gradient extends PartialsCommand {
    Gradient(Streams streams) {
      super(streams, Operation.GRADIENT);
    }
  }

  /// `./nabla hessian`.
  @Command(
      name = "hessian",
      description = "The matrix of second partial derivatives.",
      footer = {"", "Example:", "  ./nabla hessian \"x^2 y\" --wrt x,y --format python"})
  static final class Hessian extends PartialsCommand {
    Hessian(Streams streams) {
      super(streams, Operation.HESSIAN);
    }
  }
}
