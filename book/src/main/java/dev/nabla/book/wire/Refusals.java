package dev.nabla.book.wire;

import dev.nabla.derive.NoDerivativeException;
import dev.nabla.enclosure.DigitsException;
import dev.nabla.expr.EffortException;
import dev.nabla.text.TooLargeException;
import dev.nabla.text.UnwritableException;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/// Says what any failure means to whoever asked.
public final class Refusals {
  private static final String PASSED = "The deadline passed.";

  private Refusals() {}

  /// What a failure means for a request about a formula.
  ///
  /// @param about the formula, or the line if there is no formula
  public static Remark of(Throwable failure, String about) {
    return switch (failure) {
      case Refusal refusal -> refusal.remark();
      case EffortException effort -> stopped(effort, about);
      case CancellationException interrupted -> whole(Code.DEADLINE, PASSED, about);
      case TooLargeException large ->
          whole(
              Code.TOO_LARGE,
              "The answer would be longer than %d characters.".formatted(Limits.RESULT_CHARACTERS),
              about);
      case UnwritableException unwritable ->
          whole(
              Code.NOT_AVAILABLE,
              "This format does not have it: " + unwritable.getMessage() + ".",
              about);
      case NoDerivativeException unknown ->
          whole(Code.NOT_AVAILABLE, "There is no answer: " + unknown.getMessage() + ".", about);
      case DigitsException digits -> whole(code(digits), sentence(digits), about);
      case StackOverflowError deep ->
          whole(Code.TOO_DEEP, "The formula is nested too deeply.", about);
      case OutOfMemoryError memory ->
          whole(Code.OUT_OF_MEMORY, "The memory does not suffice for this.", about);
      default ->
          whole(
              Code.INTERNAL,
              "This is a fault of ours (%s); please report it."
                  .formatted(failure.getClass().getSimpleName()),
              about);
    };
  }

  private static Code code(DigitsException digits) {
    return switch (digits.code()) {
      case UNDEFINED, CANNOT_DECIDE -> Code.CANNOT_DECIDE;
      case TOO_LARGE -> Code.TOO_LARGE;
      case NOT_AVAILABLE -> Code.NOT_AVAILABLE;
    };
  }

  private static String sentence(DigitsException digits) {
    return "The digits cannot be given: " + digits.getMessage() + ".";
  }

  private static Remark stopped(EffortException effort, String about) {
    return switch (effort.reason()) {
      case STEPS -> whole(Code.TOO_LARGE, "The work grew beyond its bound.", about);
      case DEADLINE, INTERRUPTED -> whole(Code.DEADLINE, PASSED, about);
    };
  }

  static Refusal deadline(Duration deadline) {
    return Refusal.of(
        Code.DEADLINE, "The deadline of %d ms passed.".formatted(deadline.toMillis()), 0);
  }

  private static Remark whole(Code code, String message, String about) {
    return Refusal.of(code, message, about).remark();
  }
}
