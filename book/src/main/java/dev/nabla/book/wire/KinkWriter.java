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

  /// The rows of columns at which there is no derivative.
  void writeRows(List<Result.AtKink> rows) {
    if (!rows.isEmpty()) {
      json.field("kinks").array(rows, this::writeRow);
    }
  }

  private void writeRow(Result.AtKink met) {
    json.object(
        () -> {
          json.field("row").number(met.row());
          json.field("kind").string(met.kink().kind());
          write("left", met.kink().left());
          write("right", met.kink().right());
          write("convention", met.kink().convention());
          json.field("parts").array(met.parts());
        });
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
