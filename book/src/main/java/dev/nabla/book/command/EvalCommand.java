package dev.nabla.book.command;

import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Column;
import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Refusal;
import dev.nabla.book.wire.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./nabla eval`.
@Command(
    name = "eval",
    description = "The value of a formula at a point.",
    footer = {
      "",
      "Examples:",
      "  ./nabla eval \"x^2 + y\" --at x=3,y=1/2",
      "  ./nabla eval \"sin(x)\" --at x=pi/7 --digits 50"
    })
final class EvalCommand extends FormulaCommand {
  @Option(
      names = "--at",
      paramLabel = "x=1,y=2",
      description = "The values of the variables; fractions and constants as pi/2 may stand there.")
  private String at = "";

  @Option(names = "--digits", paramLabel = "n", description = "How many digits to compute.")
  private Optional<Integer> digits = Optional.empty();

  EvalCommand(Streams streams) {
    super(streams);
  }

  @Override
  Request request(String formula) {
    Request request = Request.of(Operation.EVAL, formula).withAt(point());
    return digits.map(request::withDigits).orElse(request);
  }

  private Map<String, Column> point() {
    Map<String, Column> point = new LinkedHashMap<>();
    if (at.isBlank()) {
      return point;
    }
    // A comma inside of a value, as in max(1,2), is not followed by a name and an equals sign.
    for (String part : at.split(",(?=[^,=]+=)", -1)) {
      int equals = part.indexOf('=');
      if (equals <= 0) {
        throw Refusal.of(Code.BAD_FIELD, "After --at come values, as in x=1,y=2.", part);
      }
      String name = part.substring(0, equals).strip();
      if (point.put(name, Column.scalar(part.substring(equals + 1).strip())) != null) {
        throw Refusal.of(Code.BAD_FIELD, "\"%s\" has two values.".formatted(name), at);
      }
    }
    return point;
  }
}
