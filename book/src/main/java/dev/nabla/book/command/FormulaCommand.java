package dev.nabla.book.command;

import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Limits;
import dev.nabla.book.wire.Nearest;
import dev.nabla.book.wire.Notation;
import dev.nabla.book.wire.Operations;
import dev.nabla.book.wire.Outcome;
import dev.nabla.book.wire.Refusal;
import dev.nabla.book.wire.Request;
import dev.nabla.expr.Effort;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What the verbs that answer a question about one formula have in common.
abstract class FormulaCommand implements Verb.Action {
  private final Streams streams;

  @Mixin private final TypedFormula formula = new TypedFormula();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to write the answer: text, latex, python, java or json.")
  private String format = "text";

  FormulaCommand(Streams streams) {
    this.streams = streams;
  }

  /// The question about the formula, without the notation of the answer.
  abstract Request request(String formula);

  @Override
  public void run() throws IOException {
    Notation notation = notation();
    Request request = request(formula.read(streams)).withNotation(notation);
    Outcome outcome =
        Effort.within(Limits.LONGEST_DEADLINE, Limits.STEPS, () -> Operations.perform(request));
    streams.out().print(Printed.of(outcome, notation));
    if (notation != Notation.JSON) {
      outcome
          .notices()
          .forEach(notice -> streams.err().println("note: " + Printed.line(notice.message())));
    }
  }

  /// The names in `x,y`.
  static List<String> names(String list) {
    return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
  }

  private Notation notation() {
    return Notation.named(format)
        .orElseThrow(
            () ->
                Refusal.of(
                    Code.BAD_FIELD,
                    "The format is one of " + String.join(", ", Notation.names()) + ".",
                    format,
                    Nearest.to(format, Notation.names()).toArray(String[]::new)));
  }
}
