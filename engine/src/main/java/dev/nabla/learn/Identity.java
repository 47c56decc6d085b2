package dev.nabla.learn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What must be the same for a run to go on from a checkpoint: all that decides its steps, but not
/// how many there are.
///
/// @param parts each with its name, as words
record Identity(Map<String, String> parts) {
  private static final String NAME = "run";

  Identity {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  static Identity of(Training training, Network network, Samples samples) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("network", network.text());
    parts.put("loss", training.loss().text());
    parts.put("rule", rule(training.rule().toString()));
    parts.put("batch", Integer.toString(training.batch()));
    parts.put("seed", Long.toString(training.seed()));
    parts.put("samples", Integer.toString(samples.count()));
    parts.put("data", Long.toHexString(samples.checksum()));
    return new Identity(parts);
  }

  /// The settings of a rule without its limits; schedules that are no records have no words.
  private static String rule(String record) {
    return record
        .replaceAll(", steps=-?\\d+, tolerance=[^,\\]]*]$", "]")
        .replaceAll("[^=\\[\\s]*\\$\\$Lambda[^,\\]]*", "own");
  }

  void write(JsonWriter json) {
    json.name(NAME).open('{');
    parts.forEach((name, value) -> json.name(name).value(value));
    json.close('}');
  }

  /// @throws ModelException if a checkpoint is of another run
  void check(JsonObject checkpoint) {
    JsonObject saved = checkpoint.object(NAME);
    parts.forEach(
        (name, value) -> {
          String other = saved.string(name);
          if (!other.equals(value)) {
            throw new ModelException(
                "it is of another run: its %s is %s, not %s".formatted(name, other, value));
          }
        });
  }
}
