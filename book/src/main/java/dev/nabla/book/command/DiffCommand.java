package dev.nabla.book.command;

import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Request;
import dev.nabla.book.wire.Telling;
import java.util.Optional;
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
        .with(Option.flag("--steps", "Shows the derivation, line by line, with the reasons."))
        .with(Option.value("--granularity", "G", "How many steps: brief, standard or every."))
        .with(Option.flag("--hint", "Names the rules and what they act on, and no results."))
        .withExamples(
            "./nabla diff \"x^2 sin x\"",
            "./nabla diff \"x^2 sin x\" --steps",
            "./nabla diff \"a*x^2\" --wrt x --order 2",
            "./nabla diff \"x^2 y^3\" --wrt x,y --format latex");
  }

  @Override
  public Request request(String formula, Words words) {
    Optional<String> granularity = words.value("--granularity");
    boolean hint = words.has("--hint");
    boolean steps = words.has("--steps") || hint || granularity.isPresent();
    Telling telling =
        granularity
            .map(name -> Telling.STANDARD.with(Telling.granularity(name)))
            .orElse(Telling.STANDARD);
    Request request =
        Request.of(steps ? Operation.STEPS : Operation.DIFF, formula)
            .withWrt(words.names("--wrt"))
            .withTelling(telling.withHint(hint));
    OptionalInt order = words.number("--order");
    return order.isPresent() ? request.withOrder(order.getAsInt()) : request;
  }
}
