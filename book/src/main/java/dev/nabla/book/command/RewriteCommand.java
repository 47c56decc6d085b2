package dev.nabla.book.command;

import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Request;

/// The verbs that write a formula in another form.
///
/// @param operation what to do with it
/// @param summary one sentence on that
/// @param example a command line
record RewriteCommand(Operation operation, String summary, String example)
    implements FormulaCommand {
  static RewriteCommand simplify() {
    return new RewriteCommand(
        Operation.SIMPLIFY,
        "Simplifies a formula, and says under which conditions it stays the same.",
        "./nabla simplify \"(x^2-1)/(x-1)\"");
  }

  static RewriteCommand expand() {
    return new RewriteCommand(
        Operation.EXPAND,
        "Multiplies the products of a formula out.",
        "./nabla expand \"(x+1)^3\"");
  }

  static RewriteCommand factor() {
    return new RewriteCommand(
        Operation.FACTOR,
        "Writes a formula as a product, as far as rational numbers go.",
        "./nabla factor \"6x^2 - x y - y^2\"");
  }

  static RewriteCommand together() {
    return new RewriteCommand(
        Operation.TOGETHER,
        "Writes a sum of fractions as one fraction.",
        "./nabla together \"1/x + 1/(x+1)\"");
  }

  static RewriteCommand cancel() {
    return new RewriteCommand(
        Operation.CANCEL,
        "Divides numerator and denominator by what they have in common.",
        "./nabla cancel \"(x^2-y^2)/(x-y)\"");
  }

  static RewriteCommand parse() {
    return new RewriteCommand(
        Operation.PARSE,
        "Shows a formula as it is understood.",
        "./nabla parse \"2x sin x^2\" --format python");
  }

  @Override
  public Usage usage() {
    Usage usage = Usage.ofAnswer(summary).withExamples(example);
    return operation == Operation.PARSE
        ? usage.with(ArrayOption.OPTION).with(ArrayOption.PART)
        : usage;
  }

  @Override
  public Request request(String formula, Words words) {
    Request request = Request.of(operation, formula);
    return operation == Operation.PARSE ? request.with(ArrayOption.declared(words)) : request;
  }
}
