package dev.nabla.book.command;

import dev.nabla.book.wire.Approach;
import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Request;
import java.util.Optional;
import java.util.OptionalInt;

/// `./nabla series`.
final class SeriesCommand implements FormulaCommand {
  @Override
  public Usage usage() {
    return Usage.ofAnswer("Expands a formula about a point or about infinity.")
        .with(Option.value("--at", "a", "The point, as 0, pi/2, oo or -oo; otherwise 0."))
        .with(Option.value("--order", "n", "The highest power to keep; otherwise 5."))
        .with(LimitCommand.FOR)
        .withExamples(
            "./nabla series \"sin(x)\" --at 0 --order 7",
            "./nabla series \"sqrt(x^2+x)\" --at oo --order 3");
  }

  @Override
  public Request request(String formula, Words words) {
    Approach approach =
        new Approach(
            words.names("--for"), Optional.of(words.value("--at").orElse("0")), Optional.empty());
    Request request = Request.of(Operation.SERIES, formula).withApproach(approach);
    OptionalInt order = words.number("--order");
    return order.isPresent() ? request.withOrder(order.getAsInt()) : request;
  }
}
