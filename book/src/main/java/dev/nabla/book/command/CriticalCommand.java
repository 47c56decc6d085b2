package dev.nabla.book.command;

import dev.nabla.book.wire.Approach;
import dev.nabla.book.wire.Code;
import dev.nabla.book.wire.Operation;
import dev.nabla.book.wire.Refusal;
import dev.nabla.book.wire.Request;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `./nabla critical`.
final class CriticalCommand implements FormulaCommand {
  @Override
  public Usage usage() {
    return Usage.ofAnswer("Finds where all derivatives are 0: minima, maxima, saddles.")
        .with(
            Option.value(
                "--box", "x=a..b,y=c..d", "Where to look; otherwise everywhere, or -10..10."))
        .with(Option.value("--for", "x,y", "The variables; otherwise all symbols."))
        .with(Option.value("--at", "a=1,b=2", "The values of other symbols."))
        .withExamples(
            "./nabla critical \"x^4 - 3x^3 + 2\"",
            "./nabla critical \"(x^2 + y - 11)^2 + (x + y^2 - 7)^2\"",
            "./nabla critical \"x sin(x)\" --box x=-10..10",
            "./nabla critical \"a x^2 + b x + c\" --for x");
  }

  @Override
  public Request request(String formula, Words words) {
    return Request.of(Operation.CRITICAL, formula)
        .withAt(Points.read("--at", words.value("--at").orElse("")))
        .withApproach(Approach.within(words.names("--for"), box(words.value("--box").orElse(""))));
  }

  private static Map<String, List<String>> box(String typed) {
    Map<String, List<String>> box = new LinkedHashMap<>();
    if (typed.isBlank()) {
      return box;
    }
    for (String part : typed.split(",(?=[^,=]+=)", -1)) {
      int equals = part.indexOf('=');
      List<String> ends = Arrays.asList(part.substring(equals + 1).split("\\.\\.", -1));
      if (equals <= 0 || ends.size() != 2) {
        throw Refusal.of(Code.BAD_FIELD, "After --box come ranges, as in x=-5..5,y=0..1.", part);
      }
      String name = part.substring(0, equals).strip();
      if (box.put(name, ends.stream().map(String::strip).toList()) != null) {
        throw Refusal.of(Code.BAD_FIELD, "\"%s\" has two ranges.".formatted(name), typed);
      }
    }
    return box;
  }
}
