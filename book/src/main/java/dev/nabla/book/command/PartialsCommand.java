package dev.nabla.book.command;

import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Request;

/// The verbs that differentiate by several variables at once.
///
/// @param operation which derivatives
/// @param summary one sentence on them
/// @param example a command line
record PartialsCommand(Operation operation, String summary, String example)
    implements FormulaCommand {
  static PartialsCommand gradient() {
    return new PartialsCommand(
        Operation.GRADIENT,
        "Gives the partial derivatives by each variable.",
        "./nabla gradient \"x^2 y + sin(y)\" --wrt x,y");
  }

  static PartialsCommand hessian() {
    return new PartialsCommand(
        Operation.HESSIAN,
        "Gives the matrix of second partial derivatives.",
        "./nabla hessian \"x^2 y\" --wrt x,y --format python");
  }

  @Override
  public Usage usage() {
    return Usage.ofAnswer(summary)
        .with(
            Option.value(
                "--wrt", "x,y", "The variables in the order wanted; otherwise the formula's."))
        .withExamples(example);
  }

  @Override
  public Request request(String formula, Words words) {
    return Request.of(operation, formula).withWrt(words.names("--wrt"));
  }
}
