package dev.nabla.book.command;

import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Request;

/// The verbs that write a formula in another form with respect to one symbol.
///
/// @param operation what to do with it
/// @param summary one sentence on that
/// @param example a command line
record SymbolCommand(Operation operation, String summary, String example)
    implements FormulaCommand {
  static SymbolCommand apart() {
    return new SymbolCommand(
        Operation.APART,
        "Writes a fraction as a sum of partial fractions.",
        "./nabla apart \"1/(x^2-1)\"");
  }

  static SymbolCommand collect() {
    return new SymbolCommand(
        Operation.COLLECT,
        "Gathers the terms with the same power of a variable.",
        "./nabla collect \"a x + b x + c\" --wrt x");
  }

  @Override
  public Usage usage() {
    return Usage.ofAnswer(summary)
        .with(Option.value("--wrt", "x", "The variable; otherwise the only one."))
        .withExamples(example);
  }

  @Override
  public Request request(String formula, Words words) {
    return Request.of(operation, formula).withWrt(words.names("--wrt"));
  }
}
