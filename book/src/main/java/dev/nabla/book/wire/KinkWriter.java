package dev.nabla.book.wire;

import java.util.List;
import java.util.Optional;

/// Writes kinks as JSON.
final class KinkWriter {
  private final Json json;

  KinkWriter(Json json) {
    this.json = json;
  }

  void write(Result.Kinks kinks) {
    json.field("kinks").array(kinks.entries(), this::write);
    json.field("range").array(List.of(kinks.low(), kinks.high()));
    json.field("complete").literal(kinks.complete());
    if (!kinks.removable().isEmpty()) {
      json.field("removable")
          .array(
              kinks.removable(),
              each ->
                  json.object(
                      () -> {
                        json.field("at").string(each.at());
                        json.field("value").string(each.value());
                        json.field("derivative").string(each.slope());
                      }));
    }
    if (!kinks.undecided().isEmpty()) {
      json.field("undecided")
          .array(
              kinks.undecided(),
              each ->
                  json.object(
                      () -> {
                        json.field("at").string(each.at());
                        json.field("why").string(each.why());
                      }));
    }
  }

  private void write(Result.Kink kink) {
    json.object(
        () -> {
          json.field("at").string(kink.at());
          json.field("kind").string(kink.kind());
          write("left", kink.left());
          write("right", kink.right());
          write("convention", kink.convention());
          write("value", kink.value());
          json.field("exact").literal(kink.exact());
        });
  }

  private void write(String name, Optional<String> text) {
    json.field(name);
    text.ifPresentOrElse(json::string, () -> json.raw("null"));
  }
}
