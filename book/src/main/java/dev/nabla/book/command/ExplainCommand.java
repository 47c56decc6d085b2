package dev.nabla.book.command;

import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./nabla explain`.
@Command(
    name = "explain",
    description =
        "Every stage of a formula: as understood, its graph, derivative, simpler derivative,"
            + " program.",
    footer = {"", "Example:", "  ./nabla explain \"x^2 sin x\""})
final class ExplainCommand extends FormulaCommand {
  @Option(names = "--wrt", paramLabel = "x", description = "The variable of the derivative.")
  private String wrt = "";

  ExplainCommand(Streams streams) {
    super(streams);
  }

  @Override
  Request request(String formula) {
    Request request = Request.of(Operation.EXPLAIN, formula);
    return wrt.isEmpty() ? request : request.withWrt(names(wrt));
  }
}
