package dev.nabla.book.command;

import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Request;
import java.util.OptionalInt;

/// `./nabla taylor`.
final class TaylorCommand implements FormulaCommand {
  @Override
  public Usage usage() {
    return Usage.ofAnswer("Gives a Taylor polynomial of a formula, of order 1 its tangent.")
        .with(Option.value("--at", "x=1,y=2", "The point; pi/2 and symbols may stand there."))
        .with(Option.value("--order", "n", "The highest power, in all variables; otherwise 2."))
        .withExamples(
            "./nabla taylor \"x^2 + y^2\" --at x=1,y=2 --order 1",
            "./nabla taylor \"exp(x) sin(y)\" --at x=0,y=0 --order 3",
            "./nabla taylor \"ln(x)\" --at x=a");
  }

  @Override
  public Request request(String formula, Words words) {
    Request request =
        Request.of(Operation.TAYLOR, formula)
            .withAt(Points.read("--at", words.value("--at").orElse("")));
    OptionalInt order = words.number("--order");
    return order.isPresent() ? request.withOrder(order.getAsInt()) : request;
  }
}
