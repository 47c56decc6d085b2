package dev.nabla.book.page;

import dev.nabla.book.examples.Example;
import dev.nabla.book.examples.Output;
import dev.nabla.book.examples.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a page is told when a reader changed an example's values.
final class ExampleAnswer {
  private ExampleAnswer() {}

  /// The answer as data: `state` is `ok`, `incomplete` or `error`.
  ///
  /// @param typed values by the names of the controls; what the example does not know is ignored
  static Map<String, Object> of(Example example, Map<String, String> typed) {
    Parameters parameters = parameters(example, typed);
    Optional<Trouble> trouble = Trouble.with(example, parameters);
    if (trouble.isPresent()) {
      return troubled(trouble.get());
    }
    try {
      return Trouble.within(() -> answered(example, parameters, typed.containsKey("narrow")));
    } catch (Trouble.TroubleException refused) {
      return troubled(refused.trouble());
    }
  }

  /// The output for typed values.
  ///
  /// @throws Trouble.TroubleException if they have none
  static Output output(Example example, Map<String, String> typed) {
    return Trouble.within(() -> example.run(parameters(example, typed)));
  }

  static Map<String, Object> troubled(Trouble trouble) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("state", trouble.unfinished() ? "incomplete" : "error");
    answer.put("control", trouble.control());
    answer.put("trouble", trouble.asData());
    return answer;
  }

  private static Map<String, Object> answered(
      Example example, Parameters parameters, boolean narrow) {
    Output output = example.run(parameters);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("state", "ok");
    output.figure().ifPresent(figure -> answer.put("svg", Drawing.forPage(figure, narrow)));
    answer.put("values", output.values());
    answer.put("message", output.values().getOrDefault("message", ""));
    answer.put(
        "receipts",
        Map.of("cli", Receipts.command(example, parameters), "python", example.python(parameters)));
    return answer;
  }

  private static Parameters parameters(Example example, Map<String, String> typed) {
    Parameters parameters = Parameters.of(example);
    for (String name : Parameters.of(example).asMap().keySet()) {
      String value = typed.get(name);
      if (value != null) {
        parameters = parameters.with(name, value);
      }
    }
    return parameters;
  }
}
