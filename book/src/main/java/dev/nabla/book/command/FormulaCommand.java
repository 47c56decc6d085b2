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

/// What the verbs that answer a question about one formula have in common.
interface FormulaCommand extends Command {
  /// The question about the formula, without the notation of the answer.
  Request request(String formula, Words words);

  /// The question as the words put it.
  default Request request(Words words, Streams streams) throws IOException {
    return request(words.formula(streams), words);
  }

  /// The answer as it is printed, ending in a line break.
  default String printed(Outcome outcome, Notation notation, Words words) {
    return Printed.of(outcome, notation);
  }

  /// Refuses an answer, after it was printed, that is a failure on a command line.
  default void check(Outcome outcome) {}

  @Override
  default void run(Words words, Streams streams) throws IOException {
    Notation notation = notation(words.value("--format").orElse(Notation.TEXT.text()));
    Request request = request(words, streams).withNotation(notation);
    Outcome outcome =
        Effort.within(Limits.LONGEST_DEADLINE, Limits.STEPS, () -> Operations.perform(request));
    streams.out().print(printed(outcome, notation, words));
    if (notation != Notation.JSON) {
      outcome
          .notices()
          .forEach(notice -> streams.err().println("note: " + Printed.line(notice.message())));
      check(outcome);
    }
  }

  private static Notation notation(String name) {
    return Notation.named(name)
        .orElseThrow(
            () ->
                Refusal.of(
                    Code.BAD_FIELD,
                    "The format is one of " + String.join(", ", Notation.names()) + ".",
                    name,
                    Nearest.to(name, Notation.names()).toArray(String[]::new)));
  }
}
