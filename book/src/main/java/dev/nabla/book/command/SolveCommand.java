package dev.nabla.book.command;

import dev.nabla.book.wire.Approach;
import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Descent;
import dev.nabla.book.wire.Notation;
import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Outcome;
import dev.nabla.book.wire.Refusal;
import dev.nabla.book.wire.Request;
import dev.nabla.book.wire.Result;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// `./nabla solve`.
final class SolveCommand implements FormulaCommand {
  private static final Option PATH =
      Option.flag("--path", "With --start: prints every point of the way, one a line.");

  @Override
  public Usage usage() {
    return Usage.ofAnswer("Solves an equation, or several at once, over the real numbers.")
        .withOperand(
            "EXPR ...", "The equations, each in quotes; without an equals sign equal to 0.")
        .with(Option.value("--for", "x,y", "The unknowns; otherwise all variables."))
        .with(
            Option.value(
                "--range", "a,b", "Where to look; then every solution is listed by itself."))
        .with(
            Option.flag("--numeric", "Solutions in doubles, from --start or all between --range."))
        .with(Option.value("--start", "x=1,y=2", "With --numeric: where Newton's method starts."))
        .with(Option.value("--steps", "n", "With --start: the largest number of steps."))
        .with(Option.value("--tolerance", "t", "With --start: the length of the last step."))
        .with(PATH)
        .withExamples(
            "./nabla solve \"x^2 = 2\"",
            "./nabla solve \"sin(x) = 1/2\" --range 0,10",
            "./nabla solve \"a*x^2 + b*x + c\" --for x",
            "./nabla solve \"x^2 + y^2 = 25\" \"x + y = 7\"",
            "./nabla solve \"cos(x) = x\" --numeric --start x=1 --path");
  }

  @Override
  public Request request(Words words, Streams streams) throws IOException {
    List<String> formulas = words.formulas();
    if (formulas.equals(List.of("-"))) {
      formulas = List.of(streams.readInput());
    }
    return Request.of(Operation.SOLVE, formulas.toArray(String[]::new))
        .withApproach(Approach.between(words.names("--for"), words.names("--range")))
        .with(descent(words));
  }

  private static Descent descent(Words words) {
    boolean numeric = words.has("--numeric");
    if (!numeric) {
      for (String option : List.of("--start", "--steps", "--tolerance", PATH.name())) {
        if (words.has(option)) {
          throw Refusal.of(
              Code.BAD_FIELD, "The option %s goes with --numeric.".formatted(option), "");
        }
      }
    }
    return MinimizeCommand.descent(words).by(numeric ? Optional.of("numeric") : Optional.empty());
  }

  @Override
  public String printed(Outcome outcome, Notation notation, Words words) {
    return outcome.result() instanceof Result.Numbers found && notation != Notation.JSON
        ? PrintedPath.of(found, notation, words.has(PATH.name()))
        : Printed.of(outcome, notation);
  }

  @Override
  public void check(Outcome outcome) {
    if (outcome.result() instanceof Result.Numbers found) {
      found
          .stop()
          .filter(stop -> !stop.converged())
          .ifPresent(
              stop -> {
                throw Refusal.of(Code.CANNOT_DECIDE, Printed.sentence(stop.reason()), "");
              });
    }
  }

  @Override
  public Request request(String formula, Words words) {
    return Request.of(Operation.SOLVE, formula);
  }
}
