package dev.nabla.book.command;

import dev.nabla.book.wire.Approach;
import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Request;

/// `./nabla limit`.
final class LimitCommand implements FormulaCommand {
  static final Option FOR =
      Option.value("--for", "x", "The variable; otherwise the formula's only one.");

  @Override
  public Usage usage() {
    return Usage.ofAnswer("Gives the limit of a formula at a point or at infinity.")
        .with(Option.value("--at", "a", "The point, as 0, pi/2, oo or -oo."))
        .with(Option.value("--from", "SIDE", "The side, left or right; otherwise both."))
        .with(FOR)
        .withExamples(
            "./nabla limit \"sin(x)/x\" --at 0",
            "./nabla limit \"(1+1/n)^n\" --at oo",
            "./nabla limit \"abs(x)/x\" --at 0 --from left");
  }

  @Override
  public Request request(String formula, Words words) {
    return Request.of(Operation.LIMIT, formula)
        .withApproach(
            new Approach(words.names("--for"), words.value("--at"), words.value("--from")));
  }
}
