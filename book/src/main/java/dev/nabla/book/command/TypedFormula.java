package dev.nabla.book.command;

import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Refusal;
import java.io.IOException;
import picocli.CommandLine.Parameters;

/// The formula that follows a verb.
final class TypedFormula {
  @Parameters(
      arity = "0..*",
      paramLabel = "EXPR",
      hideParamSyntax = true,
      description = "The formula, in quotes; - reads it from standard input.")
  private String[] words = {};

  /// The formula as typed, or standard input for `-`.
  ///
  /// @throws Refusal if there is none, or more than one
  String read(Streams streams) throws IOException {
    if (words.length == 0) {
      throw Refusal.of(Code.MISSING_FIELD, "A formula is missing; write it in quotes.", "");
    }
    if (words.length > 1) {
      throw Refusal.of(
          Code.BAD_FIELD,
          "One formula is expected, not %d; put it in quotes.".formatted(words.length),
          String.join(" ", words));
    }
    return words[0].equals("-") ? streams.readInput() : words[0];
  }
}
