package dev.nabla.book.command;

import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Request;

/// `./nabla explain`.
final class ExplainCommand implements FormulaCommand {
  @Override
  public Usage usage() {
    return Usage.ofAnswer(
            "Shows every stage of a formula: as understood, its graph, derivative, simpler"
                + " derivative and program.")
        .with(Option.value("--wrt", "x", "The variable of the derivative."))
        .with(ArrayOption.OPTION)
        .with(ArrayOption.PART)
        .withExamples(
            "./nabla explain \"x^2 sin x\"",
            "./nabla explain \"sum((Y-w·X)^2)\" --array \"w: 1×k, X: k×m, Y: 1×m\" --wrt w");
  }

  @Override
  public Request request(String formula, Words words) {
    return Request.of(Operation.EXPLAIN, formula)
        .withWrt(words.names("--wrt"))
        .with(ArrayOption.declared(words));
  }
}
