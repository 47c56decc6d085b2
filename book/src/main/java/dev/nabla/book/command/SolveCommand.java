package dev.nabla.book.command;

import dev.nabla.book.wire.Approach;
import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Request;
import java.io.IOException;
import java.util.List;

/// `./nabla solve`.
final class SolveCommand implements FormulaCommand {
  @Override
  public Usage usage() {
    return Usage.ofAnswer("Solves an equation, or several at once, over the real numbers.")
        .withOperand(
            "EXPR ...", "The equations, each in quotes; without an equals sign equal to 0.")
        .with(Option.value("--for", "x,y", "The unknowns; otherwise all variables."))
        .with(
            Option.value(
                "--range", "a,b", "Where to look; then every solution is listed by itself."))
        .withExamples(
            "./nabla solve \"x^2 = 2\"",
            "./nabla solve \"sin(x) = 1/2\" --range 0,10",
            "./nabla solve \"a*x^2 + b*x + c\" --for x",
            "./nabla solve \"x^2 + y^2 = 25\" \"x + y = 7\"");
  }

  @Override
  public Request request(Words words, Streams streams) throws IOException {
    List<String> formulas = words.formulas();
    if (formulas.equals(List.of("-"))) {
      formulas = List.of(streams.readInput());
    }
    return Request.of(Operation.SOLVE, formulas.toArray(String[]::new))
        .withApproach(Approach.between(words.names("--for"), words.names("--range")));
  }

  @Override
  public Request request(String formula, Words words) {
    return Request.of(Operation.SOLVE, formula);
  }
}
