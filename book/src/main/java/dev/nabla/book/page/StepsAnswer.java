package dev.nabla.book.page;

import dev.nabla.Formula;
import dev.nabla.Nabla;
import dev.nabla.derive.Granularity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The steps of a typed function, as data for a script.
final class StepsAnswer {
  private StepsAnswer() {}

  /// The answer: `state` is `ok`, `incomplete` or `error`; with `ok` there is `html`.
  static Map<String, Object> of(Map<String, String> typed) {
    TryQuestion question = TryQuestion.of(typed);
    Optional<Trouble> trouble = Trouble.with("f", question.formula());
    if (trouble.isPresent()) {
      return ExampleAnswer.troubled(trouble.get());
    }
    try {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("state", "ok");
      answer.put(
          "html",
          html(
              question,
              typed.getOrDefault("wrt", variable(Nabla.parse(question.formula()))),
              granularity(typed.getOrDefault("detail", ""))));
      return answer;
    } catch (Trouble.TroubleException refused) {
      return ExampleAnswer.troubled(refused.trouble());
    }
  }

  /// The steps as HTML.
  ///
  /// @throws Trouble.TroubleException if they have none
  static String html(TryQuestion question, String variable, Granularity granularity) {
    return Trouble.within(
        () ->
            new StepsHtml(question, Nabla.parse(question.formula()), variable, granularity).html());
  }

  /// The letter by which a typed function is differentiated: x, or else its first.
  static String variable(Formula f) {
    List<String> symbols = f.symbols();
    return symbols.isEmpty() || symbols.contains("x") ? "x" : symbols.getFirst();
  }

  private static Granularity granularity(String name) {
    for (Granularity each : Granularity.values()) {
      if (each.id().equals(name)) {
        return each;
      }
    }
    return Granularity.STANDARD;
  }
}
