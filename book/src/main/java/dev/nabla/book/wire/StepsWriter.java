package dev.nabla.book.wire;

import java.util.List;

/// Writes derivations as JSON.
final class StepsWriter {
  private final Json json;

  StepsWriter(Json json) {
    this.json = json;
  }

  void write(Result.Steps steps) {
    json.field("result").string(steps.derivative());
    json.field("steps").array(steps.parts(), part -> step(part.root()));
    List<Told.Line> lines = steps.parts().stream().flatMap(part -> part.lines().stream()).toList();
    json.field("lines").array(lines, this::line);
  }

  private void step(Told.Step step) {
    json.object(
        () -> {
          json.field("id").number(step.id());
          json.field("rule").string(step.rule());
          json.field("wrt").string(step.wrt());
          json.field("before").string(step.before());
          if (!step.after().isEmpty()) {
            json.field("after").string(step.after());
          }
          json.field("text").string(step.text());
          json.field("bindings")
              .object(
                  () ->
                      step.bindings().forEach((letter, value) -> json.field(letter).string(value)));
          json.field("path").array(step.path(), json::number);
          json.field("conditions").array(step.conditions());
          json.field("check").object(() -> check(step));
          step.sameAs().ifPresent(id -> json.field("same_as").number(id));
          json.field("children").array(step.children(), this::step);
        });
  }

  private void check(Told.Step step) {
    json.field("passed").literal(step.check().passed());
    json.field("points").number(step.check().points());
    json.field("error").raw(number(step.check().largestError()));
  }

  /// An error without bound is no number of JSON.
  private static String number(double error) {
    return Double.isFinite(error) ? Double.toString(error) : "\"" + error + "\"";
  }

  private void line(Told.Line line) {
    json.object(
        () -> {
          json.field("expr").string(line.text());
          line.step().ifPresent(id -> json.field("step").number(id));
          if (!line.rule().isEmpty()) {
            json.field("rule").string(line.rule());
            json.field("reason").string(line.reason());
          }
        });
  }
}
