package dev.nabla.book.command;

import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Request;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./nabla diff`.
@Command(
    name = "diff",
    description = "The derivative of a formula.",
    footer = {
      "",
      "Examples:",
      "  ./nabla diff \"x^2 sin x\"",
      "  ./nabla diff \"a*x^2\" --wrt x --order 2",
      "  ./nabla diff \"x^2 y^3\" --wrt x,y --format latex"
    })
final class DiffCommand extends FormulaCommand {
  @Option(
      names = "--wrt",
      paramLabel = "x",
      description = "The variable; several, as in x,y, mean a mixed partial derivative.")
  private String wrt = "";

  @Option(names = "--order", paramLabel = "n", description = "How often to differentiate.")
  private Optional<Integer> order = Optional.empty();

  @Option(names = "--steps", description = "Not in this version: the derivation, step by step.")
  private boolean steps;

  DiffCommand(Streams streams) {
    super(streams);
  }

  @Override
  Request request(String formula) {
    Request request = Request.of(steps ? Operation.STEPS : Operation.DIFF, formula);
    Request by = wrt.isEmpty() ? request : request.withWrt(names(wrt));
    return order.map(by::withOrder).orElse(by);
  }
}
