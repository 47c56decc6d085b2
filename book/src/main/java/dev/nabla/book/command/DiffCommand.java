package dev.nabla.book.command;

import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Request;
import java.util.OptionalInt;

/// `./nabla diff`.
final class DiffCommand implements FormulaCommand {
  @Override
  public Usage usage() {
    return Usage.ofAnswer("Differentiates a formula.")
        .with(
            Option.value(
                "--wrt", "x", "The variable; several, as in x,y, mean a mixed partial derivative."))
        .with(Option.value("--order", "n", "How often to differentiate."))
        .with(Option.flag("--steps", "Not in this version: the derivation, step by step."))
        .withExamples(
            "./nabla diff \"x^2 sin x\"",
            "./nabla diff \"a*x^2\" --wrt x --order 2",
            "./nabla diff \"x^2 y^3\" --wrt x,y --format latex");
  }

  @Override
  public Request request(String formula, Words words) {
    Operation operation = words.has("--steps") ? Operation.STEPS : Operation.DIFF;
    Request request = Request.of(operation, formula).withWrt(words.names("--wrt"));
    OptionalInt order = words.number("--order");
    return order.isPresent() ? request.withOrder(order.getAsInt()) : request;
  }
}
