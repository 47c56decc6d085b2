package dev.nabla.book.command;

import dev.nabla.book.wire.Method;
import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Policies;
import dev.nabla.book.wire.Request;
import dev.nabla.solve.KinkPolicy;
import java.util.OptionalInt;

/// `./nabla eval`.
final class EvalCommand implements FormulaCommand {
  @Override
  public Usage usage() {
    return Usage.ofAnswer("Gives the value of a formula, or of its derivative, at a point.")
        .with(
            Option.value(
                "--at", "x=1,y=2", "The values of the variables; 1/3 and pi/2 may stand there."))
        .with(
            Option.value(
                "--method",
                "M",
                "Differentiates first, in this way: symbolic, forward, reverse or numeric."))
        .with(Option.value("--wrt", "x", "The variable of the derivative; several for mixed ones."))
        .with(Option.value("--order", "n", "How often to differentiate."))
        .with(
            Option.value(
                "--policy",
                "P",
                "What stands at a kink: undefined, which is usual, or subgradient."))
        .with(Option.value("--digits", "n", "How many digits to compute."))
        .withExamples(
            "./nabla eval \"x^2 + y\" --at x=3,y=1/2",
            "./nabla eval \"sin(x)\" --at x=pi/7 --digits 50",
            "./nabla eval \"x^2 exp(-y)\" --wrt x,y --method reverse --at x=3,y=0",
            "./nabla eval \"max(x, 0)\" --method forward --policy subgradient --at x=0");
  }

  @Override
  public Request request(String formula, Words words) {
    Request request =
        Request.of(Operation.EVAL, formula)
            .withAt(Points.read("--at", words.value("--at").orElse("")))
            .withMethod(words.value("--method").map(Method::required).orElse(Method.VALUE))
            .withPolicy(words.value("--policy").map(Policies::named).orElse(KinkPolicy.UNDEFINED))
            .withWrt(words.names("--wrt"));
    OptionalInt order = words.number("--order");
    Request ordered = order.isPresent() ? request.withOrder(order.getAsInt()) : request;
    OptionalInt digits = words.number("--digits");
    return digits.isPresent() ? ordered.withDigits(digits.getAsInt()) : ordered;
  }
}
