package dev.nabla.book.command;

import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Request;

/// The verbs that differentiate by several variables at once.
///
/// @param operation which derivatives
/// @param summary one sentence on them
/// @param example a command line
/// @param arrays another, with arrays
record PartialsCommand(Operation operation, String summary, String example, String arrays)
    implements FormulaCommand {
  static PartialsCommand gradient() {
    return new PartialsCommand(
        Operation.GRADIENT,
        "Gives the partial derivatives by each variable.",
        "./nabla gradient \"x^2 y + sin(y)\" --wrt x,y",
        "./nabla gradient \"1/m*sum((Y-w·X-b)^2)\" --array \"w: 1×k, X: k×m, Y: 1×m\" --wrt w");
  }

  static PartialsCommand hessian() {
    return new PartialsCommand(
        Operation.HESSIAN,
        "Gives the matrix of second partial derivatives.",
        "./nabla hessian \"x^2 y\" --wrt x,y --format python",
        "./nabla hessian \"sum((Y-w·X)^2)\" --array \"w: 1×k, X: k×m, Y: 1×m\" --wrt w");
  }

  @Override
  public Usage usage() {
    return Usage.ofAnswer(summary)
        .with(
            Option.value(
                "--wrt", "x,y", "The variables in the order wanted; otherwise the formula's."))
        .with(ArrayOption.OPTION)
        .with(ArrayOption.PART)
        .withExamples(example, arrays);
  }

  @Override
  public Request request(String formula, Words words) {
    return Request.of(operation, formula)
        .withWrt(words.names("--wrt"))
        .with(ArrayOption.declared(words));
  }
}
