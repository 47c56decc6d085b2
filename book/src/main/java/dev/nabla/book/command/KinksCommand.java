package dev.nabla.book.command;

import dev.nabla.book.wire.Approach;
import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Request;

/// `./nabla kinks`.
final class KinksCommand implements FormulaCommand {
  @Override
  public Usage usage() {
    return Usage.ofAnswer("Finds the points where a formula has no derivative.")
        .with(Option.value("--range", "a,b", "Where to look; from -10 to 10 otherwise."))
        .with(LimitCommand.FOR)
        .withExamples(
            "./nabla kinks \"|x^2 - 2|\"",
            "./nabla kinks \"floor(x/2)\" --range 0,5",
            "./nabla kinks \"sqrt(|t|)\" --for t");
  }

  @Override
  public Request request(String formula, Words words) {
    return Request.of(Operation.KINKS, formula)
        .withApproach(Approach.between(words.names("--for"), words.names("--range")));
  }
}
