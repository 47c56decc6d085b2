package dev.nabla.book.command;

import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Descent;
import dev.nabla.book.wire.Notation;
import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Outcome;
import dev.nabla.book.wire.Refusal;
import dev.nabla.book.wire.Request;
import dev.nabla.book.wire.Result;
import dev.nabla.optimize.Stop;

/// `./nabla minimize`.
final class MinimizeCommand implements FormulaCommand {
  private static final Option PATH =
      Option.flag("--path", "Prints every point of the way, one a line.");

  @Override
  public Usage usage() {
    return Usage.ofAnswer("Looks for a minimum of a formula from a start.")
        .with(
            Option.value(
                "--start",
                "x=1,y=3",
                "Where to start; 1/3 and pi/2 may stand there. Without it, from many points of the"
                    + " bounds."))
        .with(
            Option.value(
                "--method",
                "M",
                "The method, such as gradient-descent, adam, newton or bfgs; trust-region"
                    + " otherwise."))
        .with(Option.value("--rate", "r", "The rate of methods that have one; 0.1 otherwise."))
        .with(Option.value("--steps", "n", "The largest number of steps."))
        .with(
            Option.value(
                "--tolerance",
                "t",
                "The length of the gradient to reach (for newton of the step)."))
        .with(
            Option.value(
                "--schedule", "S", "How the rate changes: \"stepwise 0.5 100\", \"cosine 0 500\"."))
        .with(Option.value("--at", "a=2", "The values of symbols that stay as they are."))
        .with(Option.value("--bounds", "x=0:1,y=0:oo", "The least and the greatest values."))
        .with(PATH)
        .withExamples(
            "./nabla minimize \"2x^2 + 3y^2 - x y\" --start x=1,y=3",
            "./nabla minimize \"(1-x)^2 + 100(y-x^2)^2\" --start x=-1,y=1 --method newton",
            "./nabla minimize \"x sin(x)\" --bounds x=-10:10",
            "./nabla minimize \"e^x - ln(x)\" --start x=1.75 --method adam --rate 0.05 --path");
  }

  @Override
  public Request request(String formula, Words words) {
    return Request.of(Operation.MINIMIZE, formula)
        .withAt(Points.read("--at", words.value("--at").orElse("")))
        .with(descent(words));
  }

  static Descent descent(Words words) {
    return Descent.USUAL
        .from(Points.read("--start", words.value("--start").orElse("")))
        .by(words.value("--method"))
        .withRate(words.value("--rate"))
        .withSteps(words.value("--steps"))
        .withTolerance(words.value("--tolerance"))
        .withSchedule(words.value("--schedule"))
        .within(Points.ranges("--bounds", words.value("--bounds").orElse("")));
  }

  @Override
  public String printed(Outcome outcome, Notation notation, Words words) {
    return outcome.result() instanceof Result.Minimum found && notation != Notation.JSON
        ? PrintedPath.of(found, words.has(PATH.name()))
        : Printed.of(outcome, notation);
  }

  @Override
  public void check(Outcome outcome) {
    if (outcome.result() instanceof Result.Minimum found
        && (found.path().stop() instanceof Stop.Diverged
            || found.path().stop() instanceof Stop.NotANumber)) {
      throw Refusal.of(Code.DIVERGED, Printed.sentence(found.path().stop().reason()), "");
    }
  }
}
