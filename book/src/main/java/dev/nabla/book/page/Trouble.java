package dev.nabla.book.page;

import dev.nabla.book.examples.Control;
import dev.nabla.book.examples.Example;
import dev.nabla.book.examples.Parameters;
import dev.nabla.derive.NoDerivativeException;
import dev.nabla.expr.EffortException;
import dev.nabla.text.Fix;
import dev.nabla.text.Reader;
import dev.nabla.text.Reading;
import dev.nabla.text.SyntaxError;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Why something typed has no answer.
///
/// @param unfinished whether it could become right if more were typed
/// @param control the control it was typed into; empty if it is about several
/// @param message one sentence
/// @param start where in the text the trouble begins; -1 if it is about the whole
/// @param end where it ends, exclusive
/// @param fixes what could be meant
record Trouble(
    boolean unfinished, String control, String message, int start, int end, List<Fix> fixes) {
  private static final Duration DEADLINE = Duration.ofSeconds(2);
  private static final long MOST_STEPS = 20_000_000;

  Trouble {
    fixes = List.copyOf(fixes);
  }

  /// Trouble with the whole of what was asked.
  static Trouble of(String message) {
    return new Trouble(false, "", message, -1, -1, List.of());
  }

  /// The same about what was typed into a control.
  Trouble about(String name) {
    return new Trouble(unfinished, name, message, start, end, fixes);
  }

  private static Trouble of(boolean unfinished, String control, SyntaxError error) {
    return new Trouble(
        unfinished, control, error.message(), error.start(), error.end(), error.fixes());
  }

  /// Trouble with a typed formula, if there is any.
  static Optional<Trouble> with(String control, String text) {
    return switch (Reader.standard().read(text)) {
      case Reading.Parsed parsed -> Optional.empty();
      case Reading.Incomplete(int position, String awaited, SyntaxError error) ->
          Optional.of(of(true, control, error));
      case Reading.Failed(SyntaxError error) -> Optional.of(of(false, control, error));
    };
  }

  /// Trouble with a formula among the values of an example, if there is any.
  static Optional<Trouble> with(Example example, Parameters parameters) {
    return example.controls().stream()
        .filter(control -> control instanceof Control.Formula)
        .flatMap(control -> with(control.name(), parameters.text(control.name())).stream())
        .findFirst();
  }

  /// Does the work within the time that a reader waits for.
  ///
  /// @throws TroubleException if it cannot be done; its message is for the reader
  static <R> R within(Supplier<R> work) {
    try {
      return dev.nabla.expr.Effort.within(DEADLINE, MOST_STEPS, work);
    } catch (EffortException late) {
      throw new TroubleException("That would take too long to compute.", late);
    } catch (IllegalArgumentException | ArithmeticException | NoDerivativeException refused) {
      throw new TroubleException(sentence(refused.getMessage()), refused);
    }
  }

  private static String sentence(@org.jspecify.annotations.Nullable String message) {
    if (message == null || message.isBlank()) {
      return "That cannot be computed.";
    }
    String first = message.lines().findFirst().orElse(message);
    String capital = Character.toUpperCase(first.charAt(0)) + first.substring(1);
    return capital.endsWith(".") ? capital : capital + ".";
  }

  /// As data for a script.
  Map<String, Object> asData() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("message", message);
    if (start >= 0) {
      data.put("start", start);
      data.put("end", end);
    }
    data.put("fixes", fixes.stream().map(Trouble::asData).toList());
    return data;
  }

  private static Map<String, String> asData(Fix fix) {
    return Map.of("label", fix.label(), "text", fix.text());
  }

  /// Thrown where an answer cannot be computed.
  static final class TroubleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TroubleException(String message, Throwable cause) {
      super(message, cause);
    }

    Trouble trouble() {
      return of(String.valueOf(getMessage()));
    }
  }
}
